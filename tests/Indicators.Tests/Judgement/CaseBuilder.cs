using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Tests.Judgement;

/// <summary>Builds cases in the order in which a person would say them.</summary>
internal static class CaseBuilder
{
    public static IndicatorCase A(TargetKind kind, Direction direction, string asOf = "2030-12-31") =>
        new() { TargetKind = kind, Direction = direction, AsOf = DateOnly.ParseExact(asOf, "yyyy-MM-dd") };

    public static IndicatorCase From(this IndicatorCase indicator, string? period, decimal value, decimal? margin = null) =>
        indicator with { BaselinePeriod = period is null ? null : Period.Parse(period), Baseline = Quantity.Of(value), BaselineMargin = margin };

    public static IndicatorCase FromState(this IndicatorCase indicator, string period, QuantityState state) =>
        indicator with { BaselinePeriod = Period.Parse(period), Baseline = Quantity.In(state) };

    public static IndicatorCase To(this IndicatorCase indicator, string? period, decimal value) =>
        indicator with { TargetPeriod = period is null ? null : Period.Parse(period), Target = Quantity.Of(value) };

    public static IndicatorCase ToState(this IndicatorCase indicator, string period, QuantityState state) =>
        indicator with { TargetPeriod = Period.Parse(period), Target = Quantity.In(state) };

    public static IndicatorCase By(this IndicatorCase indicator, string period) => indicator with { TargetPeriod = Period.Parse(period) };

    public static IndicatorCase Inside(this IndicatorCase indicator, decimal? low, decimal? high) => indicator with
    {
        TargetLow = low is { } l ? Quantity.Of(l) : Quantity.Blank,
        TargetHigh = high is { } h ? Quantity.Of(h) : Quantity.Blank,
    };

    public static IndicatorCase Via(this IndicatorCase indicator, string period, decimal value) => indicator.Via(period, Quantity.Of(value));

    public static IndicatorCase Via(this IndicatorCase indicator, string period, Quantity value) =>
        indicator with { Path = new([.. indicator.Path.Span, new PeriodQuantity(Period.Parse(period), value)]) };

    public static IndicatorCase Group(this IndicatorCase indicator, string period, decimal value) =>
        indicator with { Comparison = new([.. indicator.Comparison.Span, new PeriodQuantity(Period.Parse(period), Quantity.Of(value))]) };

    public static IndicatorCase Measured(this IndicatorCase indicator, string period, decimal value, decimal? margin = null, MeasurementStatus status = MeasurementStatus.Final, bool methodBreak = false) =>
        indicator.Measured(new MeasuredFigure(Period.Parse(period), Quantity.Of(value)) { Margin = margin, Status = status, MethodBreakBefore = methodBreak });

    public static IndicatorCase MeasuredState(this IndicatorCase indicator, string period, QuantityState state, bool methodBreak = false) =>
        indicator.Measured(new MeasuredFigure(Period.Parse(period), Quantity.In(state)) { MethodBreakBefore = methodBreak });

    public static IndicatorCase Measured(this IndicatorCase indicator, MeasuredFigure figure) =>
        indicator with { Measurements = new([.. indicator.Measurements.Span, figure]) };

    public static IndicatorJudgement Judged(this IndicatorCase indicator) => IndicatorJudge.Judge(indicator);

    public static void Gives(this IndicatorCase indicator, Outcome outcome, ReasonCode reason)
    {
        var judgement = indicator.Judged();
        Assert.Equal((outcome, reason), (judgement.Outcome, judgement.Reason));
    }
}
