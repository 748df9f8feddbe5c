using Microsoft.AspNetCore.Html;
using OpKoers.Indicators.Contracts;

namespace OpKoers.Programmes.Features.Shared;

/// <summary>A small drawing of a series; the figures stand beside it in words.</summary>
internal static class Sparklines
{
    private const double Width = 96;
    private const double Height = 34;

    public static IHtmlContent Of(IndicatorData indicator, DateOnly asOf)
    {
        var points = Points(indicator, asOf);
        if (points.Count < 2)
        {
            return new HtmlString("<span class=\"mute\">–</span>");
        }

        var text = new System.Text.StringBuilder("<svg class=\"spark\" viewBox=\"0 0 96 34\" aria-hidden=\"true\" focusable=\"false\">");
        double low = points.Min(point => point.Value), high = points.Max(point => point.Value);
        double first = points[0].Day, last = points[^1].Day;
        var path = new System.Text.StringBuilder();
        foreach (var (day, value, afterBreak) in points)
        {
            path.Append(path.Length == 0 || afterBreak ? 'M' : 'L').Append(Round(X(day))).Append(' ').Append(Round(Y(value)));
        }

        text.Append("<path class=\"c-own\" d=\"").Append(path).Append("\"/><circle class=\"c-dot\" cx=\"").Append(Round(X(last))).Append("\" cy=\"").Append(Round(Y(points[^1].Value))).Append("\" r=\"3\"/></svg>");
        return new HtmlString(text.ToString());

        double X(double day) => 4 + ((day - first) / Math.Max(1, last - first) * (Width - 8));
        double Y(double value) => high <= low ? Height / 2 : Height - 4 - ((value - low) / (high - low) * (Height - 8));
    }

    private static List<(double Day, double Value, bool AfterBreak)> Points(IndicatorData indicator, DateOnly asOf)
    {
        var points = new List<(double, double, bool)>();
        for (var index = 0; index < indicator.Count; index++)
        {
            var measurement = indicator.Measurement(index);
            if (measurement.SupersededOn is null && measurement.Period.End <= asOf && measurement.Value.Value is { } value)
            {
                points.Add((measurement.Period.End.DayNumber, (double)value, measurement.MethodBreakBefore));
            }
        }

        return points;
    }

    private static string Round(double value) => Math.Round(value, 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
