using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Cycle;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.RollUps;

/// <summary>Makes the facts of a roll-up. The same source always gives the same facts.</summary>
internal static class RollUpMaking
{
    /// <summary>The facts of one programme.</summary>
    /// <param name="source">What they are made of.</param>
    /// <param name="tolerance">The tolerance settings of the municipality, for the words of the reasons.</param>
    /// <param name="words">The language.</param>
    public static RollUpFacts Of(RollUpSource source, JudgementTolerance tolerance, JudgementWords words)
    {
        ArgumentNullException.ThrowIfNull(source);
        var programme = source.Programme;
        var deviations = source.Deviations.Where(row => row.DecidedOn <= source.AsOf).OrderBy(row => row.DecidedOn).Select(row => Fact(row, source.AsOf)).ToList();
        var bySubject = deviations.ToLookup(deviation => deviation.Subject);
        var verdicts = programme.Verdicts.Where(verdict => verdict.Date <= source.AsOf).ToLookup(verdict => verdict.Indicator);
        var substitutes = programme.Indicators.Where(view => view.Indicator.ProxyForId is not null).ToLookup(view => view.Indicator.ProxyForId!.Value, view => NameOf(view.Indicator));
        return new RollUpFacts
        {
            ProgrammeId = programme.Id,
            Slug = programme.Slug,
            Name = programme.Name,
            AsOf = source.AsOf,
            Measured = programme.Status.Measured,
            Targets =
            [
                .. programme.Indicators.Where(view => view.Indicator.IsJudged).Select(view => Target(view, view.Indicator.ReasonAt(source.AsOf, tolerance, words)) with
                {
                    Substitutes = [.. substitutes[view.Indicator.Id]],
                    Verdict = verdicts[view.Indicator.Id].LastOrDefault(),
                    Deviation = Relevant(bySubject[view.Indicator.Id]),
                }),
            ],
            Efforts = [.. programme.Efforts.Select(effort => Effort(effort, source.Reports.GetValueOrDefault(effort.Id)) with { Deviation = Relevant(bySubject[effort.Id]) })],
            Verdict = verdicts[null].LastOrDefault(),
            Deviations = deviations,
            Decisions = [.. Decisions(source)],
        };
    }

    /// <summary>The deviation as it counts at a date.</summary>
    public static DeviationFact Fact(Deviation row, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(row);
        var last = row.EndedOn is { } ended && ended <= row.Until ? ended.AddDays(-1) : row.Until;
        return new DeviationFact(row.SubjectId, row.Subject, row.On(asOf), row.DecidedOn, row.EndedOn <= asOf ? last : row.Until) { DecidedBy = row.DecidedBy, Decision = row.Decision, Reason = row.Reason };
    }

    /// <summary>Of several the one that counts, else the last.</summary>
    public static DeviationFact? Relevant(IEnumerable<DeviationFact> deviations)
    {
        DeviationFact? chosen = null;
        foreach (var deviation in deviations)
        {
            chosen = chosen is { State: DeviationState.InForce } && deviation.State != DeviationState.InForce ? chosen : deviation;
        }

        return chosen;
    }

    /// <summary>How an effort stands according to its report; not reported when nothing was rated.</summary>
    public static StatusMark MarkOf(ReportFact report) =>
        ReportStand.Of(report.Suspended, report.Completed, AreaMarks.Areas.Select(area => report.Areas[area])) is { } status ? CycleWords.MarkOf(status) : StatusMark.NotReported;

    /// <summary>How an effort stood at the date of its reading.</summary>
    public static StatusMark MarkOf(EffortReading effort) =>
        effort.Placeholder ? StatusMark.Placeholder : effort.Status is { } status ? CycleWords.MarkOf(status.Status) : StatusMark.NotReported;

    private static TargetFact Target(IndicatorStatusView view, string reason) => new()
    {
        Id = view.Indicator.Id,
        Key = view.Indicator.Definition.Key,
        Name = NameOf(view.Indicator),
        Measures = view.Indicator.Definition.Measures,
        Mark = MarkOf(view.Judgement.Outcome),
        Reason = reason,
        IsMeasured = view.Judgement.MeasurementIndex >= 0,
    };

    private static EffortFact Effort(EffortReading effort, ReportFact? report)
    {
        var accepted = report is { State: ReportState.Accepted } ? report : null;
        var mark = MarkOf(effort);
        return new EffortFact
        {
            Id = effort.Id,
            Key = effort.Key,
            Title = effort.ShortTitle ?? effort.Title,
            Mark = mark == StatusMark.NotReported && accepted is not null ? MarkOf(accepted) : mark,
            Reason = effort.Placeholder ? null : effort.Status?.Reason,
            Report = report?.State,
            Areas = accepted?.Areas ?? default,
            Results = accepted?.Results,
            Asked = accepted?.Asked,
        };
    }

    private static IEnumerable<DecisionFact> Decisions(RollUpSource source)
    {
        var deviations = source.Deviations.Where(row => IsSince(row.DecidedOn, source))
            .Select(row => new DecisionFact(row.DecidedOn, row.DecidedBy, $"aanvaardt de afwijking bij ‘{row.Subject}’ tot en met {RollUpWords.Day(row.Until)} ({row.Decision})."));
        var motions = source.Council.Where(row => row.ItemKind == CouncilKind.Motion && row.State is CouncilState.Adopted or CouncilState.Rejected && row.StateOn is { } day && IsSince(day, source))
            .Select(row => new DecisionFact(row.StateOn!.Value, "gemeenteraad", $"{(row.State == CouncilState.Adopted ? "neemt de motie" : "verwerpt de motie")} ‘{row.Title}’{(row.State == CouncilState.Adopted ? " aan." : ".")}"));
        return deviations.Concat(motions).OrderBy(decision => decision.Date);
    }

    private static bool IsSince(DateOnly day, RollUpSource source) => day <= source.AsOf && !(day <= source.Since);

    private static string NameOf(IndicatorData indicator) => indicator.Definition.ShortName ?? indicator.Definition.Name;

    /// <summary>The mark of a computed outcome.</summary>
    public static StatusMark MarkOf(Outcome outcome) => outcome switch
    {
        Outcome.Achieved => StatusMark.Achieved,
        Outcome.OnCourse => StatusMark.OnCourse,
        Outcome.AtRisk => StatusMark.AtRisk,
        Outcome.OffCourse => StatusMark.OffCourse,
        Outcome.NoDemonstrableChange => StatusMark.NoDemonstrableChange,
        _ => StatusMark.NotAssessable,
    };

    /// <summary>The mark of what a person said of a goal: a goal is reached where an effort is finished.</summary>
    public static StatusMark GoalMarkOf(EffortStatus verdict) => verdict == EffortStatus.Completed ? StatusMark.Achieved : CycleWords.MarkOf(verdict);
}
