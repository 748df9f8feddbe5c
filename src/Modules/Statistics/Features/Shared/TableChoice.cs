using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Contracts.Rules;

namespace OpKoers.Statistics.Features.Shared;

/// <summary>
/// What an address asks of a table. A value that the table does not know gives way to the one that comes first: whoever chooses another table sends the choices
/// of the one before along. The page says what it shows, so that nobody takes it for something else.
/// </summary>
internal sealed class TableChoice
{
    private const int MostUnknown = 5, LongestUnknown = 40;

    public TableChoice(StatisticsTable table, IQueryCollection query)
    {
        Table = table;
        Dimensions = [.. table.Parts.Dimensions.Where(dimension => dimension.Kind == StatisticsDimensionKind.Category)];
        Measure = Measures.FirstOrDefault(measure => measure.Key == query["maat"]) ?? table.Measure(null)!;
        Codes = [.. Dimensions.Select((dimension, place) => Chosen(table.Parts.CategoryCodes[dimension.Key], query[Field(place)].FirstOrDefault()))];
        Period = table.Chronological.FirstOrDefault(code => code.Key == query["periode"]) ?? Latest(table);
        Category = Codes.Any(code => code is null) ? null : table.Category(string.Join(StatisticsCategories.Separator, Codes.Select(code => code!.Key)));
        Unknown =
        [
            .. Strange(query["maat"], key => Measures.Any(measure => measure.Key == key)), .. Strange(query["periode"], key => table.Chronological.Any(code => code.Key == key)),
            .. Dimensions.SelectMany((dimension, place) => Strange(query[Field(place)], key => table.Parts.CategoryCodes[dimension.Key].Any(code => code.Key == key))),
        ];
        Lower = Margin(StatisticsMarginSide.Lower);
        Upper = Margin(StatisticsMarginSide.Upper);
    }

    public StatisticsTable Table { get; }

    /// <summary>The dimensions that are no area and no time.</summary>
    public IReadOnlyList<StatisticsDimension> Dimensions { get; }

    public StatisticsMeasure Measure { get; }

    /// <summary>The chosen code per dimension; null where a dimension has none at all.</summary>
    public IReadOnlyList<StatisticsCode?> Codes { get; }

    /// <summary>Place of the combination; null when the table has no figures for it.</summary>
    public int? Category { get; }

    public StatisticsCode Period { get; }

    /// <summary>What the address asks and the table does not know. A page says so; a file that was kept cannot, so there is none.</summary>
    public IReadOnlyList<string> Unknown { get; }

    public StatisticsMeasure? Lower { get; }

    public StatisticsMeasure? Upper { get; }

    /// <summary>Whether the measure counts something, so that it is divided by inhabitants before areas are compared.</summary>
    public bool IsCount => Measure.Unit is null or "" || Measure.Unit.StartsWith("aantal", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether small counts of this table are hidden by us, beside what the source withholds.</summary>
    public bool IsHiding { get; init; }

    public bool IsShare => Measure.Unit == "%";

    /// <summary>What the figure is about: "Diefstal/inbraak woning", or the measure of a table without kinds.</summary>
    public string Subject => Codes.OfType<StatisticsCode>().ToList() is { Count: > 0 } codes
        ? string.Join(", ", codes.Select(code => code.Title.Trim())) + (Measures.Count > 1 ? $" ({Measure.Title})" : "")
        : Measure.Title;

    public string PeriodWords => FigurePage.Words.Period(Period.Period!.Value);

    public string Unit => IsCount ? T.Of("per 1.000 inwoners") : Measure.Unit == "cijfer" ? T.Of("rapportcijfer") : Measure.Unit ?? "";

    public int Decimals => IsCount ? 1 : Math.Clamp(Measure.Decimals, 0, 3);

    public IReadOnlyList<StatisticsMeasure> Measures => [.. Table.Parts.Measures.Where(measure => measure.MarginOf is null)];

    public IEnumerable<SelectListItem> MeasureOptions => Measures.Select(measure => new SelectListItem($"{measure.Title}{(string.IsNullOrEmpty(measure.Unit) ? "" : $" ({StatusWords.Unit(measure.Unit)})")}", measure.Key, measure == Measure));

    public IEnumerable<SelectListItem> PeriodOptions => Table.Chronological.Reverse().Where(code => code == Period || ProvisionalRule.IsComparable(code.State))
        .Select(code => new SelectListItem(FigurePage.Words.Period(code.Period!.Value) + StateWords(code.State), code.Key, code == Period));

    public static string Field(int dimension) => "k" + dimension.ToString(CultureInfo.InvariantCulture);

    public static string StateWords(StatisticsPeriodState state) => state switch { StatisticsPeriodState.Provisional => T.Of(" (voorlopig)"), StatisticsPeriodState.Incomplete => T.Of(" (loopt nog)"), _ => "" };

    public IEnumerable<SelectListItem> CodeOptions(int dimension) =>
        Table.Parts.CategoryCodes[Dimensions[dimension].Key].Select(code => new SelectListItem(code.Title.Trim(), code.Key, code == Codes[dimension]));

    /// <summary>The choice as it goes into an address.</summary>
    public IEnumerable<(string Name, string? Value)> Query(bool pinned = false) =>
    [
        ("tabel", Table.Code), ("levering", pinned ? Table.Delivery.Number.ToString(CultureInfo.InvariantCulture) : null), ("maat", Measure.Key),
        .. Codes.Select((code, place) => (Field(place), code?.Key)), ("periode", Period.Key),
    ];

    /// <summary>Where the figures come from, for under a chart.</summary>
    public string Source => $"{T.Of("Bron: {0}, tabel {1}, levering {2} van {3}.", Table.Parts.Source, Table.Code, Table.Delivery.Number, FigurePage.Words.Date(DateOnly.FromDateTime(Table.Delivery.At.UtcDateTime)))} {Table.Delivery.Note}".TrimEnd();

    /// <summary>The values that nothing answers to, short enough to be shown.</summary>
    public static IEnumerable<string> Strange(IEnumerable<string?> asked, Func<string, bool> known) =>
        asked.OfType<string>().Where(value => value.Length > 0 && !known(value)).Take(MostUnknown).Select(value => value.Length > LongestUnknown ? value[..LongestUnknown] + "…" : value);

    private static StatisticsCode? Chosen(IReadOnlyList<StatisticsCode> codes, string? key) =>
        codes.FirstOrDefault(code => code.Key == key) ?? codes.FirstOrDefault(code => code.IsTotal) ?? (codes.Count > 0 ? codes[0] : null);

    private static StatisticsCode Latest(StatisticsTable table) =>
        table.Chronological.LastOrDefault(code => code.Period!.Value.Grain == PeriodGrain.Year && ProvisionalRule.IsComparable(code.State))
        ?? table.Chronological.LastOrDefault(code => ProvisionalRule.IsComparable(code.State)) ?? table.Chronological[^1];

    private StatisticsMeasure? Margin(StatisticsMarginSide side) => Table.Parts.Measures.FirstOrDefault(measure => measure.MarginOf == Measure.Key && measure.MarginSide == side);
}
