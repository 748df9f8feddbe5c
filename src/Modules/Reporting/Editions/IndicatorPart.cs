using System.Globalization;
using OpKoers.Editions.Contracts;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Reporting.Editions;

/// <summary>Writes an indicator into an edition.</summary>
internal static class IndicatorPart
{
    public static EditionIndicator Of(IndicatorSource source, Dictionary<Guid, string> keys, IReadOnlyList<EditionVerdict> verdicts)
    {
        var definition = source.Definition;
        var sheet = source.Sheet;
        return new EditionIndicator
        {
            Key = definition.Key,
            Name = definition.Name,
            Definition = definition.Definition,
            Unit = definition.Unit,
            Decimals = definition.Decimals,
            Direction = sheet.Direction,
            Measures = sheet.Measures,
            Population = definition.Population,
            Source = definition.Source,
            Frequency = definition.Frequency,
            ProxyFor = source.ProxyFor is { } proxied ? keys.GetValueOrDefault(proxied) ?? definition.ProxyFor : null,
            Counts = source.Counts,
            Baseline = sheet.Baseline is { } baseline ? Figure(baseline) : null,
            Target = sheet.Target,
            TargetFigures = [.. sheet.TargetFigures.Select(Figure)],
            Path = [.. sheet.Path.Select(Figure)],
            Measurements = [.. sheet.Measurements.Select(Measurement)],
            Judgement = sheet.Judgement is { } judgement ? Judgement(judgement) : null,
            Verdicts = verdicts,
            Chart = sheet.Drawing is { } drawing ? Chart(definition, sheet, drawing) : null,
        };
    }

    private static EditionFigure Figure(ShownFigure shown) => Valued(shown.Value, new EditionFigure { Period = shown.Period?.ToString(), Text = shown.Text });

    private static EditionFigure Measurement(ShownMeasurement shown)
    {
        var row = shown.Draft;
        var figure = new EditionFigure
        {
            Period = row.Period.ToString(),
            Text = shown.Text,
            Status = shown.Status,
            MethodBreakBefore = row.MethodBreakBefore,
            SupersededOn = row.SupersededOn,
            Source = row.Source,
            Remark = row.Remark,
        };
        // What is withheld because it is small leaves nothing behind from which it could be worked out.
        return row.Status == MeasurementStatus.Suppressed
            ? figure with { State = shown.Text }
            : Valued(row.Value, figure) with { Margin = row.Margin, Numerator = row.Numerator, Denominator = row.Denominator };
    }

    private static EditionFigure Valued(Quantity value, EditionFigure figure) => figure with
    {
        Value = value.Value,
        Low = value.IsRange ? value.Low : null,
        High = value.IsRange ? value.High : null,
        State = value.IsKnown ? null : FigureText.Dutch.State(value.State),
    };

    private static EditionJudgement Judgement(ShownJudgement shown) => new()
    {
        Mark = shown.Mark,
        Outcome = CamelCase(shown.Judgement.Outcome.ToString()),
        ReasonCode = shown.ReasonCode,
        Reason = shown.Reason,
        Formula = shown.Formula,
        Required = shown.Judgement.Required,
        Measured = shown.Judgement.Measured,
        Progress = shown.Judgement.Progress,
    };

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static ChartBlock Chart(IndicatorDraft definition, IndicatorSheet sheet, IndicatorDrawing drawing) => new()
    {
        Title = definition.Name,
        Subtitle = Subtitle(definition, sheet, drawing),
        Alternative = drawing.Alternative,
        Wide = drawing.Wide,
        Narrow = drawing.Narrow,
        Table = SeriesTable.Of(definition, sheet),
        Source = definition.Source is { } source ? "Bron: " + source : null,
    };

    private static string? Subtitle(IndicatorDraft definition, IndicatorSheet sheet, IndicatorDrawing drawing)
    {
        var measured = sheet.Measurements.Select(row => row.Draft.Period.EndYear).ToList();
        var years = measured.Count == 0 ? null
            : measured[0] == measured[^1] ? measured[0].ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{measured[0]} tot en met {measured[^1]}");
        var parts = new[] { definition.Unit, definition.Population, years }.Where(part => !string.IsNullOrWhiteSpace(part)).ToList();
        var first = parts.Count == 0 ? null : string.Join(", ", parts) + ".";
        var text = string.Join(' ', new[] { first, drawing.AxisNote }.OfType<string>());
        return text.Length == 0 ? null : text;
    }
}
