using FsCheck;
using FsCheck.Fluent;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Tests.Judgement;

/// <summary>Makes cases: ordinary ones with values that meet each other often, and wild ones with every state and the largest and smallest values.</summary>
internal static class CaseGenerator
{
    private static readonly Direction[] Directions = Enum.GetValues<Direction>();
    private static readonly TargetKind[] Kinds = Enum.GetValues<TargetKind>();

    /// <summary>Small tenths, so that equal values, zero and sign changes are common.</summary>
    private static Gen<decimal> Ordinary => Gen.Choose(-60, 60).Select(static tenths => tenths / 10m);

    private static Gen<decimal> Extreme => Gen.OneOf(
        Ordinary,
        Gen.Elements(0m, 0.0000000000000000000000000001m, -0.0000000000000000000000000001m, Quantity.Limit, -Quantity.Limit, 0.3333333333333333333333333333m, 999_999_999_999_999.9999999999999m, 1e-15m, -1e-14m, 123_456_789.123456789m));

    private static Gen<Period> Periods => Gen.OneOf(
        Gen.Choose(2016, 2024).Select(Period.Year),
        Gen.Choose(2016, 2024).Select(Period.Year),
        Gen.Choose(2016, 2024).SelectMany(static year => Gen.Choose(1, 4).Select(quarter => Period.Quarter(year, quarter))),
        Gen.Choose(2016, 2024).SelectMany(static year => Gen.Choose(1, 12).Select(month => Period.Month(year, month))));

    public static Arbitrary<IndicatorCase> OrdinaryCases => Cases(Known(Ordinary), Ordinary.Select(Math.Abs), Gen.Choose(2016, 2024).Select(Period.Year), wild: false).ToArbitrary();

    public static Arbitrary<IndicatorCase> WildCases => Cases(
        Gen.OneOf(Known(Extreme), States, Ranges),
        Gen.OneOf(Extreme, Gen.Constant(decimal.MaxValue)),
        Gen.OneOf(Periods, Gen.Elements(Period.Year(1), Period.Year(9999), Period.Parse("2019/2022"))),
        wild: true).ToArbitrary();

    private static Gen<Quantity> Known(Gen<decimal> values) => values.Select(static value => Quantity.Of(value));

    private static Gen<Quantity> States => Gen.Elements(Enum.GetValues<QuantityState>()).Select(static state => state == QuantityState.Known ? Quantity.Of(0) : Quantity.In(state));

    private static Gen<Quantity> Ranges => Extreme.SelectMany(static one => Extreme.Select(other => Quantity.Between(Math.Min(one, other), Math.Max(one, other))));

    private static Gen<T?> Maybe<T>(Gen<T> some)
        where T : struct => Gen.Frequency((3, some.Select(static value => (T?)value)), (1, Gen.Constant((T?)null)));

    private static Gen<Quantity> Mostly(Gen<Quantity> some, int blanks) => Gen.Frequency((5, some), (blanks, Gen.Constant(Quantity.Blank)));

    private static Gen<IndicatorCase> Cases(Gen<Quantity> values, Gen<decimal> sizes, Gen<Period> periods, bool wild) =>
        from kind in Gen.Elements(Kinds)
        from direction in Gen.Frequency((4, Gen.Elements(Direction.HigherIsBetter, Direction.LowerIsBetter)), (1, Gen.Elements(Directions)))
        from reading in Gen.Elements(Reading.Level, Reading.Level, wild ? Reading.Share : Reading.Level, wild ? Reading.Rank : Reading.Flow)
        from baseline in Mostly(values, 1)
        from baselinePeriod in Maybe(wild ? periods : Gen.Choose(2016, 2019).Select(Period.Year))
        from baselineMargin in Gen.Frequency((3, Gen.Constant((decimal?)null)), (1, sizes.Select(static size => (decimal?)size)))
        from target in Mostly(values, wild ? 2 : 1)
        from targetPeriod in Maybe(wild ? periods : Gen.Choose(2020, 2023).Select(Period.Year))
        from ends in Mostly(values, 1).Two()
        from path in Points(values, periods)
        from comparison in Points(values, periods)
        from measurements in Figures(values, sizes, periods, wild)
        from asOf in Gen.Choose(2017, 2026)
        from tolerance in Gen.Choose(0, 10)
        select new IndicatorCase
        {
            Direction = direction,
            Reading = reading,
            TargetKind = kind,
            Baseline = baseline,
            BaselinePeriod = baselinePeriod,
            BaselineMargin = baselineMargin,
            Target = target,
            TargetPeriod = targetPeriod,
            TargetLow = ends.Item1,
            TargetHigh = ends.Item2,
            Path = path,
            Comparison = comparison,
            Measurements = measurements,
            AsOf = new DateOnly(asOf, 6, 30),
            Tolerance = JudgementTolerance.Of(tolerance / 10m).Value,
        };

    private static Gen<PeriodQuantity[]> Points(Gen<Quantity> values, Gen<Period> periods) =>
        from count in Gen.Choose(0, 4)
        from points in periods.SelectMany(period => values.Select(value => new PeriodQuantity(period, value))).ArrayOf(count)
        select points.DistinctBy(static point => point.Period.End).ToArray();

    private static Gen<MeasuredFigure[]> Figures(Gen<Quantity> values, Gen<decimal> sizes, Gen<Period> periods, bool wild)
    {
        var share = Maybe(wild ? Gen.OneOf(Extreme, Gen.Constant(decimal.MaxValue)) : Ordinary);
        var figure =
            from period in periods
            from value in values
            from margin in Gen.Frequency((2, Gen.Constant((decimal?)null)), (1, sizes.Select(static size => (decimal?)size)))
            from parts in share.Two()
            from status in Gen.Elements(Enum.GetValues<MeasurementStatus>())
            from methodBreak in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
            select new MeasuredFigure(period, value)
            {
                Margin = margin,
                Numerator = wild ? parts.Item1 : null,
                Denominator = wild ? parts.Item2 : null,
                Status = status,
                MethodBreakBefore = methodBreak,
            };
        return Gen.Choose(0, 4).SelectMany(count => figure.ArrayOf(count));
    }
}
