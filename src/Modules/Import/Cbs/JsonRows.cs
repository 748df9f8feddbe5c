using System.Text.Json;

namespace OpKoers.Import.Cbs;

/// <summary>The rows of a small reply, as texts by name.</summary>
internal static class JsonRows
{
    /// <summary>All metadata of the largest table, many times over.</summary>
    public const int MostBytes = 32 << 20, MostRows = 250_000, MostPages = 500;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    /// <summary>All rows of a resource, page after page; null when there is no such resource.</summary>
    /// <exception cref="SourceException">It cannot be read, or is larger than a description can be.</exception>
    public static async Task<List<Dictionary<string, string?>>?> OfAsync(IReplies replies, string resource, CancellationToken cancellation)
    {
        var rows = new List<Dictionary<string, string?>>();
        var reply = await replies.FirstAsync(resource, cancellation);
        if (reply is null)
        {
            return null;
        }

        var bound = new PageBound();
        while (reply is not null)
        {
            var before = rows.Count;
            string? next;
            try
            {
                next = await ReadAsync(reply, rows, cancellation);
            }
            catch (JsonException)
            {
                throw new SourceException("reply-damaged", $"Het antwoord {resource} (bladzijde {reply.Page}) is geen volledig antwoord.");
            }

            bound.Passed(reply, next, rows.Count == before);
            if (reply.Page == MostPages && next is not null)
            {
                throw new SourceException("metadata-too-large", $"{resource} heeft meer bladzijden dan wij aannemen ({MostPages}).");
            }

            reply = await replies.NextAsync(reply with { Next = reply.Next ?? next }, cancellation);
        }

        return rows;
    }

    private static async Task<string?> ReadAsync(Reply reply, List<Dictionary<string, string?>> rows, CancellationToken cancellation)
    {
        await using var stream = new BoundedStream(reply.Open(), MostBytes);
        using var document = await JsonDocument.ParseAsync(stream, Options, cancellation);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("No object.");
        }

        IEnumerable<JsonElement> found = root.TryGetProperty("value", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [root];
        foreach (var row in found.Where(row => row.ValueKind == JsonValueKind.Object))
        {
            rows.Add(row.EnumerateObject().GroupBy(field => field.Name, StringComparer.Ordinal).ToDictionary(field => field.Key, field => Text(field.First().Value), StringComparer.Ordinal));
            if (rows.Count > MostRows)
            {
                throw new SourceException("metadata-too-large", $"{reply.Resource} heeft meer rijen dan wij aannemen ({MostRows}).");
            }
        }

        return Link(root, "odata.nextLink") ?? Link(root, "@odata.nextLink");
    }

    private static string? Link(JsonElement root, string name) =>
        root.TryGetProperty(name, out var link) && link.ValueKind == JsonValueKind.String && Known(link) is { Length: > 0 } text ? text : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => Known(value)?.Trim() is { Length: > 0 } text ? text : null,
        _ => value.GetRawText(),
    };

    /// <summary>A text; one with half a character in it is no text, and neither is one that no database keeps.</summary>
    private static string? Known(JsonElement value)
    {
        try
        {
            return value.GetString()!.Replace("\0", "", StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("Not a text.");
        }
    }
}
