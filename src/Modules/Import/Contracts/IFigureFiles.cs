using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Import.Contracts;

/// <summary>Takes any file with figures in, CSV or Excel, by a mapping that somebody made: which column is an area, a period, a category, a figure.</summary>
public interface IFigureFiles
{
    /// <summary>The head and the first rows of a file, to make a mapping by.</summary>
    FigureFileLook Look(FigureFile file, FigureFileForm form);

    /// <summary>Imports a file as a delivery of its table, all or nothing. A file that cannot be taken in is an answer with findings, not a fault.</summary>
    Task<FigureImportResult> ImportAsync(FigureImportRequest request, CancellationToken cancellation = default);
}

/// <summary>A file with figures.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Open">Opens its bytes, as often as needed.</param>
public sealed record FigureFile(string Name, Func<Stream> Open);

/// <summary>How a file is written. It is declared and never guessed.</summary>
public sealed record FigureFileForm
{
    /// <summary>What stands between the columns of a CSV file.</summary>
    public char Separator { get; init; } = ';';

    /// <summary>Encoding of a CSV file: "utf-8" or "windows-1252".</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>How numbers are written.</summary>
    public NumberNotation Notation { get; init; }

    /// <summary>Sheet of a workbook; null for the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>Texts that stand for a figure that is withheld.</summary>
    public IReadOnlyList<string> Withheld { get; init; } = [".", "x"];
}

/// <summary>What a column is for.</summary>
public enum FigureRole
{
    /// <summary>It is not read.</summary>
    Ignored,

    /// <summary>Code of the area.</summary>
    Area,

    /// <summary>Name of the area.</summary>
    AreaName,

    /// <summary>The period.</summary>
    Period,

    /// <summary>Code of a category.</summary>
    Category,

    /// <summary>Name of the category in the column before it.</summary>
    CategoryName,

    /// <summary>A figure.</summary>
    Measure,

    /// <summary>Lower end of the margin of the figure in the column before it.</summary>
    Lower,

    /// <summary>Upper end of that margin.</summary>
    Upper,

    /// <summary>What the figures of the row are: definitief, voorlopig, afgeschermd, onbekend.</summary>
    Status,
}

/// <summary>A column of a mapping.</summary>
/// <param name="Name">Its name in the head of the file.</param>
/// <param name="Role">What it is for.</param>
public sealed record FigureColumn(string Name, FigureRole Role)
{
    /// <summary>Key of the dimension or measure; null for one made of the name.</summary>
    public string? Key { get; init; }

    /// <summary>Title; null for the name of the column.</summary>
    public string? Title { get; init; }

    /// <summary>Unit of a figure: "aantal", "%".</summary>
    public string? Unit { get; init; }

    /// <summary>Decimals with which a figure is shown.</summary>
    public int Decimals { get; init; }

    /// <summary>Of a category: the code that is the sum of all others; null for none.</summary>
    public string? Total { get; init; }
}

/// <summary>How the columns of a file become a table; made once, used for every next file.</summary>
public sealed record FigureMapping
{
    /// <summary>Code of the table.</summary>
    public required string Table { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Who makes the figures.</summary>
    public required string Source { get; init; }

    /// <summary>What they are about.</summary>
    public string? Description { get; init; }

    /// <summary>The year to whose borders all periods were restated; null when each keeps its own.</summary>
    public int? RestatedToYear { get; init; }

    /// <summary>How the file is written.</summary>
    public FigureFileForm Form { get; init; } = new();

    /// <summary>The columns.</summary>
    public required IReadOnlyList<FigureColumn> Columns { get; init; }
}

/// <summary>A file to import.</summary>
public sealed record FigureImportRequest
{
    /// <summary>The file.</summary>
    public required FigureFile File { get; init; }

    /// <summary>The mapping.</summary>
    public required FigureMapping Mapping { get; init; }

    /// <summary>Whether to say what would change and change nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether the table may lose dimensions or measures that it had.</summary>
    public bool AcceptNewShape { get; init; }

    /// <summary>What somebody accepted of a new shape (<see cref="StatisticsShapeChange.Grave"/>), one under the other; null for nothing.</summary>
    public string? AcceptedShape { get; init; }

    /// <summary>The fingerprint of a trial: when something changed since, nothing is written. Null to write in any case.</summary>
    public string? OnlyIf { get; init; }
}

/// <summary>The head and the first rows of a file.</summary>
/// <param name="Columns">Names of the columns; empty when the file cannot be read.</param>
/// <param name="Rows">The first rows.</param>
/// <param name="Sheets">Sheets of a workbook; empty for CSV.</param>
/// <param name="Findings">What was found.</param>
public sealed record FigureFileLook(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Sheets, IReadOnlyList<FileFinding> Findings);

/// <summary>What became of an import of figures.</summary>
public sealed record FigureImportResult
{
    /// <summary>What it amounts to; null after a refusal.</summary>
    public StatisticsIntakeResult? Delivery { get; init; }

    /// <summary>What differs from the delivery before, or would after a dry run; null for a first delivery and when nothing does.</summary>
    public StatisticsDifference? Difference { get; init; }

    /// <summary>What the table is made of; null after a refusal.</summary>
    public StatisticsTableShape? Shape { get; init; }

    /// <summary>In what the table differs from what it was made of, after a refusal for that; null otherwise.</summary>
    public StatisticsShapeChange? ShapeChange { get; init; }

    /// <summary>Stands for the file, the mapping and the state of the table together.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Everything that was found, by row and column.</summary>
    public required IReadOnlyList<FileFinding> Findings { get; init; }

    /// <summary>Whether it was refused.</summary>
    public bool Refused => Delivery is null;
}
