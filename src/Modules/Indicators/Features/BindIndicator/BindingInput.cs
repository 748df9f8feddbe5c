using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Indicators.Storage;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Indicators.Features.BindIndicator;

/// <summary>A binding as the form edits it: codes per dimension, of which every combination counts.</summary>
internal sealed class BindingInput : IFormInput
{
    /// <summary>The table; null while nobody chose one.</summary>
    public StatisticsTable? Table { get; private init; }

    public string Measure { get; set; } = string.Empty;

    /// <summary>Codes by dimension, in the order of the table.</summary>
    public required IReadOnlyList<List<string>> Codes { get; init; }

    /// <summary>The same of the whole of a share.</summary>
    public required IReadOnlyList<List<string>> WholeCodes { get; init; }

    public List<string> Areas { get; set; } = [];

    public PeriodGrain Grain { get; set; }

    public BindingMethod Method { get; set; }

    public string? WholeMeasure { get; set; }

    public Period? IndexBase { get; set; }

    public string? CompareWith { get; set; }

    public Period? From { get; set; }

    public Guid Id { get; private init; }

    public int Version { get; private init; }

    public string Label => Table is null ? string.Empty : $"{Table.Code} {Table.Parts.Title}";

    /// <summary>The dimensions of a table that are no area and no time.</summary>
    public static IReadOnlyList<StatisticsDimension> CategoriesOf(StatisticsTable table) => [.. table.Parts.Dimensions.Where(dimension => dimension.Kind == StatisticsDimensionKind.Category)];

    /// <summary>What is filled in beforehand: the first measure, the totals, the area of the indicator.</summary>
    public static BindingInput New(StatisticsTable? table, string? area)
    {
        var dimensions = table is null ? [] : CategoriesOf(table);
        return new BindingInput
        {
            Table = table,
            Measure = table?.Measure(null)?.Key ?? string.Empty,
            Codes = [.. dimensions.Select(dimension => First(table!, dimension))],
            WholeCodes = [.. dimensions.Select(_ => new List<string>())],
            Areas = area is not null && table?.Area(area) is not null ? [area] : [],
            Grain = table is null || BindingFields.GrainsOf(table) is not [var first, ..] ? PeriodGrain.Year : first,
        };
    }

    /// <summary>A copy of what is stored, over the table that was chosen now.</summary>
    public static BindingInput Of(Binding stored, StatisticsTable table)
    {
        var count = CategoriesOf(table).Count;
        return new BindingInput
        {
            Table = table,
            Id = stored.Id,
            Version = stored.Version,
            Measure = stored.Measure,
            Codes = Split(stored.Categories, count),
            WholeCodes = Split(stored.WholeCategories, count),
            Areas = [.. stored.Areas],
            Grain = stored.Grain,
            Method = stored.Method,
            WholeMeasure = stored.WholeMeasure,
            IndexBase = stored.IndexBase,
            CompareWith = stored.CompareWith,
            From = stored.FromPeriod,
        };
    }

    /// <summary>The same binding with a table that was chosen instead of the stored one.</summary>
    public static BindingInput Moved(Binding stored, StatisticsTable table, string? area)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var fresh = New(table, area);
        return new BindingInput { Table = table, Id = stored.Id, Version = stored.Version, Measure = fresh.Measure, Codes = fresh.Codes, WholeCodes = fresh.WholeCodes, Areas = fresh.Areas, Grain = fresh.Grain };
    }

    public BindingDraft Draft() => new()
    {
        Table = Table!.Code,
        Measure = Measure,
        Categories = Combined(Codes),
        Areas = Areas,
        Grain = Grain,
        Method = Method,
        WholeMeasure = Method == BindingMethod.Share ? WholeMeasure : null,
        WholeCategories = Method == BindingMethod.Share ? Combined(WholeCodes) : [],
        IndexBase = Method == BindingMethod.Index ? IndexBase : null,
        CompareWith = CompareWith,
        From = From,
    };

    /// <summary>Every combination of one code per dimension; of a table without categories the one that is empty.</summary>
    private static IReadOnlyList<string> Combined(IReadOnlyList<List<string>> codes) =>
        codes.Count == 0 ? [string.Empty] : codes.Skip(1).Aggregate((IReadOnlyList<string>)codes[0], (all, next) => [.. from before in all from code in next select before + StatisticsCategories.Separator + code]);

    private static IReadOnlyList<List<string>> Split(IReadOnlyList<string> combinations, int count) =>
        [.. Enumerable.Range(0, count).Select(place => combinations.Select(text => text.Split(StatisticsCategories.Separator)).Where(parts => parts.Length == count).Select(parts => parts[place]).Distinct(StringComparer.Ordinal).ToList())];

    private static List<string> First(StatisticsTable table, StatisticsDimension dimension)
    {
        var codes = table.Parts.CategoryCodes[dimension.Key];
        return codes.Count == 0 ? [] : [(codes.FirstOrDefault(code => code.IsTotal) ?? codes[0]).Key];
    }
}
