using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Tests.Domain;

public sealed class SteeringLifeTests
{
    [Fact]
    public void RollUp_OnTheUsualWay_IsWrittenSubmittedAcceptedAndAgreed()
    {
        RollUpState? state = null;
        foreach (var act in new[] { RollUpAct.Save, RollUpAct.Submit, RollUpAct.Return, RollUpAct.Save, RollUpAct.Submit, RollUpAct.Accept, RollUpAct.Agree })
        {
            var next = RollUpLife.After(state, act, MomentState.Open);
            Assert.True(next.Succeeded, $"{state} {act}");
            state = next.Value;
        }

        Assert.Equal(RollUpState.Agreed, state);
    }

    [Fact]
    public void RollUp_OfAMomentThatIsNotOpen_NeverChanges() =>
        Assert.All(Every(), pair => Assert.All([MomentState.Planned, MomentState.Closed], moment => Assert.False(RollUpLife.After(pair.State, pair.Act, moment).Succeeded)));

    [Fact]
    public void RollUp_ThatWasAgreed_NeverChanges() =>
        Assert.All(Enum.GetValues<RollUpAct>(), act => Assert.Equal("roll-up-agreed", RollUpLife.After(RollUpState.Agreed, act, MomentState.Open).Refusal!.Code));

    [Fact]
    public void RollUp_IsAcceptedAndAgreed_OnlyInThatOrder()
    {
        Assert.Equal([RollUpState.Submitted], Every().Where(pair => pair.Act == RollUpAct.Accept && RollUpLife.After(pair.State, pair.Act, MomentState.Open).Succeeded).Select(pair => pair.State!.Value));
        Assert.Equal([RollUpState.Accepted], Every().Where(pair => pair.Act == RollUpAct.Agree && RollUpLife.After(pair.State, pair.Act, MomentState.Open).Succeeded).Select(pair => pair.State!.Value));
    }

    [Fact]
    public void RollUp_ThatCannotGoOn_SaysWhyWithItsOwnCode() =>
        Assert.All(Every().Where(pair => !RollUpLife.After(pair.State, pair.Act, MomentState.Open).Succeeded), pair => Assert.StartsWith("roll-up-", RollUpLife.After(pair.State, pair.Act, MomentState.Open).Refusal!.Code, StringComparison.Ordinal));

    [Theory]
    [InlineData("2020-05-31", "NotYet")]
    [InlineData("2020-06-01", "InForce")]
    [InlineData("2020-12-31", "InForce")]
    [InlineData("2021-01-01", "Expired")]
    public void Deviation_CountsFromItsDecisionUpToAndIncludingItsEnd(string day, string state) =>
        Assert.Equal(state, DeviationLife.On(new DateOnly(2020, 6, 1), new DateOnly(2020, 12, 31), null, Day(day)).ToString());

    [Theory]
    [InlineData("2020-08-31", "InForce")]
    [InlineData("2020-09-01", "Ended")]
    [InlineData("2021-02-01", "Ended")]
    public void Deviation_ThatWasEnded_CountsUpToThatDay(string day, string state) =>
        Assert.Equal(state, DeviationLife.On(new DateOnly(2020, 6, 1), new DateOnly(2020, 12, 31), new DateOnly(2020, 9, 1), Day(day)).ToString());

    [Fact]
    public void CouncilItem_IsLate_OnlyAfterItsLastDayAndWhileItIsNotDone()
    {
        var due = new DateOnly(2021, 3, 1);

        Assert.True(CouncilLife.IsLate(CouncilState.Open, due, due.AddDays(1)));
        Assert.False(CouncilLife.IsLate(CouncilState.Open, due, due));
        Assert.False(CouncilLife.IsLate(CouncilState.Settled, due, due.AddDays(1)));
        Assert.False(CouncilLife.IsLate(CouncilState.Open, null, due));
    }

    [Fact]
    public void States_OfEachKind_StartOpenAndEndDone() =>
        Assert.All(Enum.GetValues<CouncilKind>(), kind =>
        {
            Assert.Equal(CouncilState.Open, CouncilLife.StatesOf(kind)[0]);
            Assert.True(CouncilLife.IsDone(CouncilLife.StatesOf(kind)[^1]));
        });

    private static IEnumerable<(RollUpState? State, RollUpAct Act)> Every() =>
        from state in Enum.GetValues<RollUpState>().Select(state => (RollUpState?)state).Prepend(null)
        from act in Enum.GetValues<RollUpAct>()
        select (state, act);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
