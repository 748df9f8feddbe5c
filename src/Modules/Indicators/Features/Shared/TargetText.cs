using System.Globalization;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Features.Shared;

/// <summary>A target in words, as printed where the document prints it.</summary>
internal static class TargetText
{
    public static string Of(IndicatorDraft indicator, FigureText words)
    {
        if (indicator.Target is not { } target)
        {
            return "niets afgesproken";
        }

        var by = target.Period is { } period ? " in " + words.Period(period) : string.Empty;
        if (target.Kind != TargetKind.None && target.Printed is { } printed)
        {
            return target.Period is { } year && printed.Contains(year.EndYear.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) ? printed : printed + by;
        }

        var value = IndicatorWords.Figure(indicator, target.Value, words);
        return target.Kind switch
        {
            TargetKind.None => "volgen, geen norm",
            TargetKind.AtLeast => "ten minste " + value + by,
            TargetKind.AtMost => "hoogstens " + value + by,
            TargetKind.Between => Band(indicator, target, words) + by,
            TargetKind.AbsoluteChange => Signed(target.Value, words) + IndicatorWords.Unit(indicator) + " sinds de nulmeting" + by,
            TargetKind.RelativeChange => Signed(target.Value, words) + "\u00a0% sinds de nulmeting" + by,
            TargetKind.PercentagePoints => Signed(target.Value, words) + "\u00a0procentpunt sinds de nulmeting" + by,
            TargetKind.DirectionOnly => (indicator.Direction == Direction.LowerIsBetter ? "gedaald" : "gestegen") + by,
            TargetKind.NotWorse => "niet slechter dan de nulmeting" + by,
            TargetKind.RankAtMost => "plaats " + value + " of beter" + by,
            TargetKind.Deliverable => "gereed" + by,
            TargetKind.ServiceNorm => (indicator.Direction == Direction.LowerIsBetter ? "hoogstens " : "ten minste ") + value,
            TargetKind.BetterThanGroup => "beter dan de vergelijkingsgroep" + by,
            _ => value + by,
        };
    }

    private static string Band(IndicatorDraft indicator, TargetDraft target, FigureText words) =>
        target.Value.IsRange ? words.Quantity(target.Value, indicator.Decimals) + IndicatorWords.Unit(indicator)
        : (target.Low.IsKnown, target.High.IsKnown) switch
        {
            (true, false) => "ten minste " + IndicatorWords.Figure(indicator, target.Low, words),
            (false, true) => "hoogstens " + IndicatorWords.Figure(indicator, target.High, words),
            _ => $"{words.Quantity(target.Low, indicator.Decimals)} tot {words.Quantity(target.High, indicator.Decimals)}{IndicatorWords.Unit(indicator)}",
        };

    private static string Signed(Quantity value, FigureText words) => value.Low > 0 ? "+" + words.Quantity(value) : words.Quantity(value);
}
