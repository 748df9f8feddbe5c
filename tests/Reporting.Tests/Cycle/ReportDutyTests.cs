using FsCheck;
using FsCheck.Fluent;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Cycle;
using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Tests.Cycle;

public sealed class ReportDutyTests
{
    private static readonly DateOnly Due = new(2021, 1, 10);

    private static readonly DutyFacts Nobody = new() { Report = null, SubmittedOn = null, Due = Due, AtRest = false, Moment = MomentState.Open, Today = Due };

    [Fact]
    public void Of_OnTheLastDay_IsNotLate() => Assert.False(ReportDuty.Of(Nobody).IsLate);

    [Fact]
    public void Of_TheDayAfter_IsOneDayLate() =>
        Assert.Equal((true, 1), (ReportDuty.Of(Nobody with { Today = Due.AddDays(1) }).IsLate, ReportDuty.Of(Nobody with { Today = Due.AddDays(1) }).DaysLate));

    [Fact]
    public void Of_AnEffortThatRests_IsNotAskedAndNeverLate()
    {
        var duty = ReportDuty.Of(Nobody with { AtRest = true, Today = Due.AddDays(100) });

        Assert.Equal((DutyState.NotAsked, false), (duty.State, duty.IsLate));
    }

    [Fact]
    public void Of_AReportOnAnEffortThatRests_CountsAsAnyOther() =>
        Assert.Equal(DutyState.Submitted, ReportDuty.Of(Nobody with { AtRest = true, Report = ReportState.Submitted, SubmittedOn = Due }).State);

    [Fact]
    public void Of_AMomentThatAsksForNoReports_AsksNobody() => Assert.Equal(DutyState.NotAsked, ReportDuty.Of(Nobody with { Due = null }).State);

    [Fact]
    public void Of_WhatWasSubmittedLate_StaysAsLateAsItCame()
    {
        var duty = ReportDuty.Of(Nobody with { Report = ReportState.Accepted, SubmittedOn = Due.AddDays(3), Today = Due.AddDays(100) });

        Assert.Equal((3, true, false), (duty.DaysLate, duty.CameLate, duty.IsLate));
    }

    [Fact]
    public void Of_AMomentThatIsNotOpenYet_IsLateForNobody() => Assert.False(ReportDuty.Of(Nobody with { Moment = MomentState.Planned, Today = Due.AddDays(5) }).IsLate);

    [Fact]
    public void Of_AnyFacts_IsLateOnlyWhileItIsWithItsLeadAndTheLastDayIsOver() =>
        Prop.ForAll(Facts().ToArbitrary(), facts =>
        {
            var duty = ReportDuty.Of(facts);
            var withLead = facts.Report is ReportState.Draft or ReportState.Returned || (facts.Report is null && !facts.AtRest);
            return duty.DaysLate >= 0 && !(duty.IsLate && duty.CameLate)
                && duty.IsLate == (withLead && facts.Due is { } due && facts.Moment != MomentState.Planned && facts.Today > due);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Stand_OfAnyRatings_IsTheWorstOfThem() =>
        Prop.ForAll(Gen.ListOf(Gen.Elements(Enum.GetValues<AreaRating>())).ToArbitrary(), ratings =>
            ReportStand.Of(false, false, ratings) == (ratings.Contains(AreaRating.Red) ? EffortStatus.OffCourse
                : ratings.Contains(AreaRating.Amber) ? EffortStatus.AtRisk
                : ratings.Contains(AreaRating.Green) ? EffortStatus.OnCourse
                : (EffortStatus?)null)
            && ReportStand.Of(true, false, ratings) == EffortStatus.Suspended
            && ReportStand.Of(false, true, ratings) == EffortStatus.Completed).QuickCheckThrowOnFailure();

    private static Gen<DutyFacts> Facts() =>
        from report in Gen.Elements<ReportState?>(null, ReportState.Draft, ReportState.Submitted, ReportState.Returned, ReportState.Accepted)
        from moment in Gen.Elements(Enum.GetValues<MomentState>())
        from due in Gen.Choose(-20, 20)
        from submitted in Gen.Choose(-20, 20)
        from rest in Gen.Elements(true, false)
        from asks in Gen.Elements(true, true, false)
        select new DutyFacts
        {
            Report = report,
            Moment = moment,
            AtRest = rest,
            Today = Due,
            Due = asks ? Due.AddDays(due) : null,
            SubmittedOn = report is null ? null : Due.AddDays(submitted),
        };
}
