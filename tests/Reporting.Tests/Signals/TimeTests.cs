using OpKoers.Kernel;
using OpKoers.Reporting.Signals;

namespace OpKoers.Reporting.Tests.Signals;

public sealed class TimeTests
{
    private static readonly DateOnly Today = new(2021, 3, 1);

    [Theory]
    [InlineData("2020", null, "2020-12-31", "ReachedInTime", 0)]
    [InlineData("2020", null, "2021-01-10", "ReachedLate", 10)]
    [InlineData("2020-H2", null, null, "Overdue", 60)]
    [InlineData("2021-Q1", null, null, "ToCome", 0)]
    [InlineData("2021-03-01", null, null, "ToCome", 0)]
    [InlineData("2021-02-28", "2021-06", null, "Overdue", 1)]
    [InlineData("2021-Q1", "2021-Q2", null, "ExpectedLate", 91)]
    [InlineData("2021-Q2", "2021-Q1", null, "ToCome", 0)]
    [InlineData(null, null, null, "NoDate", 0)]
    [InlineData(null, "2021-02", null, "Overdue", 1)]
    [InlineData(null, "2021-06", null, "ToCome", 0)]
    [InlineData(null, null, "2021-01-01", "Reached", 0)]
    [InlineData("2020", null, "2021-04-01", "Overdue", 60)]
    public void Milestone_OnADay_IsLateOnlyAfterTheLastDayOfItsPeriod(string? planned, string? expected, string? reached, string state, int days)
    {
        var timing = MilestoneTiming.Of(Maybe(planned), Maybe(expected), reached is null ? null : DateOnly.Parse(reached, System.Globalization.CultureInfo.InvariantCulture), Today);

        Assert.Equal((state, days), (timing.State.ToString(), timing.DaysLate));
    }

    [Theory]
    [InlineData("2019/2022", 0.541)]
    [InlineData("2020", 1)]
    [InlineData("2022", 0)]
    [InlineData("2021-03-01", 1)]
    public void Time_OfAPeriod_HasPassedForAPart(string period, double part) =>
        Assert.Equal((decimal)part, Math.Round(UseAgainstTime.Elapsed(Period.Parse(period), Today)!.Value, 3));

    [Fact]
    public void Use_OfAKnownBudget_IsAPartOfIt()
    {
        var use = Use([Quantity.Of(40_000), Quantity.Of(10_000)], [Quantity.Of(60_000)]);

        Assert.Equal((1.2m, null), (use.UsedPart, use.ForecastPart));
    }

    [Theory]
    [InlineData("?pm", "100")]
    [InlineData("100", "?tbd")]
    [InlineData("0", "100")]
    [InlineData("4..8", "100")]
    public void Use_OfWhatIsNotWhollyKnown_IsNoPart(string budget, string used) =>
        Assert.Null(Use([Quantity.FromCanonical(budget)], [Quantity.FromCanonical(used)]).UsedPart);

    private static UseAgainstTime Use(Quantity[] budget, Quantity[] used) => new() { Budget = QuantitySum.Of(budget), Used = QuantitySum.Of(used), Forecast = QuantitySum.Empty, TimePart = 0.5m };

    private static Period? Maybe(string? text) => text is null ? null : Period.Parse(text);
}
