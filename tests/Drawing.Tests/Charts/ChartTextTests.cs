using OpKoers.Drawing.Charts;

namespace OpKoers.Drawing.Tests.Charts;

public class ChartTextTests
{
    private static readonly ChartModel Model = new()
    {
        Title = "Meldingen",
        Direction = ChartDirection.LowerIsBetter,
        Suffix = " meldingen",
        Points =
        [
            new(2018, "2018", 1032),
            new(2019, "2019", null) { Missing = "n.t.b." },
            new(2020, "2020", 973) { BreakBefore = true, Provisional = true, Low = 950, High = 990, Earlier = [980] },
        ],
        Path = [new(2018, 1032), new(2022, 900)],
        Required = new(2020, "2020", 966),
        Target = new(2022, 900, 900, "hoogstens 900", "streefwaarde 2022"),
    };

    [Fact]
    public void Describe_WhenDutch_SaysEveryFigure() => Assert.Equal(
        "Oude methode: 1.032 meldingen in 2018, n.t.b. in 2019. Nieuwe methode, niet te vergelijken met wat ervoor ligt: "
        + "973 meldingen in 2020 (voorlopig, marge 950 meldingen tot 990 meldingen, herzien van 980 meldingen). "
        + "Het pad loopt van 1.032 meldingen naar 900 meldingen. Nodig in 2020: 966 meldingen. Doel: hoogstens 900, streefwaarde 2022. Lager is beter.",
        ChartText.Describe(Model));

    [Fact]
    public void Describe_WhenEnglish_SaysTheSameInEnglish() => Assert.Equal(
        "Old method: 1,032 in 2018, not measured in 2019. New method, not comparable with what lies before it: "
        + "973 in 2020 (provisional, margin 950 to 990, revised from 980). The path runs from 1,032 to 900. Required in 2020: 966. "
        + "Target: at most 900, target 2022. Lower is better.",
        ChartText.Describe(Model with
        {
            Words = ChartWords.English,
            Suffix = null,
            Target = new(2022, 900, 900, "at most 900", "target 2022"),
            Points = [Model.Points[0], Model.Points[1] with { Missing = null }, Model.Points[2]],
        }));

    [Theory]
    [InlineData(2019, 12, 31, 2019)]
    [InlineData(2020, 12, 31, 2020)]
    public void ChartTime_WhenAYearEnds_IsThatYear(int year, int month, int day, double moment) =>
        Assert.Equal(moment, ChartTime.Of(new DateOnly(year, month, day)));

    [Fact]
    public void ChartTime_WhenHalfAYearEnds_IsHalfway() => Assert.Equal(2018.5, ChartTime.Of(new DateOnly(2019, 6, 30)), 2);
}
