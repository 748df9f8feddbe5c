using OpKoers.Indicators.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.RollUps;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Tests.RollUps;

public sealed class RollUpMakingTests(ReadProgramme read) : IClassFixture<ReadProgramme>
{
    [Fact]
    public async Task Facts_OfAProgramme_KeepEffectAndOwnPerformanceApart()
    {
        var facts = (await read.AtAsync(2020, 12, 31)).At(2020, 12, 31).Facts();

        Assert.Equal(["meldingen", "vertrouwen"], facts.Effects.Select(target => target.Name).Order());
        Assert.Equal(["boetes"], facts.Performances.Select(target => target.Name));
        Assert.Equal((2, 3), (facts.Measured, facts.Targets.Count));
    }

    [Fact]
    public async Task Facts_OfATargetWithASubstitute_NameItAndLeaveItOutOfTheJudgement()
    {
        var trust = (await read.AtAsync(2020, 12, 31)).At(2020, 12, 31).Facts().Targets.Single(target => target.Name == "vertrouwen");

        Assert.Equal(["panel"], trust.Substitutes);
        Assert.Equal((StatusMark.NotAssessable, false), (trust.Mark, trust.IsMeasured));
    }

    [Fact]
    public async Task Facts_OfEfforts_CountReportedWithoutPlaceholders()
    {
        var facts = (await read.AtAsync(2020, 12, 31)).At(2020, 12, 31).Facts();

        Assert.Equal((3, 4, 5), (facts.Reported, facts.RealEfforts.Count(), facts.Efforts.Count));
        Assert.Equal(StatusMark.Placeholder, facts.Efforts.Single(effort => effort.Key == "plek").Mark);
    }

    [Fact]
    public async Task Facts_BeforeAVerdict_DoNotKnowIt()
    {
        Assert.Null((await read.AtAsync(2020, 8, 31)).At(2020, 8, 31).Facts().Verdict);
        var later = (await read.AtAsync(2020, 12, 31)).At(2020, 12, 31).Facts();
        Assert.Equal(("stuurgroep", "programmamanager"), (later.Verdict!.By, later.Targets.Single(target => target.Name == "meldingen").Verdict!.By));
    }

    [Fact]
    public async Task Facts_OfAReport_ShowItsAreasOnlyOnceItIsAccepted()
    {
        var programme = await read.AtAsync(2020, 12, 31);
        var accepted = Steering.Accepted((AttentionArea.Planning, AreaRating.Red), (AttentionArea.Money, AreaRating.Green)) with { Results = "Twee palen geplaatst", Asked = "Extra geld" };
        var facts = (programme.At(2020, 12, 31) with
        {
            Reports = new Dictionary<Guid, ReportFact> { [programme.EffortId("camera")] = accepted, [programme.EffortId("boa")] = accepted with { State = ReportState.Submitted } },
        }).Facts();

        var (camera, boa) = (facts.Efforts.Single(effort => effort.Key == "camera"), facts.Efforts.Single(effort => effort.Key == "boa"));
        Assert.Equal((AreaRating.Red, AreaRating.Green, AreaRating.NotReported), (camera.Areas[AttentionArea.Planning], camera.Areas[AttentionArea.Money], camera.Areas[AttentionArea.Risks]));
        Assert.Equal(("Twee palen geplaatst", "Extra geld"), (camera.Results, camera.Asked));
        Assert.Equal((false, null, null, ReportState.Submitted), (boa.Areas.Any, boa.Results, boa.Asked, boa.Report));
        Assert.Equal((1, 1, 2), (facts.Count(ReportState.Accepted), facts.Count(ReportState.Submitted), facts.Count(null)));
    }

    [Theory]
    [InlineData("2020-06-01", "2020-12-31", null, "InForce")]
    [InlineData("2020-06-01", "2020-12-30", null, "Expired")]
    [InlineData("2020-06-01", "2021-12-31", "2020-12-31", "Ended")]
    [InlineData("2020-06-01", "2021-12-31", "2021-01-01", "InForce")]
    public async Task Deviation_OnTheDateOfTheMoment_CountsOrNoLongerDoes(string from, string until, string? ended, string state)
    {
        var programme = await read.AtAsync(2020, 12, 31);
        var facts = (programme.At(2020, 12, 31) with { Deviations = [programme.Accept("meldingen", from, until, ended)] }).Facts();

        var target = facts.Targets.Single(target => target.Name == "meldingen");
        Assert.Equal(state, target.Deviation!.State.ToString());
        Assert.Equal(StatusMark.OffCourse, target.Mark);
    }

    [Fact]
    public async Task Deviation_DecidedAfterTheMoment_IsNotThereYet()
    {
        var programme = await read.AtAsync(2020, 12, 31);

        Assert.Empty((programme.At(2020, 12, 31) with { Deviations = [programme.Accept("meldingen", "2021-01-01", "2021-12-31")] }).Facts().Deviations);
    }

    [Fact]
    public async Task Deviation_OfSeveral_IsTheOneThatCounts()
    {
        var programme = await read.AtAsync(2020, 12, 31);
        var facts = (programme.At(2020, 12, 31) with { Deviations = [programme.Accept("meldingen", "2020-03-01", "2021-06-30"), programme.Accept("meldingen", "2020-06-01", "2020-07-31")] }).Facts();

        Assert.Equal((2, DeviationState.InForce), (facts.Deviations.Count, facts.Targets.Single(target => target.Name == "meldingen").Deviation!.State));
    }

    [Fact]
    public async Task Decisions_SinceTheLastMoment_AreThoseAfterIt()
    {
        var programme = await read.AtAsync(2020, 12, 31);
        var facts = (programme.At(2020, 12, 31) with
        {
            Since = new DateOnly(2020, 6, 30),
            Deviations = [programme.Accept("meldingen", "2020-06-30", "2021-06-30"), programme.Accept("boetes", "2020-07-01", "2021-06-30")],
            Council = [Steering.Motion("Meer licht", CouncilState.Adopted, "2020-11-05"), Steering.Motion("Te laat", CouncilState.Adopted, "2021-01-05"), Steering.Motion("Nog open", CouncilState.Open, "2020-11-06")],
        }).Facts();

        Assert.Equal(["college: aanvaardt de afwijking bij ‘boetes’ tot en met 30 juni 2021 (collegebesluit 12).", "gemeenteraad: neemt de motie ‘Meer licht’ aan."], facts.Decisions.Select(decision => $"{decision.By}: {decision.Text}"));
    }

    [Theory]
    [InlineData(false, false, "OffCourse", AreaRating.Green, AreaRating.Red)]
    [InlineData(false, false, "AtRisk", AreaRating.Green, AreaRating.Amber)]
    [InlineData(false, false, "OnCourse", AreaRating.Green, AreaRating.NotReported)]
    [InlineData(false, false, "NotReported", AreaRating.NotReported, AreaRating.NotReported)]
    [InlineData(true, false, "Suspended", AreaRating.Red, AreaRating.Red)]
    [InlineData(false, true, "Completed", AreaRating.Red, AreaRating.Red)]
    internal void Mark_OfAReport_IsWhatWasSaidElseItsWorstArea(bool suspended, bool completed, string mark, AreaRating one, AreaRating other)
    {
        var report = Steering.Accepted((AttentionArea.Results, one), (AttentionArea.Obstacles, other)) with { Suspended = suspended, Completed = completed };

        Assert.Equal(mark, RollUpMaking.MarkOf(report).ToString());
    }
}
