using FsCheck;
using FsCheck.Fluent;
using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Tests.Cycle;

public sealed class ReportLifeTests
{
    /// <summary>What may follow what, written down once more.</summary>
    private static readonly HashSet<(ReportState? From, ReportState To)> Steps =
    [
        (null, ReportState.Draft), (null, ReportState.Submitted),
        (ReportState.Draft, ReportState.Draft), (ReportState.Draft, ReportState.Submitted),
        (ReportState.Submitted, ReportState.Returned), (ReportState.Submitted, ReportState.Accepted),
        (ReportState.Returned, ReportState.Returned), (ReportState.Returned, ReportState.Submitted),
    ];

    [Fact]
    public void After_AnySequenceOfActs_NeverReachesWhatMayNotFollow() =>
        Prop.ForAll(Gen.ListOf(Acts()).ToArbitrary(), acts =>
        {
            ReportState? state = null;
            foreach (var (act, moment) in acts)
            {
                if (ReportLife.After(state, act, moment) is { Succeeded: true } next)
                {
                    if (moment != MomentState.Open || !Steps.Contains((state, next.Value)))
                    {
                        return false;
                    }

                    state = next.Value;
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void After_WhenAccepted_NothingChangesAnyMore() =>
        Prop.ForAll(Acts().ToArbitrary(), step => !ReportLife.After(ReportState.Accepted, step.Act, step.Moment).Succeeded).QuickCheckThrowOnFailure();

    [Fact]
    public void After_EveryStateThereIs_IsReachedByTheActsOfACycle()
    {
        ReportState? state = null;
        var reached = new List<ReportState>();
        foreach (var act in new[] { ReportAct.Save, ReportAct.Submit, ReportAct.Return, ReportAct.Save, ReportAct.Submit, ReportAct.Accept })
        {
            state = ReportLife.After(state, act, MomentState.Open).Value;
            reached.Add(state.Value);
        }

        Assert.Equal([ReportState.Draft, ReportState.Submitted, ReportState.Returned, ReportState.Returned, ReportState.Submitted, ReportState.Accepted], reached);
    }

    [Theory]
    [InlineData(nameof(MomentState.Planned), "moment-not-open")]
    [InlineData(nameof(MomentState.Closed), "moment-closed")]
    public void After_WhenTheMomentIsNotOpen_IsRefusedForThat(string moment, string code)
    {
        foreach (var act in Enum.GetValues<ReportAct>())
        {
            Assert.Equal(code, ReportLife.After(ReportState.Submitted, act, Enum.Parse<MomentState>(moment)).Refusal!.Code);
        }
    }

    [Fact]
    public void Moment_AnySequenceOfStates_OnlyGoesForward() =>
        Prop.ForAll(Gen.ListOf(Gen.Elements(Enum.GetValues<MomentState>())).ToArbitrary(), wanted =>
        {
            var state = MomentState.Planned;
            foreach (var to in wanted)
            {
                if (MomentLife.WhyNotBecome(state, to) is null)
                {
                    if (to < state || to - state > 1)
                    {
                        return false;
                    }

                    state = to;
                }
            }

            return MomentLife.WhyNotBecome(MomentState.Closed, state) is null == (state == MomentState.Closed);
        }).QuickCheckThrowOnFailure();

    private static Gen<(ReportAct Act, MomentState Moment)> Acts() =>
        from act in Gen.Elements(Enum.GetValues<ReportAct>())
        from moment in Gen.Frequency((6, Gen.Constant(MomentState.Open)), (1, Gen.Constant(MomentState.Planned)), (1, Gen.Constant(MomentState.Closed)))
        select (act, moment);
}
