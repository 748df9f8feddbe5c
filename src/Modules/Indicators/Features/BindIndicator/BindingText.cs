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
                parts.Add("per 1.000 inwoners");
                break;
            case BindingMethod.Share:
                parts.Add("als aandeel van " + Listed(binding.WholeCategories, key => CategoryTitle(key, table)));
                break;
            case BindingMethod.Index:
                parts.Add("als index" + (binding.IndexBase is { } hundred ? $" ({IndicatorPage.Figures.Period(hundred)} = 100)" : string.Empty));
                break;
            default:
                break;
        }

        if (binding.CompareWith is { } other)
        {
            parts.Add("min het cijfer van " + AreaTitle(other, table));
        }

        return string.Join(" · ", parts);
    }

    public static string Of(PlannedFigure row) => row.Change switch
    {
        PlannedChange.Add => "nieuw",
        PlannedChange.Revise => "herzien; het oude cijfer blijft staan",
        PlannedChange.Restate => "zelfde cijfer, andere stand",
        PlannedChange.Keep => "ongewijzigd",
        PlannedChange.Gone => "staat niet meer in de tabel; blijft staan",
        _ => Of(row.Lack),
    };

    public static string Of(BoundLack lack) => lack switch
    {
        BoundLack.Inhabitants => "geen cijfer: het aantal inwoners van dat jaar is niet bekend",
        BoundLack.Whole => "geen cijfer: het geheel is 0",
        BoundLack.Base => "geen cijfer: de periode die 100 is, heeft geen waarde",
        _ => "geen cijfer: het gebied om mee te vergelijken heeft er geen",
    };

    public static string Figure(IndicatorDraft definition, MeasurementDraft? row) => row is null ? "–" : IndicatorWords.Figure(definition, row, IndicatorPage.Figures);

    /// <summary>Counts of what will happen: "3 nieuw, 1 herzien".</summary>
    public static string Summary(IReadOnlyList<PlannedFigure> plan)
    {
        (PlannedChange Change, string Word)[] words = [(PlannedChange.Add, "nieuw"), (PlannedChange.Revise, "herzien"), (PlannedChange.Restate, "met een andere stand"), (PlannedChange.Keep, "ongewijzigd"), (PlannedChange.Gone, "niet meer in de tabel"), (PlannedChange.Lacks, "zonder cijfer")];
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
        keys.Count <= 5 ? string.Join(" + ", keys.Select(title)) : $"{string.Join(" + ", keys.Take(4).Select(title))} en {keys.Count - 4} andere";
}
