using OpKoers.Indicators.Contracts;
using OpKoers.Reporting.Council;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Tests.RollUps;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Tests.Council;

public sealed class ProgrammeChangesTests(ReadProgramme read) : IClassFixture<ReadProgramme>
{
    [Fact]
    public async Task Changes_BetweenTwoDates_AreJudgementsEffortsFiguresAndDecisions()
    {
        var changes = await BetweenAsync(new DateOnly(2020, 1, 1), new DateOnly(2021, 2, 15), [Steering.Motion("Meer licht", CouncilState.Adopted, "2020-11-05")]);

        Assert.Equal([("boetes", StatusMark.OnCourse, StatusMark.Achieved, ChangeWay.Better), ("meldingen", StatusMark.OnCourse, StatusMark.OffCourse, ChangeWay.Worse)], changes.Targets.OrderBy(target => target.Name).Select(target => (target.Name, From(target), target.To, target.Way)));
        Assert.Equal([("camera", StatusMark.OnCourse, StatusMark.AtRisk, ChangeWay.Worse), ("boa", StatusMark.NotReported, StatusMark.OnCourse, ChangeWay.Other), ("stil", StatusMark.NotReported, StatusMark.Suspended, ChangeWay.Other)], changes.Efforts.Select(effort => (effort.Key, effort.From, effort.To, effort.Way)));
        Assert.Single(changes.Decisions);
        Assert.Contains(changes.Figures, figure => figure is { Key: "boetes", Was: "39", Value: "41" });
        Assert.Contains(changes.Figures, figure => figure is { Key: "meldingen", Was: null, Value: "95" });
        Assert.DoesNotContain(changes.Figures, figure => figure.Value.Contains("12", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Changes_BetweenADateAndItself_AreNone() =>
        Assert.False((await BetweenAsync(new DateOnly(2021, 2, 15), new DateOnly(2021, 2, 15), [Steering.Motion("Meer licht", CouncilState.Adopted, "2021-02-15")])).Any);

    [Fact]
    public async Task Figure_ThatWasRevised_IsAChangeOnTheDayOfItsRevisionOnly()
    {
        Assert.Contains((await BetweenAsync(new DateOnly(2021, 1, 15), new DateOnly(2021, 2, 15), [])).Figures, figure => figure.Was == "39");
        Assert.Empty((await BetweenAsync(new DateOnly(2021, 2, 2), new DateOnly(2021, 2, 15), [])).Figures);
    }

    [Theory]
    [InlineData(StatusMark.OffCourse, StatusMark.AtRisk, "Better")]
    [InlineData(StatusMark.Achieved, StatusMark.OnCourse, "Worse")]
    [InlineData(StatusMark.NotAssessable, StatusMark.OnCourse, "Other")]
    [InlineData(StatusMark.OnCourse, StatusMark.NoDemonstrableChange, "Other")]
    [InlineData(StatusMark.AtRisk, StatusMark.Suspended, "Other")]
    public void Way_OfAChange_IsOnlySaidBetweenGoodAndBad(StatusMark from, StatusMark to, string way) => Assert.Equal(way, ProgrammeChanges.WayOf(from, to).ToString());

    private static StatusMark From(TargetChange target) => target.From;

    private async Task<ProgrammeChanges> BetweenAsync(DateOnly from, DateOnly until, OpKoers.Reporting.Storage.CouncilItem[] council)
    {
        var (before, after) = (await read.AtAsync(from.Year, from.Month, from.Day), await read.AtAsync(until.Year, until.Month, until.Day));
        return ProgrammeChanges.Between(before, after.At(until.Year, until.Month, until.Day) with { Council = council }, from, (JudgementWords.Dutch, JudgementTolerance.Default));
    }
}
