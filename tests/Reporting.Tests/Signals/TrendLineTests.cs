using FsCheck;
using FsCheck.Fluent;
using OpKoers.Reporting.Signals;

namespace OpKoers.Reporting.Tests.Signals;

/// <summary>What holds for every trend line, and that the interval is the one of the textbook.</summary>
public sealed class TrendLineTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20201231UL, 7UL);

    private static readonly Arbitrary<TrendPoint[]> Series = (
        from count in Gen.Choose(3, 12)
        from steps in Gen.Choose(1, 8).ArrayOf(count)
        from values in Gen.Choose(-5000, 5000).ArrayOf(count)
        from margins in Gen.Frequency((2, Gen.Constant<int?>(null)), (1, Gen.Choose(0, 60).Select(margin => (int?)margin))).ArrayOf(count)
        select Points(steps, values, margins)).ToArbitrary();

    [Fact]
    public void Prediction_WhenEveryFigureIsShifted_ShiftsAlong() => Check.One(Many, Prop.ForAll(Series, Gen.Choose(-900, 900).ToArbitrary(), (points, shift) =>
        IsNear(Ahead([.. points.Select(point => point with { Value = point.Value + shift })]), Ahead(points), value => value + shift)));

    [Fact]
    public void Prediction_WhenEveryFigureIsScaled_ScalesAlong() => Check.One(Many, Prop.ForAll(Series, Gen.Elements(0.001, 0.5, 3d, 1000d).ToArbitrary(), (points, factor) =>
        IsNear(Ahead([.. points.Select(point => point with { Value = point.Value * factor, Margin = point.Margin * factor })], 0.1 * factor), Ahead(points, 0.1), value => value * factor)));

    [Fact]
    public void Prediction_WhenMirrored_IsMirrored() => Check.One(Many, Prop.ForAll(Series, points =>
    {
        var (one, other) = (Ahead(points), Ahead([.. points.Select(point => point with { Value = -point.Value })]));
        return IsNear(new Prediction(-other.Value, -other.High, -other.Low), one, value => value);
    }));

    [Fact]
    public void Prediction_WhenTheYearsMove_StaysTheSame() => Check.One(Many, Prop.ForAll(Series, Gen.Choose(-300, 300).ToArbitrary(), (points, years) =>
        IsNear(Ahead([.. points.Select(point => point with { Moment = point.Moment + years })]), Ahead(points), value => value)));

    [Fact]
    public void Prediction_InAnyOrderOfFigures_IsTheSame() => Check.One(Many, Prop.ForAll(Series, points =>
        IsNear(Ahead([.. points.OrderBy(point => point.Value)]), Ahead(points), value => value)));

    [Fact]
    public void Prediction_OfFiguresOnALine_IsExact() => Check.One(Many, Prop.ForAll(Series, Gen.Choose(-200, 200).ToArbitrary(), (points, slope) =>
    {
        var line = TrendLine.Through([.. points.Select(point => new TrendPoint(point.Moment, 7 + (slope * point.Moment / 4)))])!;
        var at = points[^1].Moment + 5;
        var said = line.Predict(at)!.Value;
        return Math.Abs(said.Value - (7 + (slope * at / 4))) < 1e-6 && said.High - said.Low < 1e-6;
    }));

    [Fact]
    public void Interval_FurtherAhead_IsWider() => Check.One(Many, Prop.ForAll(Series, points =>
    {
        var line = TrendLine.Through(points, 1)!;
        var widths = Enumerable.Range(0, 8).Select(years => line.Predict(line.Until + years)!.Value).Select(said => said.High - said.Low).ToList();
        return widths.Zip(widths.Skip(1), (near, far) => far > near).All(wider => wider);
    }));

    [Fact]
    public void Interval_OfFiguresOnALine_IsNeverSurerThanTheirMarginOrRounding() => Check.One(Many, Prop.ForAll(Gen.Choose(1, 50).ToArbitrary(), margin =>
    {
        TrendPoint[] points = [new(2018, 10, margin), new(2019, 11, margin), new(2020, 12, margin)];
        var (measured, rounded) = (TrendLine.Through(points)!.Predict(2021)!.Value, TrendLine.Through([.. points.Select(point => point with { Margin = null })], 0.1)!.Predict(2021)!.Value);
        return measured.High - measured.Value > margin && rounded.High - rounded.Value > 0.05;
    }));

    [Fact]
    public void Prediction_OfAnythingAtAll_IsAFigureOrNothing()
    {
        var wild = Gen.Elements(0d, 1, -1, 1e-300, 1e15, -1e15, 1e300, double.MaxValue, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 2020, 2020.5);
        var points = (from moment in wild from value in wild from margin in wild select new TrendPoint(moment, value, margin)).ArrayOf().ToArbitrary();
        Check.One(Many, Prop.ForAll(points, wild.ToArbitrary(), (series, at) =>
            TrendLine.Through(series, at)?.Predict(at) is not { } said || (double.IsFinite(said.Value) && double.IsFinite(said.Low) && said.Low <= said.Value && said.Value <= said.High)));
    }

    [Fact]
    public void Line_ThroughTwoMoments_IsNotGiven() =>
        Assert.Null(TrendLine.Through([new(2018, 1), new(2019, 2), new(2019, 3)]));

    [Fact]
    public void Prediction_OfATextbookSeries_IsTheOneOfTheTextbook()
    {
        // y = 2.2 + 0.6 t, residual variance 0.8 with 3 degrees of freedom; at t = 6 the factor is the root of 1 + 1/5 + 9/10.
        var said = TrendLine.Through([new(1, 2), new(2, 4), new(3, 5), new(4, 4), new(5, 5)])!.Predict(6)!.Value;

        Assert.Equal(5.8, said.Value, 10);
        Assert.Equal(1.637744 * Math.Sqrt(0.8) * Math.Sqrt(2.1), said.High - said.Value, 10);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(31)]
    [InlineData(200)]
    public void NinetiethPercentile_OfTheDistribution_HasATenthAboveIt(int freedom)
    {
        var until = StudentT.NinetiethPercentile(freedom);
        const int Pieces = 4000;
        var area = Enumerable.Range(0, Pieces + 1).Sum(index => (index is 0 or Pieces ? 1 : index % 2 == 1 ? 4 : 2) * Density(until * index / Pieces, freedom)) * until / Pieces / 3;

        Assert.Equal(0.4, area, 6);
    }

    // Relative to its top the density needs no gamma function; the whole is twice the integral from 0 on, in closed steps of freedom.
    private static double Density(double value, int freedom) => Math.Pow(1 + (value * value / freedom), -(freedom + 1) / 2d) / Whole(freedom);

    private static double Whole(int freedom)
    {
        // Ratio of gamma functions by the recurrence from 1 (pi) and 2 (2 root 2).
        var whole = freedom % 2 == 1 ? Math.PI : Math.Sqrt(8) / Math.Sqrt(2);
        for (var step = freedom % 2 == 1 ? 1 : 2; step + 2 <= freedom; step += 2)
        {
            whole *= (double)step / (step + 1);
        }

        return whole * Math.Sqrt(freedom);
    }

    private static TrendPoint[] Points(int[] steps, int[] values, int?[] margins)
    {
        var moment = 2000d;
        var points = new TrendPoint[steps.Length];
        for (var index = 0; index < steps.Length; index++)
        {
            moment += steps[index] / 4d;
            points[index] = new TrendPoint(moment, values[index] / 10d, margins[index] / 10d);
        }

        return points;
    }

    private static Prediction Ahead(TrendPoint[] points, double resolution = 0) => TrendLine.Through(points, resolution)!.Predict(points.Max(point => point.Moment) + 3)!.Value;

    private static bool IsNear(Prediction said, Prediction other, Func<double, double> to)
    {
        var size = 1e-7 * Math.Max(1e-3, Math.Max(Math.Abs(to(other.Low)), Math.Abs(to(other.High))));
        return Math.Abs(said.Value - to(other.Value)) <= size && Math.Abs(said.Low - to(other.Low)) <= size && Math.Abs(said.High - to(other.High)) <= size;
    }
}
