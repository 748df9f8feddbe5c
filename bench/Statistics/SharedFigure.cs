using System.Globalization;

namespace OpKoers.Bench.Statistics;

/// <summary>A figure of one share of the data on one database, that can be laid beside the same figure of another share.</summary>
internal sealed record SharedFigure
{
    // Growing a quarter faster than the data is still growing along with it.
    private const double Spare = 1.25;

    public required string Engine { get; init; }

    /// <summary>In per cent.</summary>
    public required int Share { get; init; }

    public required string Name { get; init; }

    public required double Value { get; init; }

    public required string Unit { get; init; }

    public required double Limit { get; init; }

    public bool LowerIsBetter { get; init; } = true;

    public required string Reference { get; init; }

    public required double Ratio { get; init; }

    /// <summary>Whether the figure is one per value, so that all of it is that times the data.</summary>
    public bool PerValue { get; init; }

    public BenchFigure ToBench() => new(string.Create(CultureInfo.InvariantCulture, $"statistics, {Engine}, {Share} %: {Name}"), Value, Unit, Limit, LowerIsBetter, Reference, Ratio);

    /// <summary>How many times as much time, room or memory each takes when there are ten times as many figures.</summary>
    public static IEnumerable<BenchFigure> Growths(IReadOnlyList<SharedFigure> measured) =>
        from figure in measured
        let smaller = measured.LastOrDefault(other => other.Engine == figure.Engine && other.Name == figure.Name && other.Share < figure.Share)
        where smaller is not null
        select figure.GrowthFrom(smaller);

    private BenchFigure GrowthFrom(SharedFigure smaller)
    {
        var data = (double)Share / smaller.Share;
        var times = (LowerIsBetter ? Value / smaller.Value : smaller.Value / Value) * (PerValue ? data : 1);
        var what = LowerIsBetter ? Name : "time for " + Name;
        return new BenchFigure(string.Create(CultureInfo.InvariantCulture, $"statistics, {Engine}, from {smaller.Share} to {Share} %: {what}"), times, "times", data * Spare, true, "the growth of the data", times / data);
    }
}
