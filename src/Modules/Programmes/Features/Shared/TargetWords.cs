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
            return T.Of("niets afgesproken");
        }

        var by = target.Period is { } period ? T.Of(" in {0}", words.Period(period)) : string.Empty;
        var value = words.Quantity(target.Value, indicator.Decimals) + Unit(indicator);
        return target.Kind switch
        {
            TargetKind.None => T.Of("volgen, geen norm"),
            _ when target.Printed is { } printed => printed + (printed.Contains(target.Period?.EndYear.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? " ", StringComparison.Ordinal) ? string.Empty : by),
            TargetKind.AtLeast => T.Of("ten minste {0}{1}", value, by),
            TargetKind.AtMost => T.Of("hoogstens ") + value + by,
            TargetKind.Between => T.Of("{0} tot {1}{2}{3}", words.Quantity(target.Low, indicator.Decimals), words.Quantity(target.High, indicator.Decimals), Unit(indicator), by),
            TargetKind.AbsoluteChange or TargetKind.RelativeChange or TargetKind.PercentagePoints => Signed(target.Value, words, indicator.Decimals) + Change(indicator, target.Kind) + by,
            TargetKind.DirectionOnly => (indicator.Direction == Direction.LowerIsBetter ? T.Of("gedaald") : T.Of("gestegen")) + by,
            TargetKind.NotWorse => T.Of("niet slechter dan de nulmeting{0}", by),
            TargetKind.RankAtMost => T.Of("plaats {0} of beter{1}", value, by),
            TargetKind.Deliverable => T.Of("gereed") + by,
            TargetKind.ServiceNorm => (indicator.Direction == Direction.LowerIsBetter ? T.Of("binnen ") : T.Of("ten minste ")) + value,
            TargetKind.BetterThanGroup => T.Of("beter dan de vergelijkingsgroep{0}", by),
            _ => value + by,
        };
    }

    private static string Unit(IndicatorDraft indicator) => indicator.Unit is { } unit ? "\u00a0" + unit : string.Empty;

    private static string Change(IndicatorDraft indicator, TargetKind kind) => kind switch
    {
        TargetKind.RelativeChange => "\u00a0%",
        TargetKind.PercentagePoints => T.Of(" procentpunt"),
        _ => Unit(indicator),
    };

    private static string Signed(Quantity value, FigureText words, int? decimals) =>
        value.Low > 0 ? "+" + words.Quantity(value, decimals) : words.Quantity(value, decimals);
}
