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

    /// <summary>Of each figure, what it was at every share beside one another, and how many times as much it takes at the last as at the first.</summary>
    public static IEnumerable<BenchFigure> Growths(IReadOnlyList<SharedFigure> measured) =>
        from figure in measured
        group figure by (figure.Engine, figure.Name) into shares
        where shares.Count() > 1
        select GrowthOf([.. shares.OrderBy(figure => figure.Share)]);

    private static BenchFigure GrowthOf(List<SharedFigure> shares)
    {
        var (first, last) = (shares[0], shares[^1]);
        var data = (double)last.Share / first.Share;
        var beside = string.Join(", ", shares.Select((figure, place) => place == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.###} at {figure.Share} %")
            : string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.###} at {figure.Share} % ({figure.Value / shares[place - 1].Value:0.##} x)")));
        return new BenchFigure(
            string.Create(CultureInfo.InvariantCulture, $"statistics, {last.Engine}, growth of {last.Name}, {beside}, {last.Unit}; {(last.LowerIsBetter ? "takes" : "time taken")} in all"),
            last.Whole / first.Whole,
            "times",
            data * Spare,
            true,
            "the growth of the data",
            last.Whole / first.Whole / data);
    }

    /// <summary>What it takes for all the data there was: time, room or memory.</summary>
    private double Whole => (LowerIsBetter ? Value : 1 / Value) * (PerValue ? Share : 1);
}
