using OpKoers.Drawing.Charts;
using OpKoers.Indicators.Sheets;

namespace OpKoers.Indicators.Contracts;

/// <summary>A trend that continues, to be drawn beside the figures of an indicator. It is no figure of the indicator and plays no part in its judgement.</summary>
/// <param name="Points">The line with its interval, from the last figure on, in order of time; at least two.</param>
/// <param name="Label">The period of the last point in words.</param>
public sealed record IndicatorForecast(IReadOnlyList<ChartForecastPoint> Points, string Label)
{
    /// <summary>Draws the series of an indicator with the forecast in it, for inside a page; null when nothing was measured.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="asOf">The reference date, inclusive.</param>
    /// <param name="tolerance">The tolerance settings of the municipality.</param>
    /// <param name="words">The language.</param>
    /// <param name="forecast">The forecast; null to draw the series alone.</param>
    public static IndicatorDrawing? Draw(IndicatorData indicator, DateOnly asOf, JudgementTolerance tolerance, JudgementWords words, IndicatorForecast? forecast) =>
        IndicatorSheets.Draw(indicator, asOf, tolerance, words, forecast is null ? null : new ChartForecast(forecast.Points, forecast.Label));
}
