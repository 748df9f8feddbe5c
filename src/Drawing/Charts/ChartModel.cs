namespace OpKoers.Drawing.Charts;

/// <summary>Which way is better.</summary>
public enum ChartDirection
{
    /// <summary>Neither: the figure is only followed.</summary>
    None,

    /// <summary>A higher figure is better.</summary>
    HigherIsBetter,

    /// <summary>A lower figure is better.</summary>
    LowerIsBetter,

    /// <summary>The figure should stay as it is.</summary>
    Stay,

    /// <summary>The figure should lie between two bounds.</summary>
    InBand,
}

/// <summary>The series of one indicator as it is to be drawn: figures and words only, all judging is done.</summary>
public sealed record ChartModel
{
    /// <summary>What the chart shows, with area and years; names the image.</summary>
    public required string Title { get; init; }

    /// <summary>Measurements in order of time, gaps included.</summary>
    public required IReadOnlyList<ChartPoint> Points { get; init; }

    /// <summary>Which way is better.</summary>
    public required ChartDirection Direction { get; init; }

    /// <summary>What stands over the axis of values: "% van de inwoners"; or null.</summary>
    public string? Unit { get; init; }

    /// <summary>What stands behind a figure in sentences: " %", " meldingen"; or null.</summary>
    public string? Suffix { get; init; }

    /// <summary>Decimals of every figure, 0 up to and including 6.</summary>
    public int Decimals { get; init; }

    /// <summary>The target path in order of time, from the baseline up to and including the target; empty for none.</summary>
    public IReadOnlyList<ChartPathPoint> Path { get; init; } = [];

    /// <summary>The target, or null when there is none that can be drawn.</summary>
    public ChartTarget? Target { get; init; }

    /// <summary>What the path asks at the date of judging, or null.</summary>
    public ChartRequired? Required { get; init; }

    /// <summary>Where the series comes out when its trend continues, with the uncertainty of that; or null. Drawn on pages about signals only.</summary>
    public ChartForecast? Forecast { get; init; }

    /// <summary>
    /// Names of the levels of an ordinal or yes-no series, low to high; null for a series of numbers. A value is the place of its level,
    /// where the first level has place <see cref="ScaleStart"/>.
    /// </summary>
    public IReadOnlyList<string>? Scale { get; init; }

    /// <summary>Value of the first level of <see cref="Scale"/>: 1, and 0 for no-yes.</summary>
    public int ScaleStart { get; init; } = 1;

    /// <summary>The chart's own words.</summary>
    public ChartWords Words { get; init; } = ChartWords.Dutch;
}

/// <summary>A measurement, or the place of one that is missing.</summary>
/// <param name="Moment">When, as <see cref="ChartTime"/> counts.</param>
/// <param name="Label">The period in words: "2019".</param>
/// <param name="Value">The figure; null for a gap: not measured, not known, or withheld.</param>
public sealed record ChartPoint(double Moment, string Label, decimal? Value)
{
    /// <summary>Lower end of the margin; null when none was published.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper end of the margin; null when none was published.</summary>
    public decimal? High { get; init; }

    /// <summary>Whether the figure may still change.</summary>
    public bool Provisional { get; init; }

    /// <summary>What was published before a revision, oldest first.</summary>
    public IReadOnlyList<decimal> Earlier { get; init; } = [];

    /// <summary>Whether the method changed before this measurement: nothing before it compares with it.</summary>
    public bool BreakBefore { get; init; }

    /// <summary>What changed, in words beside the break; null for the chart's own words.</summary>
    public string? BreakWords { get; init; }

    /// <summary>Whether there is a figure that is withheld: a hatched mark stands at its place, on the axis and at no height.</summary>
    public bool Withheld { get; init; }

    /// <summary>Why there is no figure: "afgeschermd", "n.t.b."; or null.</summary>
    public string? Missing { get; init; }
}

/// <summary>A point of the target path.</summary>
/// <param name="Moment">When, as <see cref="ChartTime"/> counts.</param>
/// <param name="Value">The value on the path.</param>
public sealed record ChartPathPoint(double Moment, decimal Value);

/// <summary>The target as it is drawn: one value, or a band between two.</summary>
/// <param name="Moment">When, as <see cref="ChartTime"/> counts.</param>
/// <param name="Low">The value, or the lower bound.</param>
/// <param name="High">The upper bound; the same as <paramref name="Low"/> for one value.</param>
/// <param name="Words">The target in words: "hoogstens 31,0".</param>
/// <param name="Note">What stands under it: "streefwaarde 2027".</param>
public sealed record ChartTarget(double Moment, decimal Low, decimal High, string Words, string Note);

/// <summary>What the path asks at the date of judging.</summary>
/// <param name="Moment">When, as <see cref="ChartTime"/> counts.</param>
/// <param name="Label">The period in words: "2025".</param>
/// <param name="Value">The value asked.</param>
public sealed record ChartRequired(double Moment, string Label, decimal Value);

/// <summary>A trend that continues: grey, never as a figure of our own.</summary>
/// <param name="Points">The line with its interval in order of time, from the last figure on; at least two.</param>
/// <param name="Label">The period of the last point in words: "2027".</param>
public sealed record ChartForecast(IReadOnlyList<ChartForecastPoint> Points, string Label);

/// <summary>A point of it.</summary>
/// <param name="Moment">When, as <see cref="ChartTime"/> counts.</param>
/// <param name="Value">The value on the line.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of the interval.</param>
public readonly record struct ChartForecastPoint(double Moment, decimal Value, decimal Low, decimal High);

/// <summary>How charts count time: in years, where a figure over the whole of 2019, or at its end, stands at 2019.</summary>
public static class ChartTime
{
    /// <summary>The moment of a period that ends on a day (inclusive).</summary>
    public static double Of(DateOnly end) =>
        end.Year - 1 + (end.DayOfYear / (DateTime.IsLeapYear(end.Year) ? 366d : 365d));
}
