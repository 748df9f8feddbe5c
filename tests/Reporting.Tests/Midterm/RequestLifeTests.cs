using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Tests.Midterm;

public sealed class RequestLifeTests
{
    private static readonly Decider Official = new(true, false);
    private static readonly Decider Administrative = new(false, true);
    private static readonly Decider Both = new(true, true);
    private static readonly Decider Neither = new(false, false);

    [Fact]
    public void State_OnlyMovesForwardOnceDecided()
    {
        var allowed = from one in Enum.GetValues<RequestState>() from other in Enum.GetValues<RequestState>() where one != other && RequestLife.WhyNotBecome(one, other) is null select (one, other);

        Assert.Equal(
            [
                (RequestState.Draft, RequestState.Proposed), (RequestState.Draft, RequestState.Withdrawn),
                (RequestState.Proposed, RequestState.Draft), (RequestState.Proposed, RequestState.Accepted), (RequestState.Proposed, RequestState.Refused), (RequestState.Proposed, RequestState.Applied), (RequestState.Proposed, RequestState.Withdrawn),
                (RequestState.Accepted, RequestState.Applied), (RequestState.Applied, RequestState.Accepted), (RequestState.Withdrawn, RequestState.Draft),
            ],
            allowed);
    }

    [Fact]
    public void Request_IsChangedAsADraftOnly() =>
        Assert.Equal([RequestState.Draft], Enum.GetValues<RequestState>().Where(state => RequestLife.WhyNotChange(state) is null));

    [Fact]
    public void Decision_IsMadeWhereTheContractSays()
    {
        Assert.Equal("decision-by-mayor", RequestLife.WhyNotDecide(RequestState.Proposed, DecisionBody.Mayor, Official)?.Code);
        Assert.Null(RequestLife.WhyNotDecide(RequestState.Proposed, DecisionBody.Mayor, Administrative));
        Assert.Equal("decision-by-commissioners", RequestLife.WhyNotDecide(RequestState.Proposed, DecisionBody.Commissioners, Neither)?.Code);
        Assert.Null(RequestLife.WhyNotDecide(RequestState.Proposed, DecisionBody.College, Official));
        Assert.Equal("request-without-place", RequestLife.WhyNotDecide(RequestState.Proposed, null, Both)?.Code);
        Assert.Equal("request-not-proposed", RequestLife.WhyNotDecide(RequestState.Draft, DecisionBody.College, Both)?.Code);
        Assert.Equal("request-decided", RequestLife.WhyNotDecide(RequestState.Refused, DecisionBody.College, Both)?.Code);
    }

    [Fact]
    public void Acceptance_ByBothCommissioners_NeedsBoth()
    {
        Assert.False(RequestLife.IsFinal(DecisionBody.Commissioners, Official, false, false));
        Assert.True(RequestLife.IsFinal(DecisionBody.Commissioners, Official, false, true));
        Assert.True(RequestLife.IsFinal(DecisionBody.Commissioners, Both, false, false));
        Assert.True(RequestLife.IsFinal(DecisionBody.Mayor, Administrative, false, false));
    }

    [Fact]
    public void Acceptance_OfAnAdjustment_LeavesWorkForPeople()
    {
        Assert.Equal(RequestState.Accepted, RequestLife.Accepted(EffortAdvice.Adjust));
        Assert.Equal(RequestState.Applied, RequestLife.Accepted(EffortAdvice.Continue));
        Assert.Equal(RequestState.Applied, RequestLife.Accepted(EffortAdvice.Stop));
    }
}
