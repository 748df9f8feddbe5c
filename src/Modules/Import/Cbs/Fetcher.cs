using System.Net;
using System.Text.Json;

namespace OpKoers.Import.Cbs;

/// <summary>
/// Fetches replies from a service that makes no promises: tries again, ever longer after one another, when it is slow, busy, broken, or sends half an answer.
/// Gives only replies that are whole.
/// </summary>
internal sealed class Fetcher(HttpClient client, FetchPatience patience, TimeProvider time)
{
    /// <summary>Code of a source that cannot be had now; what was fetched before stays.</summary>
    public const string Unreachable = "source-unreachable";

    /// <summary>Fetches a reply into a file, and gives what it says of the next page; null when the service says that there is no such thing.</summary>
    /// <exception cref="SourceException">It cannot be had, however often we ask.</exception>
    public async Task<Fetched?> FetchAsync(Uri address, string file, CancellationToken cancellation)
    {
        var last = "";
        for (var attempt = 1; attempt <= patience.Attempts; attempt++)
        {
            var wait = patience.After(attempt, address);
            try
            {
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                limit.CancelAfter(patience.Limit);
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                request.Headers.Accept.ParseAdd("application/json");
                using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
                if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
                {
                    return null;
                }

                if (answer.IsSuccessStatusCode)
                {
                    await SaveAsync(answer, file, limit.Token);
                    await using var whole = File.OpenRead(file);
                    return new Fetched(JsonPage.Read(whole, cancellation: limit.Token).Next);
                }

                last = $"de bron antwoordt met {(int)answer.StatusCode}";
                if (!IsPassing(answer.StatusCode))
                {
                    throw new SourceException("source-refuses", $"{address.Host} weigert {address.AbsolutePath}: {last}.");
                }

                wait = Asked(answer) ?? wait;
            }
            catch (JsonException)
            {
                last = "het antwoord is niet volledig";
            }
            // What says that it is packed and cannot be unpacked is broken too.
            catch (Exception broken) when (broken is HttpRequestException or IOException or InvalidDataException)
            {
                last = "de verbinding brak af";
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                last = "het antwoord bleef uit";
            }

            if (attempt < patience.Attempts)
            {
                await Task.Delay(wait, time, cancellation);
            }
        }

        throw new SourceException(Unreachable, $"{address.Host} gaf na {patience.Attempts} pogingen geen bruikbaar antwoord op {address.AbsolutePath}: {last}. Probeer het later; wat er al is opgehaald, blijft bewaard.");
    }

    private static async Task SaveAsync(HttpResponseMessage answer, string file, CancellationToken cancellation)
    {
        await using var stream = new BoundedStream(await answer.Content.ReadAsStreamAsync(cancellation), FetchPatience.MostBytes);
        await using var saved = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        await stream.CopyToAsync(saved, cancellation);
        // A length that does not fit what came is half an answer, whatever came.
        if (answer.Content.Headers.ContentLength is { } said && said != saved.Length)
        {
            throw new IOException("Wrong length.");
        }
    }

    private static bool IsPassing(HttpStatusCode status) => (int)status >= 500 || status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests;

    private TimeSpan? Asked(HttpResponseMessage answer)
    {
        var asked = answer.Headers.RetryAfter is not { } after ? (TimeSpan?)null : after.Delta ?? after.Date - time.GetUtcNow();
        return asked is { } wait && wait > TimeSpan.Zero ? wait < patience.Longest ? wait : patience.Longest : null;
    }
}

/// <summary>A reply that is whole and stands on disk.</summary>
/// <param name="Next">Where the next page is; null for the last.</param>
internal sealed record Fetched(string? Next);

/// <summary>How long and how often we try.</summary>
internal sealed record FetchPatience
{
    /// <summary>A page of ten thousand rows takes some megabytes; bulk data come in one reply. They go to disk, so it may be much.</summary>
    public const long MostBytes = 8L << 30;

    public int Attempts { get; init; } = 7;

    /// <summary>How long one reply may take.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>The first wait; each next one is twice as long.</summary>
    public TimeSpan First { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long to wait after an attempt: longer each time, and not for everyone equally long, or all would come back at once.</summary>
    public TimeSpan After(int attempt, Uri address)
    {
        var wait = TimeSpan.FromTicks(First.Ticks << Math.Min(attempt - 1, 20));
        var spread = 0.75 + (((uint)string.GetHashCode(address.AbsoluteUri, StringComparison.Ordinal) ^ (uint)attempt) % 1000 / 2000d);
        return TimeSpan.FromTicks((long)(Math.Min(wait.Ticks, Longest.Ticks) * spread));
    }
}
