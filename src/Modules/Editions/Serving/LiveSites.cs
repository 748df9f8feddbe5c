using Microsoft.Extensions.Logging;
using OpKoers.Editions.Contracts;
using OpKoers.Editions.Site;

namespace OpKoers.Editions.Serving;

/// <summary>The sites of all municipalities of which something is published. Looks for new editions every few seconds, and keeps what it has when the archive does not answer.</summary>
internal sealed class LiveSites(IEditionArchive archive, SiteOptions options, TimeProvider time, ILogger<LiveSites> logger) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly SiteAssets assets = new(options.Settings.Theme);
    private readonly SemaphoreSlim refreshing = new(1, 1);
    private Dictionary<string, LiveSite>? sites;
    private long lookedTicks;

    private bool IsFresh => (time.GetUtcNow() - new DateTimeOffset(Interlocked.Read(ref lookedTicks), TimeSpan.Zero)).Duration() < Fresh;

    /// <summary>The municipality whose site stands at the root; null when each has a folder.</summary>
    public string? AtRoot => options.Municipality;

    /// <summary>The sites by the slug of their municipality.</summary>
    public async Task<IReadOnlyDictionary<string, LiveSite>> ReadAsync(CancellationToken cancellation)
    {
        if (sites is { } known && IsFresh)
        {
            return known;
        }

        // One looks; the others go on with what there is, unless there is nothing yet.
        if (!await refreshing.WaitAsync(sites is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellation))
        {
            return sites!;
        }

        try
        {
            if (sites is null || !IsFresh)
            {
                await RefreshAsync(cancellation);
            }

            return sites!;
        }
        finally
        {
            refreshing.Release();
        }
    }

    public void Dispose()
    {
        refreshing.Dispose();
        foreach (var site in sites?.Values ?? Enumerable.Empty<LiveSite>())
        {
            site.Dispose();
        }
    }

    private async Task RefreshAsync(CancellationToken cancellation)
    {
        try
        {
            var next = new Dictionary<string, LiveSite>(StringComparer.Ordinal);
            foreach (var municipality in await archive.MunicipalitiesAsync(cancellation))
            {
                if (options.Municipality is null || municipality.Slug == options.Municipality || municipality.Code.Equals(options.Municipality, StringComparison.OrdinalIgnoreCase))
                {
                    next.Add(municipality.Slug, await SiteAsync(municipality, cancellation));
                }
            }

            // Requests may still be reading from a site that went, so it is let go and not disposed of.
            sites = next;
        }
        catch (Exception fault) when (sites is not null && fault is not OperationCanceledException)
        {
            logger.LogError(fault, "The archive of editions does not answer; the site goes on with what it has.");
        }

        Interlocked.Exchange(ref lookedTicks, time.GetUtcNow().UtcTicks);
    }

    private async Task<LiveSite> SiteAsync(EditionMunicipality municipality, CancellationToken cancellation)
    {
        var heads = await archive.ListAsync(municipality.Slug, cancellation);
        if (sites?.GetValueOrDefault(municipality.Slug) is { } known && known.State.Editions.SequenceEqual(heads))
        {
            return known;
        }

        var state = new SiteState
        {
            Municipality = municipality,
            Editions = heads,
            Revisions = SiteState.ByEdition(await archive.RevisionsAsync(municipality.Slug, cancellation)),
            Settings = options.Settings,
            Assets = assets,
            BuiltAt = time.GetUtcNow(),
        };
        return new LiveSite(state, archive);
    }
}
