using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Programmes.Checks;
using OpKoers.Programmes.Course;

namespace OpKoers.Programmes.Features.ShowNetwork;

/// <summary>Lays out a programme for the checks. Contributions from programmes that the user may not see count: a check must not say that a goal rests on one effort when it does not.</summary>
internal static class NetworkCheckFacts
{
    public static NetworkFacts Of(ProgrammeCourse course)
    {
        var snapshot = course.Snapshot;
        return new NetworkFacts
        {
            Goals = [.. snapshot.Goals.Select(goal => new GoalFact(goal.Id, goal.ParentId, [.. snapshot.LinksOf(goal.Id).Select(link => link.IndicatorId)]))],
            Efforts = [.. snapshot.Efforts.Select(effort => new EffortFact(effort.Id, effort.ParentId, effort.Placeholder))],
            Indicators = [.. course.AllIndicators.Select(judged => Fact(judged.Indicator, course.AsOf))],
            Contributions = [.. snapshot.Contributions.Select(row => new ContributionFact(row.EffortId, row.GoalId, row.Strength, row.Negative))],
        };
    }

    private static IndicatorFact Fact(IndicatorData indicator, DateOnly asOf)
    {
        var definition = indicator.Definition;
        var target = indicator.IsJudged ? definition.Target : null;
        var baseline = definition.Baseline?.Value.IsKnown ?? false;
        return new IndicatorFact(indicator.Id)
        {
            IsProxy = indicator.ProxyForId is not null,
            HasBaseline = baseline,
            HasFigure = baseline || indicator.Measurements.Any(measurement => measurement.Value.IsKnown && measurement.Period.End <= asOf),
            NeedsBaseline = target?.Kind is TargetKind.AbsoluteChange or TargetKind.RelativeChange or TargetKind.PercentagePoints or TargetKind.DirectionOnly or TargetKind.NotWorse,
            IsAmbiguous = target is not null && new[] { target.Value, target.Low, target.High }.Any(value => value.State == QuantityState.Ambiguous),
        };
    }
}
