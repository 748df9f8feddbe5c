namespace OpKoers.Drawing.Charts;

/// <summary>Our own series beside a group and others, over the same periods; all judging is done.</summary>
public sealed record ComparisonModel
{
    /// <summary>What the chart shows, with area and years; names the image.</summary>
    public required string Title { get; init; }

    /// <summary>The periods in words, in order of time, evenly apart.</summary>
    public required IReadOnlyList<string> Periods { get; init; }

    /// <summary>Our own series.</summary>
    public required ComparisonLine Own { get; init; }

    /// <summary>Others, drawn grey and dotted.</summary>
    public IReadOnlyList<ComparisonLine> Others { get; init; } = [];

    /// <summary>Lower side of the middle half of the group by period; null where the group is not known. Empty for no group.</summary>
    public IReadOnlyList<double?> BandLow { get; init; } = [];

    /// <summary>Upper side, likewise.</summary>
    public IReadOnlyList<double?> BandHigh { get; init; } = [];

    /// <summary>What the band is: "middelste helft van 14 gemeenten".</summary>
    public string? BandWords { get; init; }

    /// <summary>What stands over the axis of values; or null.</summary>
    public string? Unit { get; init; }

    /// <summary>The chart's own words.</summary>
    public ChartWords Words { get; init; } = ChartWords.Dutch;

    /// <summary>What a reader who cannot see it needs to know, in sentences.</summary>
    public string? Description { get; init; }
}

/// <summary>A series of a comparison.</summary>
public sealed record ComparisonLine
{
    /// <summary>Its name, at the end of the line.</summary>
    public required string Name { get; init; }

    /// <summary>Its values by period; null for a gap.</summary>
    public required IReadOnlyList<double?> Values { get; init; }

    /// <summary>Whether each may still change; empty when none may.</summary>
    public IReadOnlyList<bool> Provisional { get; init; } = [];

    /// <summary>What changed before each value so that nothing before compares with it, in a few words; null where nothing did, empty when nowhere.</summary>
    public IReadOnlyList<string?> Breaks { get; init; } = [];

    /// <summary>Its last value in words.</summary>
    public required string Figure { get; init; }

    /// <summary>A word under the name: "voorlopig"; null for none.</summary>
    public string? Note { get; init; }
}
