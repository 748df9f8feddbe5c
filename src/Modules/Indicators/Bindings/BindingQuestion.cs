using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Indicators.Bindings;

/// <summary>A binding with the places that its codes have in a table.</summary>
internal sealed class BindingQuestion
{
    /// <summary>More cells than this make no figure that anybody can follow.</summary>
    public const int MostCells = 400;

    /// <summary>Cells that are added.</summary>
    public required IReadOnlyList<StatisticsSeriesKey> Parts { get; init; }

    /// <summary>Cells that make the whole of a share.</summary>
    public required IReadOnlyList<StatisticsSeriesKey> Whole { get; init; }

    /// <summary>The same of the region or country; empty for none.</summary>
    public required IReadOnlyList<StatisticsSeriesKey> OtherParts { get; init; }

    public required IReadOnlyList<StatisticsSeriesKey> OtherWhole { get; init; }

    /// <summary>Lower and upper end of the margin of the only cell, then of the other; empty when the table gives none.</summary>
    public required IReadOnlyList<StatisticsSeriesKey> Margins { get; init; }

    public required PeriodGrain Grain { get; init; }

    public required Period? From { get; init; }

    /// <summary>Whether cells of the measure may be added.</summary>
    public required bool Addable { get; init; }

    /// <summary>All cells, in the order in which <see cref="BoundCells"/> finds them.</summary>
    public IReadOnlyList<StatisticsSeriesKey> Keys => [.. Parts, .. Whole, .. OtherParts, .. OtherWhole, .. Margins];

    public static Result<BindingQuestion> Of(BindingDraft binding, StatisticsTable table)
    {
        if (table.Measure(binding.Measure) is not { MarginOf: null } measure || table.Measure(binding.WholeMeasure ?? binding.Measure) is not { } whole)
        {
            return Refused("measure-unknown", $"De tabel heeft geen onderwerp {binding.WholeMeasure ?? binding.Measure}.");
        }

        foreach (var code in binding.CompareWith is { } other ? [.. binding.Areas, other] : binding.Areas)
        {
            if (table.Area(code) is null)
            {
                return Refused("area-unknown", $"De tabel heeft geen gebied {code}.");
            }
        }

        if ((CategoryCheck.Of(binding.Categories, table) ?? (binding.Method == BindingMethod.Share ? CategoryCheck.Of(binding.WholeCategories, table) : null) ?? Doubles(binding, table)) is { } refusal)
        {
            return Result<BindingQuestion>.Refused(refusal);
        }

        var addable = StatisticsSums.IsAddable(measure) && StatisticsSums.IsAddable(whole);
        var parts = Cells(binding.Areas, binding.Categories, measure);
        if (!addable && (parts.Count > 1 || binding.Areas.Append(binding.CompareWith).OfType<string>().Any(table.IsMade)))
        {
            return Refused("not-addable", $"{measure.Title} is geen aantal ({measure.Unit}): cijfers van meer gebieden of soorten zijn niet op te tellen.");
        }

        if (!addable && binding.Method is BindingMethod.PerThousand or BindingMethod.Share)
        {
            return Refused("not-a-count", $"{measure.Title} is geen aantal ({measure.Unit}): daarvan is geen aandeel en geen cijfer per 1.000 inwoners te maken.");
        }

        if (parts.Count > MostCells)
        {
            return Refused("too-many-cells", $"Dit zijn {parts.Count} cellen per periode; hoogstens {MostCells} gaan samen in een cijfer.");
        }

        var share = binding.Method == BindingMethod.Share;
        string[] beside = binding.CompareWith is null ? [] : [binding.CompareWith];
        return Result<BindingQuestion>.Of(new BindingQuestion
        {
            Parts = parts,
            Whole = share ? Cells(binding.Areas, binding.WholeCategories, whole) : [],
            OtherParts = Cells(beside, binding.Categories, measure),
            OtherWhole = share ? Cells(beside, binding.WholeCategories, whole) : [],
            Margins = parts.Count == 1 ? Ends([.. parts, .. Cells(beside, binding.Categories, measure)]) : [],
            Grain = binding.Grain,
            From = binding.From,
            Addable = addable,
        });

        List<StatisticsSeriesKey> Cells(IReadOnlyList<string> codes, IReadOnlyList<string> categories, StatisticsMeasure of) =>
            [.. from code in codes from category in categories select new StatisticsSeriesKey(of.Place, table.Category(category)!.Value, table.Area(code)!.Place)];

        List<StatisticsSeriesKey> Ends(IReadOnlyList<StatisticsSeriesKey> cells) =>
            End(StatisticsMarginSide.Lower) is { } lower && End(StatisticsMarginSide.Upper) is { } upper ? [.. cells.SelectMany(cell => new[] { cell with { Measure = lower }, cell with { Measure = upper } })] : [];

        int? End(StatisticsMarginSide side) => table.Parts.Measures.FirstOrDefault(found => found.MarginOf == measure.Key && found.MarginSide == side)?.Place;
    }

    private static Refusal? Doubles(BindingDraft binding, StatisticsTable table) =>
        binding.Areas.Count > 1 && binding.Areas.FirstOrDefault(table.IsMade) is { } made
            ? new Refusal("sum-doubles", $"{made} is zelf al een som van gebieden. Noem er geen ander gebied bij: dan zou iets dubbel kunnen tellen.")
            : StatisticsSums.Addable([.. binding.Areas.Select(code => table.Area(code)!)], table.Parts.Areas) is { Succeeded: false } doubled ? doubled.Refusal : null;

    private static Result<BindingQuestion> Refused(string code, string message) => Result<BindingQuestion>.Refused(code, message);
}

/// <summary>Whether combinations of categories are there and may be added.</summary>
internal static class CategoryCheck
{
    public static Refusal? Of(IReadOnlyList<string> categories, StatisticsTable table)
    {
        if (categories.Count == 0)
        {
            return new Refusal("category-missing", "Noem minstens één soort.");
        }

        if (categories.FirstOrDefault(category => table.Category(category) is null) is { } unknown)
        {
            return new Refusal("category-unknown", unknown.Length == 0 ? "Kies van elke indeling van de tabel een code." : $"De tabel heeft geen cijfers over {unknown}.");
        }

        var keys = table.Parts.Dimensions.Where(dimension => dimension.Kind == StatisticsDimensionKind.Category).ToList();
        for (var place = 0; place < keys.Count; place++)
        {
            var all = table.Parts.CategoryCodes[keys[place].Key];
            var used = categories.Select(category => category.Split(StatisticsCategories.Separator)[place]).Distinct(StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
            if (StatisticsSums.Addable([.. all.Where(code => used.Contains(code.Key))], all) is { Succeeded: false } doubled)
            {
                return doubled.Refusal;
            }
        }

        return categories.Distinct(StringComparer.Ordinal).Count() < categories.Count ? new Refusal("sum-doubles", "Een code staat er twee keer.") : null;
    }
}
