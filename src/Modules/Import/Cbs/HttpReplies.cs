namespace OpKoers.Import.Cbs;

/// <summary>
/// Replies of the service, each kept on disk before it is used. An import that was cut off finds them there and asks only for the rest; a table that the
/// source has changed in the meantime begins anew.
/// </summary>
internal sealed class HttpReplies(Fetcher fetcher, Uri table, ReplyCache cache) : IReplies
{
    private int fetched;
    private int resumed;

    public string Origin => table.ToString();

    public (int Fetched, int Resumed) Counts => (fetched, resumed);

    /// <summary>The address of a table: the address itself when it names the table, else below the path that the service has for tables.</summary>
    public static Uri TableAddress(Uri origin, string table)
    {
        var path = origin.AbsolutePath.TrimEnd('/');
        var last = path[(path.LastIndexOf('/') + 1)..];
        var whole = last.Equals(table, StringComparison.OrdinalIgnoreCase) ? path
            : path.Contains("odata", StringComparison.OrdinalIgnoreCase) ? $"{path}/{table}"
            : $"{path}/ODataApi/odata/{table}";
        return new UriBuilder(origin) { Path = whole + "/", Query = "" }.Uri;
    }

    public async Task<Reply?> FirstAsync(string resource, CancellationToken cancellation)
    {
        // Of what tells whether the table changed, only the service knows the present state.
        if (resource is not ("TableInfos" or "Properties") && await CachedAsync(resource, 1, cancellation) is { } kept)
        {
            return kept;
        }

        foreach (var address in Addresses(resource))
        {
            if (await fetcher.FetchAsync(address, cache.PartOf(resource, 1), cancellation) is { } got)
            {
                return await KeepAsync(resource, 1, Absolute(address, got), cancellation);
            }
        }

        return null;
    }

    public async Task<Reply?> NextAsync(Reply reply, CancellationToken cancellation)
    {
        if (reply.Next is null)
        {
            return null;
        }

        if (await CachedAsync(reply.Resource, reply.Page + 1, cancellation) is { } kept)
        {
            return kept;
        }

        var address = new Uri(table, reply.Next);
        if (address.Scheme != table.Scheme || address.Host != table.Host || address.Port != table.Port)
        {
            throw new SourceException("next-elsewhere", $"De bron verwijst voor de volgende bladzijde naar een andere computer: {address.Host}.");
        }

        return await fetcher.FetchAsync(address, cache.PartOf(reply.Resource, reply.Page + 1), cancellation) is { } got
            ? await KeepAsync(reply.Resource, reply.Page + 1, Absolute(address, got), cancellation)
            : throw new SourceException("page-missing", $"Bladzijde {reply.Page + 1} van {reply.Resource} is er niet.");
    }

    /// <summary>Bulk data has an address of its own, without a bound on the number of rows. Plain file servers have names that end in .json.</summary>
    private IEnumerable<Uri> Addresses(string resource)
    {
        var isData = resource is "TypedDataSet" or "UntypedDataSet";
        if (isData && table.AbsolutePath.Contains("/ODataApi/", StringComparison.OrdinalIgnoreCase))
        {
            yield return new Uri(new Uri(table.AbsoluteUri.Replace("/ODataApi/", "/ODataFeed/", StringComparison.OrdinalIgnoreCase)), resource + "?$format=json");
        }

        yield return new Uri(table, table.AbsolutePath.Contains("/odata/v1/", StringComparison.OrdinalIgnoreCase) ? resource : resource + "?$format=json");
        yield return new Uri(table, resource + ".json");
    }

    private async Task<Reply?> CachedAsync(string resource, int page, CancellationToken cancellation)
    {
        if (await cache.FindAsync(resource, page, cancellation) is not { } kept)
        {
            return null;
        }

        resumed++;
        return kept;
    }

    private async Task<Reply> KeepAsync(string resource, int page, string? next, CancellationToken cancellation)
    {
        fetched++;
        return await cache.KeepAsync(resource, page, next, cancellation);
    }

    private static string? Absolute(Uri address, Fetched got) => got.Next is null ? null
        : Uri.TryCreate(address, got.Next, out var next) ? next.ToString()
        : throw new SourceException("next-elsewhere", "De bron geeft voor de volgende bladzijde iets dat geen adres is.");
}
