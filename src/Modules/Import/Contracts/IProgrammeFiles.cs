using OpKoers.Kernel;

namespace OpKoers.Import.Contracts;

/// <summary>The two forms of one format.</summary>
public enum ProgrammeFileForm
{
    /// <summary>A JSON document.</summary>
    Json,

    /// <summary>An Excel workbook, a sheet per list.</summary>
    Excel,
}

/// <summary>Takes programme files in and gives them out. A file is the whole state of one programme: what is not in it is removed.</summary>
public interface IProgrammeFiles
{
    /// <summary>Imports a file, all or nothing, in a transaction of its own. A file that cannot be taken in is an answer with findings, not a fault.</summary>
    Task<ProgrammeImportResult> ImportAsync(ProgrammeImportRequest request, CancellationToken cancellation = default);

    /// <summary>Writes a programme; refused with <c>programme-unknown</c> when there is none with this key.</summary>
    /// <param name="organisation">The municipality.</param>
    /// <param name="key">Slug of the programme.</param>
    /// <param name="form">JSON or Excel.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<Result<byte[]>> ExportAsync(Guid organisation, string key, ProgrammeFileForm form, CancellationToken cancellation = default);

    /// <summary>Which programme a file is about, without taking it in: its slug; null when the file does not say so in a way that can be read.</summary>
    string? KeyOf(string fileName, ReadOnlyMemory<byte> content);
}

/// <summary>A file to import.</summary>
public sealed record ProgrammeImportRequest
{
    /// <summary>The municipality.</summary>
    public required Guid Organisation { get; init; }

    /// <summary>Name of the file. Its ending does not decide how it is read: the content does.</summary>
    public required string FileName { get; init; }

    /// <summary>The content.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Whether to say what would change and change nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether a programme that does not exist yet may be made.</summary>
    public bool MayCreate { get; init; } = true;

    /// <summary>Writes only when the changes are those with this <see cref="ProgrammeImportResult.Fingerprint"/>, as a dry run listed them; null for any.</summary>
    public string? OnlyIf { get; init; }

    /// <summary>Why, for the change log; null for the name of the file.</summary>
    public string? Why { get; init; }
}

/// <summary>What became of an import.</summary>
public sealed record ProgrammeImportResult
{
    /// <summary>Slug of the programme; null when the file does not say it in a way that can be read.</summary>
    public string? Key { get; init; }

    /// <summary>Whether the changes were written. False after a dry run and after a refusal.</summary>
    public required bool Written { get; init; }

    /// <summary>The act under which the changes stand in the change log; null when nothing was written.</summary>
    public Guid? Batch { get; init; }

    /// <summary>Every change, in the order in which it is made; empty after a refusal.</summary>
    public required IReadOnlyList<FileChange> Changes { get; init; }

    /// <summary>Stands for the list of changes: the same changes have the same fingerprint.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>Everything that was found.</summary>
    public required IReadOnlyList<FileFinding> Findings { get; init; }

    /// <summary>Whether the file was refused.</summary>
    public bool Refused => Findings.Any(finding => finding.Severity == FindingSeverity.Error);
}
