namespace OpKoers.Import.Fetching;

/// <summary>Settings of the fetching of figures, under <c>OpKoers:Figures</c>.</summary>
internal sealed record FetchOptions
{
    public const string Section = "OpKoers:Figures";

    /// <summary>Whether tables are fetched by their schedule. What somebody asks for by hand is fetched in any case.</summary>
    public bool Schedule { get; init; }

    /// <summary>Computers from which tables may be fetched, beside those of Statistics Netherlands; parted by commas.</summary>
    public string Hosts { get; init; } = "";

    /// <summary>Folder in which raw replies are kept; empty for the usual one.</summary>
    public string Cache { get; init; } = "";

    private static readonly string[] Known = ["opendata.cbs.nl", "dataderden.cbs.nl", "datasets.cbs.nl", "odata4.cbs.nl", "beta-odata4.cbs.nl"];

    /// <summary>The computers from which tables may be fetched.</summary>
    public IReadOnlyList<string> Allowed => [.. Known, .. Hosts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>Whether a table may be fetched from an address: the web application reaches only where it was told it may.</summary>
    public bool Allows(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && !Known.Contains(uri.Host, StringComparer.OrdinalIgnoreCase)))
        && uri.UserInfo.Length == 0 && Allowed.Contains(uri.Host, StringComparer.OrdinalIgnoreCase);
}
