using OpKoers.Areas.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Import.Contracts;

/// <summary>Takes files with areas in: GeoPackage, GeoJSON, TopoJSON, and CSV with regions or with changes between years.</summary>
public interface IAreaFiles
{
    /// <summary>Imports a file, all or nothing, in a transaction of its own. A file that cannot be taken in is an answer with findings, not a fault.</summary>
    Task<AreaImportResult> ImportAsync(AreaImportRequest request, CancellationToken cancellation = default);
}

/// <summary>A file with areas to import.</summary>
public sealed record AreaImportRequest
{
    /// <summary>Where the file stands. Its content decides how it is read, not its name. It is only read.</summary>
    public required string Path { get; init; }

    /// <summary>The year of the areas.</summary>
    public required int Year { get; init; }

    /// <summary>Whether to say what would change and change nothing.</summary>
    public bool DryRun { get; init; }
}

/// <summary>What became of an import of areas.</summary>
public sealed record AreaImportResult
{
    /// <summary>Whether anything was written. False after a dry run, after a refusal, and when nothing differed.</summary>
    public required bool Written { get; init; }

    /// <summary>The areas that the file gives, in its order; empty after a refusal.</summary>
    public IReadOnlyList<Area> Areas { get; init; } = [];

    /// <summary>The areas that follow from them: districts and municipalities that the file names without giving them.</summary>
    public IReadOnlyList<Area> Derived { get; init; } = [];

    /// <summary>Every change; empty after a refusal, and when the file says what is known already.</summary>
    public IReadOnlyList<AreaChange> Changes { get; init; } = [];

    /// <summary>Everything that was found.</summary>
    public required IReadOnlyList<FileFinding> Findings { get; init; }

    /// <summary>Whether the file was refused.</summary>
    public bool Refused => Findings.Any(finding => finding.Severity == FindingSeverity.Error);
}
