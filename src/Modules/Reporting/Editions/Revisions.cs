using System.Globalization;
using OpKoers.Editions.Contracts;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Reporting.Editions;

/// <summary>An indicator as it stands now, for comparing it with what an edition shows.</summary>
/// <param name="Key">Key.</param>
/// <param name="Measurements">Its measurements, those that were replaced included.</param>
internal sealed record PresentIndicator(string Key, IReadOnlyList<ShownMeasurement> Measurements)
{
    public static PresentIndicator Of(IndicatorData indicator) =>
        new(indicator.Definition.Key, [.. indicator.Measurements.Select(row => IndicatorSheet.Measured(indicator.Definition, row, JudgementWords.Dutch))]);
}

/// <summary>Says which figures of an edition were revised since: the edition itself stays as it was.</summary>
internal static class Revisions
{
    private const string Gone = "geen cijfer meer";

    public static IReadOnlyList<EditionRevision> Of(EditionDocument edition, IReadOnlyCollection<PresentIndicator> present)
    {
        var now = present.DistinctBy(indicator => indicator.Key).ToDictionary(indicator => indicator.Key, StringComparer.Ordinal);
        return
        [
            .. edition.Programmes.SelectMany(programme => programme.Indicators).DistinctBy(indicator => indicator.Key)
                .Where(indicator => now.ContainsKey(indicator.Key))
                .SelectMany(indicator => Of(edition, indicator, now[indicator.Key])),
        ];
    }

    private static IEnumerable<EditionRevision> Of(EditionDocument edition, EditionIndicator indicator, PresentIndicator present)
    {
        var rows = present.Measurements.ToLookup(row => row.Draft.Period.ToString(), StringComparer.Ordinal);
        foreach (var shown in indicator.Measurements.Where(figure => figure.SupersededOn is null && figure.Period is not null))
        {
            var counts = rows[shown.Period!].LastOrDefault(row => row.Draft.SupersededOn is null);
            if (counts is null || !Same(shown, counts.Draft))
            {
                yield return Of(edition, indicator, shown, counts?.Text ?? Gone, Day(shown, rows[shown.Period!]));
            }
        }
    }

    private static EditionRevision Of(EditionDocument edition, EditionIndicator indicator, EditionFigure shown, string to, DateOnly? on) => new()
    {
        Edition = edition.Slug,
        EditionTitle = edition.Title,
        Indicator = indicator.Key,
        IndicatorName = indicator.Name,
        Period = shown.Period!,
        PeriodName = FigureText.Dutch.Period(Period.Parse(shown.Period!)),
        From = shown.Text,
        To = to,
        On = on,
        Words = string.Create(CultureInfo.InvariantCulture, $"sindsdien herzien van {shown.Text} naar {to}{(on is { } day ? " op " + FigureText.Dutch.Date(day) : "")}"),
    };

    /// <summary>The day on which the figure that was shown was replaced.</summary>
    private static DateOnly? Day(EditionFigure shown, IEnumerable<ShownMeasurement> rows) =>
        rows.Where(row => row.Draft.SupersededOn is not null && Same(shown, row.Draft)).Select(row => row.Draft.SupersededOn).Max();

    private static bool Same(EditionFigure shown, MeasurementDraft row)
    {
        var known = row.Status != MeasurementStatus.Suppressed && row.Value.IsKnown;
        return shown.Value == (known ? row.Value.Value : null)
            && shown.Low == (known && row.Value.IsRange ? row.Value.Low : null)
            && shown.High == (known && row.Value.IsRange ? row.Value.High : null)
            && (known || shown.State is not null);
    }
}
