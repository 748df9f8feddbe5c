using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Tests.Judgement;

/// <summary>The same case with every value changed in one way.</summary>
internal static class Transform
{
    public static IndicatorCase Values(this IndicatorCase indicator, Func<decimal, decimal> change, Func<decimal, decimal> margin, bool target = true) => indicator with
    {
        Baseline = Changed(indicator.Baseline, change),
        BaselineMargin = indicator.BaselineMargin is { } size ? margin(size) : null,
        Target = target ? Changed(indicator.Target, change) : indicator.Target,
        TargetLow = Changed(indicator.TargetLow, change),
        TargetHigh = Changed(indicator.TargetHigh, change),
        Path = Points(indicator.Path, change),
        Comparison = Points(indicator.Comparison, change),
        Measurements = indicator.Measurements.ToArray().Select(figure => figure with
        {
            Value = Changed(figure.Value, change),
            Margin = figure.Margin is { } known ? margin(known) : null,
        }).ToArray(),
    };

    public static IndicatorCase Mirrored(this IndicatorCase indicator)
    {
        var mirrored = indicator.Values(static value => -value, static margin => margin, target: indicator.TargetKind != TargetKind.RelativeChange);
        return mirrored with
        {
            Direction = indicator.Direction switch
            {
                Direction.HigherIsBetter => Direction.LowerIsBetter,
                Direction.LowerIsBetter => Direction.HigherIsBetter,
                var same => same,
            },
            TargetKind = indicator.TargetKind switch
            {
                TargetKind.AtLeast => TargetKind.AtMost,
                TargetKind.AtMost => TargetKind.AtLeast,
                var same => same,
            },
            TargetLow = mirrored.TargetHigh,
            TargetHigh = mirrored.TargetLow,
        };
    }

    private static Quantity Changed(Quantity quantity, Func<decimal, decimal> change) =>
        quantity.IsKnown ? Between(change(quantity.Low!.Value), change(quantity.High!.Value)) : quantity;

    private static Quantity Between(decimal one, decimal other) => Quantity.Between(Math.Min(one, other), Math.Max(one, other));

    private static PeriodQuantity[] Points(ReadOnlyMemory<PeriodQuantity> points, Func<decimal, decimal> change) =>
        [.. points.ToArray().Select(point => point with { Value = Changed(point.Value, change) })];
}
