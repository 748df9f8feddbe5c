using System.Globalization;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Domain.Bindings;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Indicators.Storage;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Indicators.Features.BindIndicator;

/// <summary>Bindings and what they do, in words.</summary>
internal static class BindingText
{
    /// <summary>A binding in one sentence, with the titles of the table where it is there.</summary>
    public static string Of(Binding binding, StatisticsTable? table)
    {
        var parts = new List<string> { table?.Measure(binding.Measure)?.Title ?? binding.Measure };
        if (binding.Categories is not [""])
        {
            parts.Add(Listed(binding.Categories, key => CategoryTitle(key, table)));
        }

        parts.Add(Listed(binding.Areas, code => AreaTitle(code, table)));
        parts.Add(BindingFields.Words(binding.Grain));
        switch (binding.Method)
        {
            case BindingMethod.PerThousand:
                parts.Add(T.Of("per 1.000 inwoners"));
                break;
            case BindingMethod.Share:
                parts.Add(T.Of("als aandeel van {0}", Listed(binding.WholeCategories, key => CategoryTitle(key, table))));
                break;
            case BindingMethod.Index:
                parts.Add(T.Of("als index{0}", binding.IndexBase is { } hundred ? $" ({IndicatorPage.Figures.Period(hundred)} = 100)" : string.Empty));
                break;
            default:
                break;
        }

        if (binding.CompareWith is { } other)
        {
            parts.Add(T.Of("min het cijfer van {0}", AreaTitle(other, table)));
        }

        return string.Join(" · ", parts);
    }

    public static string Of(PlannedFigure row) => row.Change switch
    {
        PlannedChange.Add => T.Of("nieuw"),
        PlannedChange.Revise => T.Of("herzien; het oude cijfer blijft staan"),
        PlannedChange.Restate => T.Of("zelfde cijfer, andere stand"),
        PlannedChange.Keep => T.Of("ongewijzigd"),
        PlannedChange.Gone => T.Of("staat niet meer in de tabel; blijft staan"),
        _ => Of(row.Lack),
    };

    public static string Of(BoundLack lack) => lack switch
    {
        BoundLack.Inhabitants => T.Of("geen cijfer: het aantal inwoners van dat jaar is niet bekend"),
        BoundLack.Whole => T.Of("geen cijfer: het geheel is 0"),
        BoundLack.Break => T.Of("geen cijfer: door andere grenzen niet te vergelijken met de periode die 100 is"),
        BoundLack.Base => T.Of("geen cijfer: de periode die 100 is, heeft geen waarde"),
        _ => T.Of("geen cijfer: het gebied om mee te vergelijken heeft er geen"),
    };

    public static string Figure(IndicatorDraft definition, MeasurementDraft? row) => row is null ? "–" : IndicatorWords.Figure(definition, row, IndicatorPage.Figures);

    /// <summary>Counts of what will happen: "3 nieuw, 1 herzien".</summary>
    public static string Summary(IReadOnlyList<PlannedFigure> plan)
    {
        (PlannedChange Change, string Word)[] words = [(PlannedChange.Add, T.Of("nieuw")), (PlannedChange.Revise, T.Of("herzien")), (PlannedChange.Restate, T.Of("met een andere stand")), (PlannedChange.Keep, T.Of("ongewijzigd")), (PlannedChange.Gone, T.Of("niet meer in de tabel")), (PlannedChange.Lacks, T.Of("zonder cijfer"))];
        var counted = words.Select(row => (row.Word, Count: plan.Count(figure => figure.Change == row.Change))).Where(row => row.Count > 0);
        return string.Join(", ", counted.Select(row => string.Create(CultureInfo.CurrentCulture, $"{row.Count} {row.Word}")));
    }

    private static string AreaTitle(string code, StatisticsTable? table) => table?.Area(code) is { } area ? $"{area.Title} ({code})" : code;

    private static string CategoryTitle(string key, StatisticsTable? table)
    {
        var codes = key.Split(StatisticsCategories.Separator);
        var dimensions = table is null ? [] : BindingInput.CategoriesOf(table);
        return dimensions.Count != codes.Length ? key : string.Join(", ", codes.Select((code, place) => table!.Parts.CategoryCodes[dimensions[place].Key].FirstOrDefault(found => found.Key == code)?.Title ?? code));
    }

    private static string Listed(List<string> keys, Func<string, string> title) =>
        keys.Count <= 5 ? string.Join(" + ", keys.Select(title)) : T.Of("{0} en {1} andere", string.Join(" + ", keys.Take(4).Select(title)), keys.Count - 4);
}
