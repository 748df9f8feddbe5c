using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Intake;

/// <summary>From what is stored to drafts. Twin of <see cref="IntakeSession"/>: a field added to one is added to the other.</summary>
internal static class ProgrammeMapping
{
    public static ProgrammeDraft Head(Programme row) => new()
    {
        Key = row.Key,
        Name = row.Name,
        Slogan = row.Slogan,
        Vision = row.Vision,
        Mission = row.Mission,
        Nature = row.Nature,
        TermPrinted = row.TermPrinted,
        Term = row.Term,
        ContractVersion = row.ContractVersion,
        ContractStatus = row.ContractStatus,
        Registrations = row.Registrations,
        Scope = row.Scope,
        ScopeExclusions = row.ScopeExclusions,
        Note = row.Note,
        Source = row.Source,
        Levels = [.. row.LevelNames.Select((name, index) => new LevelDraft(name, index < row.LevelQuestions.Count && row.LevelQuestions[index].Length > 0 ? row.LevelQuestions[index] : null))],
    };

    public static TrackDraft Draft(Track row) => new() { Key = row.Key, Code = row.Code, Name = row.Name, Description = row.Description };

    public static GoalDraft Draft(Goal row, Dictionary<Guid, string> keys) => new()
    {
        Key = row.Key,
        Code = row.Code,
        Parent = row.ParentId is { } parent ? keys.GetValueOrDefault(parent) : null,
        Text = row.Text,
        ShortText = row.ShortText,
        Period = row.Period,
        Owner = row.Owner,
        Note = row.Note,
        Basis = row.Basis,
    };

    public static EffortDraft Draft(Effort row, Dictionary<Guid, string> keys, Dictionary<Guid, string> tracks, IEnumerable<EffortStatusReport> status) => new()
    {
        Key = row.Key,
        Code = row.Code,
        Title = row.Title,
        ShortTitle = row.ShortTitle,
        Description = row.Description,
        Kind = row.EffortKind,
        Parent = row.ParentId is { } parent ? keys.GetValueOrDefault(parent) : null,
        Track = row.TrackId is { } track ? tracks.GetValueOrDefault(track) : null,
        Placeholder = row.Placeholder,
        SteeringInternal = row.SteeringInternal,
        SteeringExternal = row.SteeringExternal,
        Lead = row.Lead,
        Unit = row.Unit,
        Partners = row.Partners,
        PlanningPrinted = row.PlanningPrinted,
        Planning = row.Planning,
        Result = row.Result,
        Note = row.Note,
        Basis = row.Basis,
        Status = [.. status.OrderBy(item => item.Date).Select(item => new EffortStatusDraft { Date = item.Date, Status = item.Status, Reason = item.Reason, Source = item.Source })],
    };

    public static ContributionDraft Draft(Contribution row, string effort, string goal) => new()
    {
        Effort = effort,
        Goal = goal,
        Strength = row.Strength,
        Negative = row.Negative,
        Reason = row.Reason,
        Basis = row.Basis,
    };

    public static AmountDraft Draft(AmountLine row, Dictionary<Guid, string> efforts, IEnumerable<AmountValue> values) => new()
    {
        Key = row.Key,
        List = row.List,
        Unit = row.Unit,
        Scale = row.Scale,
        Row = row.Row,
        Group = row.Group,
        Coverage = row.Coverage,
        IsStatedTotal = row.IsStatedTotal,
        Effort = row.EffortId is { } effort ? efforts.GetValueOrDefault(effort) : null,
        Note = row.Note,
        Values = [.. values.OrderBy(value => value.Period).Select(value => new AmountValueDraft(value.Period, value.Value))],
    };

    public static VerdictDraft Draft(Verdict row, IReadOnlyDictionary<Guid, string> indicators) => new()
    {
        Indicator = row.IndicatorId is { } indicator ? indicators.GetValueOrDefault(indicator) : null,
        Verdict = row.Value,
        Reason = row.Reason,
        Date = row.Date,
        By = row.By,
        Source = row.Source,
    };
}
