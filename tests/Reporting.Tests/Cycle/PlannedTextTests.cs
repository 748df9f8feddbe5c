using FsCheck;
using FsCheck.Fluent;
using OpKoers.Kernel;
using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Tests.Cycle;

public sealed class PlannedTextTests
{
    [Theory]
    [InlineData("2021", "2021")]
    [InlineData("2021-q2", "2021-Q2")]
    [InlineData("maart 2021", "2021-03")]
    [InlineData("Mrt 2021", "2021-03")]
    [InlineData("uiterlijk juli 2019", "2019-07")]
    [InlineData("1 april 2020", "2020-04-01")]
    [InlineData("1-4-2020", "2020-04-01")]
    [InlineData("4e kwartaal 2020", "2020-Q4")]
    [InlineData("Q1 2021", "2021-Q1")]
    [InlineData("eerste helft van 2019", "2019-H1")]
    [InlineData("2e halfjaar 2020", "2020-H2")]
    [InlineData("voorjaar 2020", "2020-03/2020-05")]
    [InlineData("start in najaar 2019", "2019-09/2019-11")]
    [InlineData("start medio 2020", "2020-06/2020-07")]
    [InlineData("eind 2019", "2019-Q4")]
    [InlineData("begin april 2020", "2020-04")]
    [InlineData("in 2021 en 2022", "2021/2022")]
    [InlineData("2019-2022", "2019/2022")]
    [InlineData("maart t/m juni 2021", "2021-03/2021-06")]
    [InlineData("2020-07/2022", "2020-07/2022")]
    public void Read_OfHowPeopleWriteTime_GivesThePeriodThatTheyMean(string text, string period) =>
        Assert.Equal(Period.Parse(period), PlannedText.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("lijnproject")]
    [InlineData("na de zomer van 2020")]
    [InlineData("winter 2020")]
    [InlineData("31 februari 2021")]
    [InlineData("32 maart 2021")]
    [InlineData("5e kwartaal 2020")]
    [InlineData("3e halfjaar 2020")]
    [InlineData("2022 tot 2019")]
    [InlineData("99999 2021")]
    [InlineData("vóór 1 februari")]
    public void Read_OfWhatNamesNoTimeThatWeKnow_SaysNothing(string? text) => Assert.Null(PlannedText.Read(text));

    [Fact]
    public void Read_OfAnyText_NeverFails() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => PlannedText.Read(text) is null or { Start.Year: > 0 }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_OfWordsInAnyOrder_NeverFailsAndNeverEndsBeforeItStarts()
    {
        string[] words = ["begin", "medio", "eind", "maart", "1", "31", "4e", "kwartaal", "halfjaar", "helft", "eerste", "2020", "2021", "t/m", "en", "tot", "-", "q3", "zomer", "0", "-5"];
        Prop.ForAll(Gen.ListOf(Gen.Elements(words)).ToArbitrary(), list => PlannedText.Read(string.Join(' ', list)) is not { } read || read.Start <= read.End).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Read_OfALongText_IsNotTried() => Assert.Null(PlannedText.Read("2021" + new string(' ', 200)));
}
