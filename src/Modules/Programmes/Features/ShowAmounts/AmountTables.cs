using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Domain;
using OpKoers.Programmes.Reading;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Features.ShowAmounts;

/// <summary>A row of a table as printed; under a printed total, what we compute beside it.</summary>
internal sealed record AmountRow(AmountLine Line, IReadOnlyList<AmountValue> Values)
{
    /// <summary>Of a printed total: what its rows add up to, per period.</summary>
    public IReadOnlyList<TotalComparison> Comparisons { get; init; } = [];

    public IEnumerable<Quantity> At(Period? period) => Values.Where(value => value.Period == period).Select(value => value.Value);
}

/// <summary>One printed table: its rows in order, its periods, and our sum where the document prints none.</summary>
internal sealed record AmountTable(string List, string Unit, int Scale, IReadOnlyList<AmountRow> Rows)
{
    /// <summary>The columns; null is the whole term, or a figure whose period the document does not say.</summary>
    public IReadOnlyList<Period?> Periods { get; } = [.. Rows.SelectMany(row => row.Values).Select(value => value.Period).Distinct().OrderBy(period => period is not null).ThenBy(period => period)];

    public IEnumerable<AmountRow> Parts => Rows.Where(row => !row.Line.IsStatedTotal);

    /// <summary>Whether our own sum stands under the table: more than one row, and no printed total over all of them.</summary>
    public bool NeedsSum => Parts.Skip(1).Any() && !Rows.Any(row => row.Line.IsStatedTotal && row.Line.Group is null);

    public QuantitySum SumAt(Period? period) => QuantitySum.Of(Parts.SelectMany(row => row.At(period)));

    /// <summary>Which columns of a total are compared; the others have no printed total.</summary>
    public static TotalComparison? At(AmountRow total, Period? period) => total.Comparisons.FirstOrDefault(comparison => comparison.Period == period);
}

/// <summary>Reads the tables of money and hours of a programme.</summary>
internal static class AmountTables
{
    public static IReadOnlyList<AmountTable> Of(ProgrammeSnapshot snapshot)
    {
        var comparisons = Compare(snapshot).ToLookup(row => row.Line, row => row.Comparison);
        return
        [
            .. snapshot.Amounts
                .GroupBy(line => (line.List, line.Unit, line.Scale))
                .Select(table => new AmountTable(
                    table.Key.List,
                    table.Key.Unit,
                    table.Key.Scale,
                    [.. table.Select(line => new AmountRow(line, [.. snapshot.ValuesOf(line.Id)]) { Comparisons = [.. comparisons[line.Id]] })])),
        ];
    }

    /// <summary>Every printed total beside the sum of its rows.</summary>
    public static IEnumerable<(Guid Line, TotalComparison Comparison)> Compare(ProgrammeSnapshot snapshot)
    {
        var drafts = snapshot.Amounts.Select(line => Draft(line, snapshot)).ToList();
        return StatedTotals.Compare(drafts).Select(comparison => (snapshot.Amounts[comparison.Row].Id, comparison));
    }

    private static AmountDraft Draft(AmountLine line, ProgrammeSnapshot snapshot) => new()
    {
        Key = line.Key,
        List = line.List,
        Unit = line.Unit,
        Scale = line.Scale,
        Row = line.Row,
        Group = line.Group,
        IsStatedTotal = line.IsStatedTotal,
        Values = [.. snapshot.ValuesOf(line.Id).Select(value => new AmountValueDraft(value.Period, value.Value))],
    };
}
