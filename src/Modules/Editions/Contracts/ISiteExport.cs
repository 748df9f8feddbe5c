using OpKoers.Kernel;

namespace OpKoers.Editions.Contracts;

/// <summary>Writes the public site of a municipality to a folder that any web server can serve, or that can be opened as it is.</summary>
public interface ISiteExport
{
    /// <summary>
    /// Writes the whole site to a new folder and puts it in place at once: whoever looks sees the old site or the new one, never a half one. Refuses with
    /// <c>edition-unknown</c>, <c>folder-is-file</c> or <c>folder-not-ours</c>; nothing was changed then.
    /// </summary>
    Task<Result<SiteExport>> WriteAsync(SiteExportRequest request, CancellationToken cancellation = default);
}

/// <summary>What to write, and where.</summary>
public sealed record SiteExportRequest
{
    /// <summary>Slug of the municipality.</summary>
    public required string Municipality { get; init; }

    /// <summary>
    /// Slug of an edition that must be in it. The other published editions are in it too: a new edition changes the pages of the old ones, which say that
    /// there is a newer one.
    /// </summary>
    public required string Edition { get; init; }

    /// <summary>The folder; made when it is not there. One that holds something else than an earlier export is refused.</summary>
    public required string Folder { get; init; }

    /// <summary>What the municipality says of its site.</summary>
    public SiteSettings Settings { get; init; } = new();
}

/// <summary>What was written.</summary>
public sealed record SiteExport
{
    /// <summary>The folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The edition that was asked for.</summary>
    public required EditionHead Edition { get; init; }

    /// <summary>How many editions are in it.</summary>
    public required int Editions { get; init; }

    /// <summary>How many pages.</summary>
    public required int Pages { get; init; }

    /// <summary>How many files, pages included.</summary>
    public required int Files { get; init; }

    /// <summary>Size of all files together.</summary>
    public required long Bytes { get; init; }
}
