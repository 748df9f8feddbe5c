namespace OpKoers.Drawing.Charts;

/// <summary>Areas in order of a figure, with the margin of each, beside the figure of the whole; all judging is done.</summary>
public sealed record RankingModel
{
    /// <summary>What the chart shows, with place and year; names the image.</summary>
    public required string Title { get; init; }

    /// <summary>The rows, as they stand from top to bottom.</summary>
    public required IReadOnlyList<RankingRow> Rows { get; init; }

    /// <summary>The figure of the whole, drawn as a line through all rows; null for none.</summary>
    public double? Reference { get; init; }

    /// <summary>What stands over that line: "gemeente 2,3".</summary>
    public string? ReferenceWords { get; init; }

    /// <summary>What the axis counts: "per 1.000 inwoners"; or null.</summary>
    public string? Unit { get; init; }

    /// <summary>Language of its texts, as BCP 47 names it.</summary>
    public string Language { get; init; } = "nl";

    /// <summary>What a reader who cannot see it needs to know, in sentences.</summary>
    public string? Description { get; init; }

    /// <summary>Writes a value at the axis.</summary>
    public ChartWords Words { get; init; } = ChartWords.Dutch;
}

/// <summary>A row of a ranking.</summary>
public sealed record RankingRow
{
    /// <summary>Name of the area.</summary>
    public required string Name { get; init; }

    /// <summary>Its figure.</summary>
    public required double Value { get; init; }

    /// <summary>Lower end of its margin.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of its margin.</summary>
    public required double High { get; init; }

    /// <summary>The figure in words: "4,7".</summary>
    public required string Figure { get; init; }

    /// <summary>A word behind the figure: "aantoonbaar"; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it is demonstrably different: drawn full and in colour.</summary>
    public bool Different { get; init; }

    /// <summary>Whether it is the area that the page is about.</summary>
    public bool Own { get; init; }

    /// <summary>Where it leads; null for nowhere.</summary>
    public string? Href { get; init; }
}
