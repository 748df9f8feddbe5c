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
            return T.Of("niets afgesproken");
        }

        var by = target.Period is { } period ? T.Of(" in {0}", words.Period(period)) : string.Empty;
        if (target.Kind != TargetKind.None && target.Printed is { } printed)
        {
            return target.Period is { } year && printed.Contains(year.EndYear.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) ? printed : printed + by;
        }

        var value = IndicatorWords.Figure(indicator, target.Value, words);
        return target.Kind switch
        {
            TargetKind.None => T.Of("volgen, geen norm"),
            TargetKind.AtLeast => T.Of("ten minste {0}{1}", value, by),
            TargetKind.AtMost => T.Of("hoogstens ") + value + by,
            TargetKind.Between => Band(indicator, target, words) + by,
            TargetKind.AbsoluteChange => Signed(target.Value, words) + IndicatorWords.Unit(indicator) + T.Of(" sinds de nulmeting{0}", by),
            TargetKind.RelativeChange => T.Of("{0}\u00a0% sinds de nulmeting{1}", Signed(target.Value, words), by),
            TargetKind.PercentagePoints => T.Of("{0}\u00a0procentpunt sinds de nulmeting{1}", Signed(target.Value, words), by),
            TargetKind.DirectionOnly => (indicator.Direction == Direction.LowerIsBetter ? T.Of("gedaald") : T.Of("gestegen")) + by,
            TargetKind.NotWorse => T.Of("niet slechter dan de nulmeting{0}", by),
            TargetKind.RankAtMost => T.Of("plaats {0} of beter{1}", value, by),
            TargetKind.Deliverable => T.Of("gereed") + by,
            TargetKind.ServiceNorm => (indicator.Direction == Direction.LowerIsBetter ? T.Of("hoogstens ") : T.Of("ten minste ")) + value,
            TargetKind.BetterThanGroup => T.Of("beter dan de vergelijkingsgroep{0}", by),
            _ => value + by,
        };
    }

    private static string Band(IndicatorDraft indicator, TargetDraft target, FigureText words) =>
        target.Value.IsRange ? words.Quantity(target.Value, indicator.Decimals) + IndicatorWords.Unit(indicator)
        : (target.Low.IsKnown, target.High.IsKnown) switch
        {
            (true, false) => T.Of("ten minste {0}", IndicatorWords.Figure(indicator, target.Low, words)),
            (false, true) => T.Of("hoogstens ") + IndicatorWords.Figure(indicator, target.High, words),
            _ => T.Of("{0} tot {1}{2}", words.Quantity(target.Low, indicator.Decimals), words.Quantity(target.High, indicator.Decimals), IndicatorWords.Unit(indicator)),
        };

    private static string Signed(Quantity value, FigureText words) => value.Low > 0 ? "+" + words.Quantity(value) : words.Quantity(value);
}
