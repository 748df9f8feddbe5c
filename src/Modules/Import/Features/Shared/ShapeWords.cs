using OpKoers.Statistics.Contracts;

namespace OpKoers.Import.Features.Shared;

/// <summary>A table that came in another shape, with the form that accepts it.</summary>
/// <param name="Change">What differs.</param>
/// <param name="Columns">Columns of the file that differ; null when it is no file.</param>
/// <param name="Handler">Where the form goes; null for the page itself.</param>
/// <param name="Button">The words on the button.</param>
internal sealed record ShapeView(StatisticsShapeChange Change, StatisticsShapeLine? Columns, string? Handler, string Button);

/// <summary>Another shape in words.</summary>
internal static class ShapeWords
{
    public const string Code = "shape-changed";

    private const int LongestReason = 1000;

    /// <summary>What is kept when it is accepted.</summary>
    public static string Lines(StatisticsShapeChange change) => string.Join('\n', change.Grave);

    /// <summary>Why it cannot be accepted; null when it can. What is accepted is what was shown.</summary>
    public static string? Refuse(StatisticsShapeChange change, string? reason, string? shown) =>
        string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason ? T.Of("Schrijf in één zin waarom de nieuwe vorm klopt.")
        : shown?.ReplaceLineEndings("\n") != Lines(change) ? T.Of("De vorm is intussen weer anders. Kijk wat er nu staat en kies opnieuw.")
        : null;

    /// <summary>A row for each kind of which something is gone or new.</summary>
    public static IReadOnlyList<(string What, StatisticsShapeLine Line)> Rows(StatisticsShapeChange change, StatisticsShapeLine? columns)
    {
        List<(string What, StatisticsShapeLine Line)> rows = [(T.Of("Kolommen van het bestand"), columns ?? new("", [], 0, [], 0)), (T.Of("Dimensies"), change.Dimensions), (T.Of("Onderwerpen"), change.Measures)];
        rows.AddRange(change.Codes.Select(line => (T.Of("Codes van {0}", line.Of), line)));
        return [.. rows.Where(row => row.Line.GoneCount + row.Line.NewCount > 0)];
    }

    public static IReadOnlyList<(string What, StatisticsShapeLine Line)> Rows(StatisticsShapeLine columns) => [(T.Of("Kolommen van het bestand"), columns)];

    /// <summary>What is gone or new, by name; of many the first, and how many more.</summary>
    public static string Names(IReadOnlyList<string> names, int count) =>
        count == 0 ? T.Of("niets") : string.Join(", ", names) + (count > names.Count ? " " + T.Of("en nog {0}", count - names.Count) : "");
}
