using OpKoers.Import.Fetching;
using OpKoers.Import.Storage;

namespace OpKoers.Import.Tests.FigureFiles;

public sealed class FetchTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Plan_OfATableThatWasNeverFetched_IsNow() => Assert.Equal(Now, FetchPlan.Next(Schedule(7), [], Now));

    [Fact]
    public void Plan_OfATableThatIsPaused_IsNever() => Assert.Null(FetchPlan.Next(Schedule(7, paused: true), [], Now));

    [Theory]
    [InlineData(1, 24 * 60)]
    [InlineData(7, 7 * 24 * 60)]
    public void Plan_AfterASuccess_IsTheUsualTimeAfterItBegan(int days, int minutes) =>
        Assert.Equal(Now.AddMinutes(minutes), FetchPlan.Next(Schedule(days), [Ended(FetchOutcome.Same), Ended(FetchOutcome.Failed)], Now));

    [Theory]
    [InlineData(1, 15)]
    [InlineData(2, 30)]
    [InlineData(4, 120)]
    [InlineData(40, 7 * 24 * 60)]
    public void Plan_AfterFailures_IsEverLaterAndNeverLaterThanTheUsualTime(int failures, int minutes) =>
        Assert.Equal(Now.AddMinutes(minutes), FetchPlan.Next(Schedule(7), [.. Enumerable.Repeat(Ended(FetchOutcome.Failed), failures), Ended(FetchOutcome.Taken)], Now));

    [Theory]
    [InlineData("https://dataderden.cbs.nl", true)]
    [InlineData("https://OPENDATA.cbs.nl/ODataApi/odata", true)]
    [InlineData("http://dataderden.cbs.nl", false)]
    [InlineData("http://127.0.0.1:5000/", true)]
    [InlineData("http://169.254.169.254/", false)]
    [InlineData("https://wie@dataderden.cbs.nl", false)]
    [InlineData("https://dataderden.cbs.nl.elders.example", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/etc/passwd", false)]
    [InlineData("nergens", false)]
    public void Address_IsAllowed_OnlyWhereTheInstallationSaysSo(string address, bool allowed) =>
        Assert.Equal(allowed, new FetchOptions { Hosts = "127.0.0.1" }.Allows(address));

    private static ScheduleRow Schedule(int days, bool paused = false) => new() { Table = "47022NED", Origin = "https://dataderden.cbs.nl", EveryDays = days, Paused = paused };

    private static FetchRow Ended(FetchOutcome outcome) => new() { AtMilliseconds = Now.ToUnixTimeMilliseconds(), EndedMilliseconds = Now.ToUnixTimeMilliseconds(), Outcome = outcome };
}
