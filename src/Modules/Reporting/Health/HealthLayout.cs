using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Cycle;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features;
using OpKoers.Reporting.Storage;

namespace OpKoers.Reporting.Health;

/// <summary>Makes the facts of one programme.</summary>
internal sealed class HealthLayout(HealthCalendar calendar, ILookup<Guid, HeldReport> reports, Dictionary<Guid, ReporterAssignment> reporters, ILookup<Guid, StatedRole> stated, DateOnly today)
{
    public static IEnumerable<GoalFact> Goals(ProgrammeReading programme) => programme.Goals.Select(goal => new GoalFact
    {
        Programme = programme.Id,
        Label = string.Join(' ', new[] { goal.Code, goal.ShortText ?? goal.Text }.OfType<string>()),
        Href = $"{ReportingLinks.Programme(programme.Slug)}/doelen/{goal.Key}",
        Owner = Said(goal.Owner),
    });

    /// <summary>The indicators that are at home in the programme: one that others use too is named once.</summary>
    public static IEnumerable<IndicatorFact> Indicators(ProgrammeReading programme, DateOnly today) => programme.Indicators.Where(view => view.Indicator.ScopeId == programme.Id).Select(view =>
    {
        var definition = view.Indicator.Definition;
        var measured = view.Indicator.Measurements.Where(figure => figure.SupersededOn is null && figure.Value.IsKnown && figure.Period.End <= today).Select(figure => (DateOnly?)figure.Period.End).Max();
        return new IndicatorFact
        {
            Programme = programme.Id,
            Label = definition.ShortName ?? definition.Name,
            Href = ReportingLinks.Indicator(definition.Key),
            Owner = Said(definition.Owner),
            Frequency = definition.Frequency,
            Measured = measured,
            Since = definition.Baseline is { Period: { } baseline, Value.IsKnown: true } ? baseline.End : programme.Term?.Start,
            IsJudged = view.Indicator.IsJudged,
        };
    });

    public IEnumerable<(Guid Key, EffortFact Fact)> Efforts(ProgrammeReading programme)
    {
        var last = calendar.LastClosed(programme.Id);
        var asking = calendar.Open(programme.Id).Where(row => row.ReportsDue is not null).Select(row => (Guid?)row.Moment.Id).FirstOrDefault();
        return programme.Efforts.Select(effort =>
        {
            var reporter = reporters.GetValueOrDefault(effort.Id);
            return (effort.Id, new EffortFact
            {
                Programme = programme.Id,
                Label = effort.ShortTitle ?? effort.Title,
                Href = ReportingLinks.Effort(programme.Slug, effort.Key),
                Lead = Said(effort.Lead),
                ReporterAccount = reporter?.AccountId,
                Reporter = reporter?.FunctionLabel,
                Placeholder = effort.Placeholder,
                AtRest = effort.Status?.Status is EffortStatus.Suspended or EffortStatus.Completed,
                Reported = Reported(effort, last),
                LastMoment = last?.Id,
                LastAsOf = last?.AsOf,
                OpenMoment = asking,
            });
        });
    }

    public IEnumerable<DutyFact> Duties(ProgrammeReading programme) =>
        from row in calendar.Open(programme.Id)
        from effort in programme.Efforts
        where !effort.Placeholder
        let report = reports[effort.Id].FirstOrDefault(report => report.Moment == row.Moment.Id)
        let reporter = reporters.GetValueOrDefault(effort.Id)
        select new DutyFact
        {
            Programme = programme.Id,
            Label = effort.ShortTitle ?? effort.Title,
            Href = ReportingLinks.Report(programme.Slug, row.Moment.Key, effort.Key),
            Moment = row.Moment.Id,
            Holder = reporter?.FunctionLabel ?? Said(effort.Lead),
            IsAsked = reporter is not null || report is not null,
            Duty = ReportDuty.Of(new DutyFacts
            {
                Report = report?.State,
                SubmittedOn = report?.SubmittedAt is { } at ? Days.Of(at) : null,
                Due = row.ReportsDue,
                AtRest = effort.Status?.Status is EffortStatus.Suspended or EffortStatus.Completed,
                Moment = row.Moment.State,
                Today = today,
            }),
        };

    public IEnumerable<RollUpFact> RollUps(ProgrammeReading programme, Func<Guid, RollUpState?> state) => calendar.Open(programme.Id).Select(row => new RollUpFact
    {
        Programme = programme.Id,
        Label = programme.Name,
        Href = $"{ReportingLinks.Reports(programme.Slug)}/{row.Moment.Key}",
        Moment = row.Moment.Id,
        Holder = Holder(programme.Id, Access.Contracts.Role.ProgrammeManager),
        Due = row.RollUpDue,
        WithManager = RollUpLife.IsWithManager(state(row.Moment.Id)),
    });

    public RoleFact Role(ProgrammeReading programme, Role role, string name) => new()
    {
        Programme = programme.Id,
        Label = name,
        Href = $"{ReportingLinks.Programme(programme.Slug)}/rollen",
        Holder = Holder(programme.Id, role),
    };

    /// <summary>The function or body that holds a role today, as the contract states it.</summary>
    public string? Holder(Guid programme, Role role) =>
        stated[programme].Where(row => row.Role == role.ToString() && (row.From is null || row.From <= today) && (row.Until is null || today <= row.Until))
            .Select(row => Said(row.HeldBy) ?? Said(row.Body)).FirstOrDefault(holder => holder is not null);

    /// <summary>The last day on which somebody said how it stands; a report that was accepted at the last moment says so for its reference date.</summary>
    private DateOnly? Reported(EffortReading effort, ReportingMoment? last)
    {
        var accepted = last is not null && reports[effort.Id].Any(report => report.Moment == last.Id && report.State == ReportState.Accepted) ? last.AsOf : (DateOnly?)null;
        return new[] { effort.Status?.Date, accepted }.Max();
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
