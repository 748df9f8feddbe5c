using System.Text;

namespace OpKoers.Drawing.Charts;

/// <summary>Says the figures of a chart in sentences, for readers who cannot see it.</summary>
public static class ChartText
{
    /// <summary>The text alternative: every figure with its period, status and margin, the breaks, the path, what is required and the target.</summary>
    /// <param name="model">The chart.</param>
    /// <param name="most">More figures than this between two breaks are said by the first, the last and their number.</param>
    public static string Describe(ChartModel model, int most = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(model);
        var text = new StringBuilder();
        var words = model.Words;
        var broken = model.Points.Any(point => point.BreakBefore);
        var first = true;
        foreach (var part in Parts(model.Points))
        {
            text.Append(text.Length > 0 ? " " : "");
            text.Append(!broken ? words.Series : first ? words.BeforeBreak : words.AfterBreak).Append(": ");
            text.Append(part.Count > most ? Span(part, model) : string.Join(", ", part.Select(point => Say(point, model)))).Append('.');
            first = false;
        }

        if (model.Path.Count > 1)
        {
            text.Append(' ').Append(words.Say(words.Path, Figure(model.Path[0].Value, model), Figure(model.Path[^1].Value, model)));
        }

        if (model.Required is { } required)
        {
            var asked = words.Say(words.Required, required.Label);
            text.Append(' ').Append(char.ToUpper(asked[0], words.Culture)).Append(asked, 1, asked.Length - 1).Append(' ').Append(Figure(required.Value, model)).Append('.');
        }

        if (model.Target is { } target)
        {
            text.Append(' ').Append(words.Target).Append(": ").Append(target.Words).Append(", ").Append(target.Note).Append('.');
        }

        if (model.Forecast is { } forecast)
        {
            text.Append(' ').Append(char.ToUpper(words.Forecast[0], words.Culture)).Append(words.Forecast, 1, words.Forecast.Length - 1).Append(' ')
                .Append(words.Say(words.In, forecast.Label)).Append(": ").Append(Interval(forecast.Points[^1], model)).Append('.');
        }

        if (words.Of(model.Direction) is { } direction)
        {
            text.Append(' ').Append(char.ToUpper(direction[0], words.Culture)).Append(direction, 1, direction.Length - 1).Append('.');
        }

        return text.ToString();
    }

    /// <summary>A figure with what stands behind it; a level by its name.</summary>
    internal static string Figure(decimal value, ChartModel model) =>
        Level(value, model) ?? model.Words.Number(value, model.Decimals) + model.Suffix;

    /// <summary>A forecast with its interval: "12,3 (8,1 tot 16,5)".</summary>
    internal static string Interval(ChartForecastPoint point, ChartModel model) =>
        $"{Figure(point.Value, model)} ({model.Words.Number(point.Low, model.Decimals)} {model.Words.Until} {model.Words.Number(point.High, model.Decimals)})";

    /// <summary>The name of an ordinal level; null when the value is not one, or the series has none.</summary>
    internal static string? Level(decimal value, ChartModel model)
    {
        var place = value - model.ScaleStart;
        return model.Scale is { } scale && place >= 0 && place < scale.Count && place == Math.Floor(place) ? scale[(int)place] : null;
    }

    private static List<List<ChartPoint>> Parts(IReadOnlyList<ChartPoint> points)
    {
        var parts = new List<List<ChartPoint>>();
        foreach (var point in points)
        {
            if (parts.Count == 0 || point.BreakBefore)
            {
                parts.Add([]);
            }

            parts[^1].Add(point);
        }

        return parts;
    }

    private static string Span(List<ChartPoint> part, ChartModel model) =>
        model.Words.Say(model.Words.Span, Say(part[0], model), Say(part[^1], model), part.Count.ToString(model.Words.Culture));

    private static string Say(ChartPoint point, ChartModel model)
    {
        var words = model.Words;
        var when = words.Say(words.In, point.Label);
        if (point.Value is not { } value)
        {
            return $"{point.Missing ?? words.NotMeasured} {when}";
        }

        List<string> remarks = [];
        if (point.Provisional)
        {
            remarks.Add(words.Provisional);
        }

        if (point is { Low: { } low, High: { } high })
        {
            remarks.Add(words.Say(words.Margin, Figure(low, model), Figure(high, model)));
        }

        foreach (var earlier in point.Earlier)
        {
            remarks.Add(words.Say(words.Revised, Figure(earlier, model)));
        }

        var said = $"{Figure(value, model)} {when}";
        return remarks.Count == 0 ? said : $"{said} ({string.Join(", ", remarks)})";
    }
}
