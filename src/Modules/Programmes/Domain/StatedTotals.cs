using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;

namespace OpKoers.Programmes.Domain;

/// <summary>How a printed total compares with its rows.</summary>
internal enum TotalOutcome
{
    /// <summary>The rows add up to it.</summary>
    Equal,

    /// <summary>They do not.</summary>
    Different,

    /// <summary>A row or the total itself is not known, or it is not clear which rows it sums.</summary>
    NotComparable,
}

/// <summary>A printed total beside the sum of its rows.</summary>
/// <param name="Row">Place of the total in the list of amounts.</param>
/// <param name="Period">The period; null for the whole term.</param>
/// <param name="Stated">As printed, in the scale of the row.</param>
/// <param name="Computed">The sum of the rows, in the scale of the total.</param>
/// <param name="Outcome">How they compare.</param>
internal sealed record TotalComparison(int Row, Period? Period, Quantity Stated, QuantitySum Computed, TotalOutcome Outcome);

/// <summary>
/// Puts every printed total of a table beside the sum of its rows. A total within a group sums that group; one without sums the table, groups and
/// all. A cell that was left blank adds nothing and is named; any other figure that is not known makes the two not comparable.
/// </summary>
internal static class StatedTotals
{
    public static IReadOnlyList<TotalComparison> Compare(IReadOnlyList<AmountDraft> amounts)
    {
        var comparisons = new List<TotalComparison>();
        for (var index = 0; index < amounts.Count; index++)
        {
            if (amounts[index].IsStatedTotal)
            {
                comparisons.AddRange(Compare(index, amounts[index], Parts(amounts, amounts[index])));
            }
        }

        return comparisons;
    }

    private static List<AmountDraft> Parts(IReadOnlyList<AmountDraft> amounts, AmountDraft total) =>
        [.. amounts.Where(row => !row.IsStatedTotal && row.List == total.List && row.Unit == total.Unit && (total.Group is null || row.Group == total.Group))];

    private static IEnumerable<TotalComparison> Compare(int index, AmountDraft total, List<AmountDraft> parts) => total.Values.Select(stated =>
    {
        var cells = parts.SelectMany(row => Cells(row, stated.Period, total).Select(value => Scaled(value, row.Scale, total.Scale))).ToList();
        var computed = QuantitySum.Of(cells.OfType<Quantity>());
        return new TotalComparison(index, stated.Period, stated.Value, computed, cells.Contains(null) ? TotalOutcome.NotComparable : Outcome(stated.Value, computed));
    });

    /// <summary>The figures of a row that belong to a period. A total over the whole term, over rows that are told by the year, sums the years.</summary>
    private static IEnumerable<Quantity> Cells(AmountDraft row, Period? period, AmountDraft total)
    {
        var same = row.Values.Where(value => value.Period == period).Select(value => value.Value).ToList();
        return same.Count > 0 || period is not null || total.Values.Count > 1 ? same : row.Values.Select(value => value.Value);
    }

    private static Quantity? Scaled(Quantity value, int from, int to)
    {
        if (!value.IsKnown || from == to)
        {
            return value;
        }

        var factor = (decimal)from / to;
        var (low, high) = (value.Low!.Value * factor, value.High!.Value * factor);
        return Math.Max(Math.Abs(low), Math.Abs(high)) <= Quantity.Limit ? Quantity.Between(low, high, value.Circa) : null;
    }

    private static TotalOutcome Outcome(Quantity stated, QuantitySum computed)
    {
        if (!stated.IsKnown || computed.Known == 0 || computed.Missing > computed.Blank)
        {
            return TotalOutcome.NotComparable;
        }

        var equal = stated.Low == computed.Low && stated.High == computed.High;
        return equal ? TotalOutcome.Equal : stated.Circa || computed.Circa ? TotalOutcome.NotComparable : TotalOutcome.Different;
    }
}
