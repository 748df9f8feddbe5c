using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Course;
using OpKoers.Programmes.Features.Shared;

namespace OpKoers.Programmes.Reading;

/// <summary>Gives whole programmes to modules that report on them.</summary>
internal sealed class ProgrammeReadings(WorkspaceReader workspaces) : IProgrammeReading
{
    public async Task<IReadOnlyList<ProgrammeReading>> ReadAsync(
        Guid organisation, IReadOnlyCollection<Guid>? visible, DateOnly asOf, JudgementTolerance tolerance, CancellationToken cancellation = default)
    {
        var workspace = await workspaces.ReadAsync(new Viewer(organisation, visible, tolerance), asOf, cancellation);
        return [.. workspace.Programmes.Select(course => Read(course, tolerance))];
    }

    public static ProgrammeReading Read(ProgrammeCourse course, JudgementTolerance tolerance)
    {
        var programme = course.Snapshot.Programme;
        var status = ProgrammeStatus.View(course, tolerance);
        return new ProgrammeReading
        {
            Id = programme.Id,
            Slug = programme.Key,
            Name = programme.Name,
            Slogan = programme.Slogan,
            Vision = programme.Vision,
            TermPrinted = programme.TermPrinted,
            Term = programme.Term,
            ContractVersion = programme.ContractVersion,
            ContractStatus = programme.ContractStatus,
            LevelNames = programme.LevelNames,
            Status = status,
            GoalAnswer = CourseSentences.Text(CourseSentences.Goals(course.Goals)),
            EffortAnswer = CourseSentences.Text(CourseSentences.Efforts(course.Efforts)),
            Indicators = status.Indicators,
            Goals = [.. course.Snapshot.Goals.Select(goal => Goal(course, goal))],
            Efforts = [.. course.AllEfforts.Select(judged => Effort(course.Snapshot, judged))],
            Contributions = [.. course.Snapshot.Contributions.Select(Contribution)],
            Amounts = [.. course.Snapshot.Amounts.Select(line => Amount(course.Snapshot, line))],
            Verdicts = [.. course.Snapshot.Verdicts.Where(row => row.Date <= course.AsOf).Select(Verdict)],
        };
    }

    private static GoalReading Goal(ProgrammeCourse course, Storage.Goal goal) => new()
    {
        Id = goal.Id,
        Key = goal.Key,
        Code = goal.Code,
        Parent = goal.ParentId,
        Level = course.Snapshot.Level(goal),
        Text = goal.Text,
        ShortText = goal.ShortText,
        Owner = goal.Owner,
        Indicators = [.. course.IndicatorsOf(goal.Id).Select(judged => judged.Indicator.Id)],
    };

    public static EffortReading Effort(ProgrammeSnapshot snapshot, JudgedEffort judged)
    {
        var effort = judged.Effort;
        return new EffortReading
        {
            Id = effort.Id,
            Key = effort.Key,
            Code = effort.Code,
            Title = effort.Title,
            ShortTitle = effort.ShortTitle,
            Description = effort.Description,
            Kind = effort.EffortKind,
            Parent = effort.ParentId,
            Track = snapshot.Track(effort.TrackId)?.Name,
            Placeholder = effort.Placeholder,
            SteeringInternal = effort.SteeringInternal,
            Lead = effort.Lead,
            Unit = effort.Unit,
            Partners = effort.Partners,
            PlanningPrinted = effort.PlanningPrinted,
            Planning = effort.Planning,
            Result = effort.Result,
            Status = judged.Report is { } report
                ? new EffortStatusDraft { Date = report.Date, Status = report.Status, Reason = report.Reason, Source = report.Source }
                : null,
        };
    }

    public static ContributionReading Contribution(Storage.Contribution row) => new()
    {
        Effort = row.EffortId,
        EffortProgramme = row.EffortProgrammeId,
        Goal = row.GoalId,
        Programme = row.ProgrammeId,
        Strength = row.Strength,
        Negative = row.Negative,
        Reason = row.Reason,
        Basis = row.Basis,
    };

    private static AmountReading Amount(ProgrammeSnapshot snapshot, Storage.AmountLine line) => new()
    {
        List = line.List,
        Unit = line.Unit,
        Scale = line.Scale,
        Row = line.Row,
        Group = line.Group,
        IsStatedTotal = line.IsStatedTotal,
        Effort = line.EffortId,
        Values = [.. snapshot.ValuesOf(line.Id).Select(value => new AmountValueDraft(value.Period, value.Value))],
    };

    private static VerdictReading Verdict(Storage.Verdict row) => new()
    {
        Indicator = row.IndicatorId,
        Date = row.Date,
        By = row.By,
        Verdict = row.Value,
        Reason = row.Reason,
    };
}
