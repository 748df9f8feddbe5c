using FsCheck;
using FsCheck.Fluent;
using OpKoers.Drawing.Charts;

namespace OpKoers.Drawing.Tests.Charts;

public class ChartAxisTests
{
    [Theory]
    [InlineData(0, 40, 0)]
    [InlineData(15, 40, 0)]
    [InlineData(31, 37, 30)]
    public void Values_WhenZeroIsNear_StartThere(double low, double high, double from) => Assert.Equal(from, ChartAxis.Values(low, high, 5).From);

    [Fact]
    public void Values_WhenAllAreAlike_SpanNoMicroscope()
    {
        var (from, to, _) = ChartAxis.Values(7.0, 7.01, 5);

        Assert.True(to - from >= 0.6);
    }

    [Fact]
    public void Values_WhenAny_CoverThemInRoundSteps() => Prop.ForAll(Gen.Choose(-100_000, 100_000).ToArbitrary(), Gen.Choose(0, 100_000).ToArbitrary(), static (low, range) =>
    {
        var (from, to, step) = ChartAxis.Values(low / 10d, (low + range) / 10d, 5);
        var lead = step / Math.Pow(10, Math.Floor(Math.Log10(step) + 1e-9));
        return from <= (low / 10d) + 1e-9 && to >= ((low + range) / 10d) - 1e-9 && new[] { 1d, 2, 5, 10 }.Any(round => Math.Abs(lead - round) < 1e-6) && (to - from) / step < 16;
    }).QuickCheckThrowOnFailure();
}
