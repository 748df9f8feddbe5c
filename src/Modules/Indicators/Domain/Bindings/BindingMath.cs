using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Domain.Bindings;

/// <summary>Makes figures of cells. A figure has a value only when every cell of it has one.</summary>
internal static class BindingMath
{
    // More decimals than any source publishes, fewer than a division leaves behind.
    private const int Decimals = 6;

    /// <summary>Below so many events, or among fewer people, a rate comes with a warning. Twin of the defaults of the rule for pages of figures.</summary>
    public const int LeastEvents = 10, LeastPeople = 100;

    /// <summary>The figures of all periods, in their order.</summary>
    /// <param name="method">How a figure is made.</param>
    /// <param name="indexBase">Of an index: the period that is 100.</param>
    /// <param name="own">The cells of the areas.</param>
    /// <param name="other">The cells of the region or country that is subtracted; null for none.</param>
    public static IReadOnlyList<BoundFigure> Figures(BindingMethod method, Period? indexBase, IReadOnlyList<BoundPeriod> own, IReadOnlyList<BoundPeriod>? other)
    {
        var figures = Levels(method, indexBase, own);
        if (other is not null)
        {
            var beside = Levels(method, indexBase, other).ToDictionary(figure => figure.Period);
            figures = [.. figures.Select(figure => Difference(figure, beside.GetValueOrDefault(figure.Period)))];
        }

        return [.. figures.Select(figure => figure with { Value = Rounded(figure.Value), Margin = Rounded(figure.Margin) }).OrderBy(figure => figure.Period)];
    }

    /// <summary>The sum of cells, and what they are together.</summary>
    public static (decimal? Sum, CellState State) Sum(IReadOnlyList<Cell> cells)
    {
        if (cells.Count == 0)
        {
            return (null, CellState.Absent);
        }

        var state = cells.Max(cell => cell.State);
        return state >= CellState.Absent ? (null, state) : (cells.Sum(cell => cell.Value ?? 0), state);
    }

    private static List<BoundFigure> Levels(BindingMethod method, Period? indexBase, IReadOnlyList<BoundPeriod> periods)
    {
        List<BoundFigure> figures = [.. periods.Select(period => One(method, period))];
        if (method != BindingMethod.Index)
        {
            return figures;
        }

        var hundred = figures.Find(figure => figure.Period == indexBase)?.Value;
        return [.. figures.Select(figure => figure.Value is not { } value ? figure
            : Crosses(figures, figure.Period, indexBase) ? figure with { Value = null, Margin = null, Lack = BoundLack.Break }
            : hundred is null or 0 ? figure with { Value = null, Margin = null, Lack = BoundLack.Base }
            : figure with { Value = value * 100 / hundred.Value, Margin = figure.Margin * 100 / Math.Abs(hundred.Value) })];
    }

    /// <summary>Whether between two periods the area became another: a figure of one is no share of a figure of the other.</summary>
    private static bool Crosses(List<BoundFigure> figures, Period one, Period? other) =>
        other is { } hundred && figures.Exists(figure => figure.Break is not null && (figure.Period > one) != (figure.Period > hundred));

    private static BoundFigure One(BindingMethod method, BoundPeriod period)
    {
        var (sum, state) = Sum(period.Parts);
        var figure = new BoundFigure(period.Period, sum, state) { Break = period.Break };
        if (sum is null)
        {
            return figure;
        }

        return method switch
        {
            BindingMethod.PerThousand when period.Inhabitants is not > 0 => figure with { Value = null, Lack = BoundLack.Inhabitants },
            BindingMethod.PerThousand => figure with { Value = sum * 1000 / period.Inhabitants, IsTiny = IsTiny(sum.Value, period.Inhabitants.Value) },
            BindingMethod.Share => Share(figure, sum.Value, period.Whole),
            _ => figure with { Margin = period.Parts.Count == 1 ? period.Margin : null },
        };
    }

    private static bool IsTiny(decimal events, decimal people) => events < LeastEvents || people < LeastPeople;

    private static BoundFigure Share(BoundFigure figure, decimal part, IReadOnlyList<Cell> cells)
    {
        var (whole, state) = Sum(cells);
        figure = figure with { State = Graver(figure.State, state) };
        return whole switch
        {
            null => figure with { Value = null },
            0 => figure with { Value = null, Lack = BoundLack.Whole },
            _ => figure with { Value = part * 100 / whole, Numerator = part, Denominator = whole, IsTiny = IsTiny(part, whole.Value) },
        };
    }

    /// <summary>What an area has more than another; of shares in percentage points, which have no numerator and denominator any more.</summary>
    private static BoundFigure Difference(BoundFigure figure, BoundFigure? other)
    {
        if (figure.Value is null)
        {
            return figure;
        }

        var bare = figure with { Value = null, Numerator = null, Denominator = null, Margin = null };
        return other switch
        {
            null or { State: CellState.Absent } => bare with { Lack = BoundLack.Comparison },
            { Lack: not BoundLack.None } => bare with { Lack = other.Lack },
            { Value: null } => bare with { State = Graver(figure.State, other.State) },
            _ => bare with { Value = figure.Value - other.Value, State = Graver(figure.State, other.State), Margin = Together(figure.Margin, other.Margin), Break = figure.Break ?? other.Break, IsTiny = figure.IsTiny || other.IsTiny },
        };
    }

    /// <summary>The margin of a difference of two figures that vary independently; not known when one of them is not.</summary>
    private static decimal? Together(decimal? one, decimal? other) =>
        one is { } first && other is { } second ? (decimal)Math.Sqrt((double)((first * first) + (second * second))) : null;

    private static CellState Graver(CellState one, CellState other) => one > other ? one : other;

    private static decimal? Rounded(decimal? value) => value is { } known ? Math.Round(known, Decimals) / 1.000000000000000000000000000m : null;
}
