using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Programmes.Features.Shared;

/// <summary>A target in words, as printed where the document prints it.</summary>
internal static class TargetWords
{
    public static string Of(IndicatorDraft indicator, FigureText words)
    {
        if (indicator.Target is not { } target)
        {
            return "niets afgesproken";
        }

        var by = target.Period is { } period ? " in " + words.Period(period) : string.Empty;
        var value = words.Quantity(target.Value, indicator.Decimals) + Unit(indicator);
        return target.Kind switch
        {
            TargetKind.None => "volgen, geen norm",
            _ when target.Printed is { } printed => printed + (printed.Contains(target.Period?.EndYear.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? " ", StringComparison.Ordinal) ? string.Empty : by),
            TargetKind.AtLeast => "ten minste " + value + by,
            TargetKind.AtMost => "hoogstens " + value + by,
            TargetKind.Between => $"{words.Quantity(target.Low, indicator.Decimals)} tot {words.Quantity(target.High, indicator.Decimals)}{Unit(indicator)}{by}",
            TargetKind.AbsoluteChange or TargetKind.RelativeChange or TargetKind.PercentagePoints => Signed(target.Value, words, indicator.Decimals) + Change(indicator, target.Kind) + by,
            TargetKind.DirectionOnly => (indicator.Direction == Direction.LowerIsBetter ? "gedaald" : "gestegen") + by,
            TargetKind.NotWorse => "niet slechter dan de nulmeting" + by,
            TargetKind.RankAtMost => "plaats " + value + " of beter" + by,
            TargetKind.Deliverable => "gereed" + by,
            TargetKind.ServiceNorm => (indicator.Direction == Direction.LowerIsBetter ? "binnen " : "ten minste ") + value,
            TargetKind.BetterThanGroup => "beter dan de vergelijkingsgroep" + by,
            _ => value + by,
        };
    }

    private static string Unit(IndicatorDraft indicator) => indicator.Unit is { } unit ? "\u00a0" + unit : string.Empty;

    private static string Change(IndicatorDraft indicator, TargetKind kind) => kind switch
    {
        TargetKind.RelativeChange => "\u00a0%",
        TargetKind.PercentagePoints => " procentpunt",
        _ => Unit(indicator),
    };

    private static string Signed(Quantity value, FigureText words, int? decimals) =>
        value.Low > 0 ? "+" + words.Quantity(value, decimals) : words.Quantity(value, decimals);
}
