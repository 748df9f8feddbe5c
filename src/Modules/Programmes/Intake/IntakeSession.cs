using Microsoft.EntityFrameworkCore;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Storage;
using OpKoers.Storage;

namespace OpKoers.Programmes.Intake;

/// <summary>One intake of one programme, as a list of named steps.</summary>
internal sealed class IntakeSession(ProgrammesDb db, TimeProvider time, Programme programme, ProgrammeDraft draft, IReadOnlyDictionary<string, Guid> indicators)
{
    private Dictionary<string, Track> tracks = [];
    private Dictionary<string, Goal> goals = [];
    private Dictionary<string, Effort> efforts = [];
    private Dictionary<string, Effort> foreignEfforts = [];

    public List<Finding> Findings { get; } = [];

    /// <summary>The programmes that whoever hands in the draft may see; null for all of them.</summary>
    public IReadOnlyCollection<Guid>? Visible { get; init; }

    public async Task RunAsync(CancellationToken cancellation)
    {
        await RefuseKeysOfOthersAsync(cancellation);
        await FindForeignEffortsAsync(cancellation);
        if (Findings.Count > 0)
        {
            return;
        }

        await SyncTracksAsync(cancellation);
        await SyncGoalsAsync(cancellation);
        await SyncEffortsAsync(cancellation);
        await SyncStatusAsync(cancellation);
        await SyncContributionsAsync(cancellation);
        await SyncGoalIndicatorsAsync(cancellation);
        await SyncAmountsAsync(cancellation);
        await SyncVerdictsAsync(cancellation);
        await new EvidenceIntake(db, time, programme).ApplyAsync(draft.Evidence, goals, cancellation);
    }

    private Guid NewId() => Ids.New(time);

    private IQueryable<T> Stored<T>()
        where T : ProgrammePart =>
        db.Set<T>().IgnoreQueryFilters().Where(row => row.ProgrammeId == programme.Id);

    /// <summary>Keys are unique in the municipality, so that other programmes can point at them.</summary>
    private async Task RefuseKeysOfOthersAsync(CancellationToken cancellation)
    {
        await RefuseAsync("tracks", draft.Tracks.Select(row => row.Key).ToList(), Others<Track>().Select(row => row.Key), cancellation);
        await RefuseAsync("goals", draft.Goals.Select(row => row.Key).ToList(), Others<Goal>().Select(row => row.Key), cancellation);
        await RefuseAsync("efforts", draft.Efforts.Select(row => row.Key).ToList(), Others<Effort>().Select(row => row.Key), cancellation);
        await RefuseAsync("amounts", draft.Amounts.Select(row => row.Key).ToList(), Others<AmountLine>().Select(row => row.Key), cancellation);
    }

    /// <summary>What stands in other programmes of the municipality, removed or not: a removed key can come back.</summary>
    private IQueryable<T> Others<T>()
        where T : ProgrammePart =>
        db.Set<T>().IgnoreQueryFilters().Where(row => row.OrganisationId == programme.OrganisationId && row.ProgrammeId != programme.Id);

    private async Task RefuseAsync(string list, List<string> keys, IQueryable<string> others, CancellationToken cancellation)
    {
        var taken = (await others.ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < keys.Count; index++)
        {
            if (taken.Contains(keys[index]))
            {
                Findings.Add(new Finding("key-of-another-programme", FindingSeverity.Error, list, index, "key", T.Of("De sleutel '{0}' hoort al bij een ander programma van deze gemeente.", keys[index])));
            }
        }
    }

    /// <summary>What may not be seen is answered as what is not there, except where this programme counts on it already: a file must be able to come back as it went.</summary>
    private async Task FindForeignEffortsAsync(CancellationToken cancellation)
    {
        var wanted = draft.Contributions.Select(row => row.Effort).Where(effort => effort.Contains('/', StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        if (wanted.Count == 0)
        {
            return;
        }

        var rows = await (from effort in db.Efforts
                          join home in db.Programmes on effort.ProgrammeId equals home.Id
                          where effort.OrganisationId == programme.OrganisationId && effort.ProgrammeId != programme.Id
                          select new { home.Key, Effort = effort }).ToListAsync(cancellation);
        var counted = await Stored<Contribution>().Where(row => !row.Removed && row.EffortProgrammeId != programme.Id).Select(row => row.EffortId).ToListAsync(cancellation);
        rows.RemoveAll(row => Visible?.Contains(row.Effort.ProgrammeId) == false && !counted.Contains(row.Effort.Id));
        foreignEfforts = rows.ToDictionary(row => row.Key + "/" + row.Effort.Key, row => row.Effort, StringComparer.Ordinal);
        for (var index = 0; index < draft.Contributions.Count; index++)
        {
            var effort = draft.Contributions[index].Effort;
            if (wanted.Contains(effort) && !foreignEfforts.ContainsKey(effort))
            {
                Findings.Add(new Finding("foreign-effort-unknown", FindingSeverity.Error, "contributions", index, "effort", T.Of("De inspanning '{0}' is er niet. Importeer eerst het programma waar zij in staat.", effort)));
            }
        }
    }

    private async Task SyncTracksAsync(CancellationToken cancellation) =>
        tracks = Sync.Apply(
            await Stored<Track>().ToListAsync(cancellation),
            row => row.Key,
            draft.Tracks,
            row => row.Key,
            row => Added(new Track { Id = NewId(), OrganisationId = programme.OrganisationId, ProgrammeId = programme.Id, Key = row.Key, Name = row.Name }),
            (row, wanted, order) =>
            {
                row.Code = wanted.Code;
                row.Name = wanted.Name;
                row.Description = wanted.Description;
                row.Order = order;
            });

    private async Task SyncGoalsAsync(CancellationToken cancellation)
    {
        goals = Sync.Apply(
            await Stored<Goal>().ToListAsync(cancellation),
            row => row.Key,
            draft.Goals,
            row => row.Key,
            row => Added(new Goal { Id = NewId(), OrganisationId = programme.OrganisationId, ProgrammeId = programme.Id, Key = row.Key, Text = row.Text }),
            (row, wanted, order) =>
            {
                row.Code = wanted.Code;
                row.Text = wanted.Text;
                row.ShortText = wanted.ShortText;
                row.Period = wanted.Period;
                row.Owner = wanted.Owner;
                row.Note = wanted.Note;
                row.Basis = wanted.Basis;
                row.Order = order;
            });
        foreach (var wanted in draft.Goals)
        {
            goals[wanted.Key].ParentId = wanted.Parent is null ? null : goals[wanted.Parent].Id;
        }
    }

    private async Task SyncEffortsAsync(CancellationToken cancellation)
    {
        efforts = Sync.Apply(
            await Stored<Effort>().ToListAsync(cancellation),
            row => row.Key,
            draft.Efforts,
            row => row.Key,
            row => Added(new Effort { Id = NewId(), OrganisationId = programme.OrganisationId, ProgrammeId = programme.Id, Key = row.Key, Title = row.Title }),
            (row, wanted, order) => Fill(row, wanted, order));
        foreach (var wanted in draft.Efforts)
        {
            efforts[wanted.Key].ParentId = wanted.Parent is null ? null : efforts[wanted.Parent].Id;
        }
    }

    private void Fill(Effort row, EffortDraft wanted, int order)
    {
        row.Code = wanted.Code;
        row.Title = wanted.Title;
        row.ShortTitle = wanted.ShortTitle;
        row.Description = wanted.Description;
        row.EffortKind = wanted.Kind;
        row.TrackId = wanted.Track is null ? null : tracks[wanted.Track].Id;
        row.Placeholder = wanted.Placeholder;
        row.SteeringInternal = wanted.SteeringInternal;
        row.SteeringExternal = wanted.SteeringExternal;
        row.Lead = wanted.Lead;
        row.Unit = wanted.Unit;
        row.Partners = Sync.Same(row.Partners, wanted.Partners);
        row.PlanningPrinted = wanted.PlanningPrinted;
        row.Planning = wanted.Planning;
        row.Result = wanted.Result;
        row.Note = wanted.Note;
        row.Basis = wanted.Basis;
        row.Order = order;
    }

    private async Task SyncStatusAsync(CancellationToken cancellation)
    {
        var names = db.Efforts.Local.ToDictionary(row => row.Id, row => row.Label);
        Sync.Apply(
            await NamedAsync<EffortStatusReport>(row => row.EffortId, names, cancellation),
            row => (row.EffortId, row.Date),
            draft.Efforts.SelectMany(effort => effort.Status.Select(status => (Effort: efforts[effort.Key].Id, Status: status))),
            row => (row.Effort, row.Status.Date),
            row => Added(new EffortStatusReport { Id = NewId(), OrganisationId = programme.OrganisationId, ProgrammeId = programme.Id, EffortId = row.Effort, Date = row.Status.Date, OwnerName = names.GetValueOrDefault(row.Effort) }),
            (row, wanted, _) =>
            {
                row.Status = wanted.Status.Status;
                row.Reason = wanted.Status.Reason;
                row.Source = wanted.Status.Source;
            });
    }

    private async Task SyncContributionsAsync(CancellationToken cancellation) =>
        Sync.Apply(
            await Stored<Contribution>().ToListAsync(cancellation),
            row => (row.EffortId, row.GoalId),
            draft.Contributions,
            row => (EffortOf(row).Id, goals[row.Goal].Id),
            row => Added(new Contribution
            {
                Id = NewId(),
                OrganisationId = programme.OrganisationId,
                ProgrammeId = programme.Id,
                GoalId = goals[row.Goal].Id,
                EffortId = EffortOf(row).Id,
                EffortProgrammeId = EffortOf(row).ProgrammeId,
                LinkLabel = string.Empty,
            }),
            (row, wanted, _) =>
            {
                row.Strength = wanted.Strength;
                row.Negative = wanted.Negative;
                row.Reason = wanted.Reason;
                row.Basis = wanted.Basis;
                row.LinkLabel = EffortOf(wanted).Label + " → " + goals[wanted.Goal].Label;
            });

    private Effort EffortOf(ContributionDraft row) =>
        efforts.TryGetValue(row.Effort, out var own) ? own : foreignEfforts[row.Effort];

    private async Task SyncGoalIndicatorsAsync(CancellationToken cancellation)
    {
        for (var index = 0; index < draft.GoalIndicators.Count; index++)
        {
            if (!indicators.ContainsKey(draft.GoalIndicators[index].Indicator))
            {
                Findings.Add(new Finding("indicator-unknown", FindingSeverity.Error, "goalIndicators", index, "indicator", T.Of("De indicator '{0}' is er niet.", draft.GoalIndicators[index].Indicator)));
            }
        }

        if (Findings.Count > 0)
        {
            return;
        }

        Sync.Apply(
            await Stored<GoalIndicator>().ToListAsync(cancellation),
            row => (row.GoalId, row.IndicatorId),
            draft.GoalIndicators.DistinctBy(row => (row.Goal, row.Indicator)),
            row => (goals[row.Goal].Id, indicators[row.Indicator]),
            row => Added(new GoalIndicator
            {
                Id = NewId(),
                OrganisationId = programme.OrganisationId,
                ProgrammeId = programme.Id,
                GoalId = goals[row.Goal].Id,
                IndicatorId = indicators[row.Indicator],
                LinkLabel = row.Indicator + " → " + goals[row.Goal].Label,
            }),
            (row, _, order) => row.Order = order,
            // A file lists goals with an indicator of its own, and indicators of others with a goal.
            row => row.Shared ? (row.Shared, row.Goal) : (row.Shared, row.Indicator));
    }

    private async Task SyncAmountsAsync(CancellationToken cancellation)
    {
        var lines = Sync.Apply(
            await Stored<AmountLine>().ToListAsync(cancellation),
            row => row.Key,
            draft.Amounts,
            row => row.Key,
            row => Added(new AmountLine { Id = NewId(), OrganisationId = programme.OrganisationId, ProgrammeId = programme.Id, Key = row.Key, List = row.List, Unit = row.Unit, Row = row.Row }),
            (row, wanted, order) =>
            {
                row.List = wanted.List;
                row.Unit = wanted.Unit;
                row.Scale = wanted.Scale;
                row.Row = wanted.Row;
                row.Group = wanted.Group;
                row.Coverage = wanted.Coverage;
                row.IsStatedTotal = wanted.IsStatedTotal;
                row.EffortId = wanted.Effort is null ? null : efforts[wanted.Effort].Id;
                row.Note = wanted.Note;
                row.Order = order;
            });
        var names = db.AmountLines.Local.ToDictionary(row => row.Id, row => row.Label);
        Sync.Apply(
            await NamedAsync<AmountValue>(row => row.LineId, names, cancellation),
            row => (row.LineId, row.Period),
            draft.Amounts.SelectMany(amount => amount.Values.Select(value => (Line: lines[amount.Key].Id, Value: value))),
            row => (row.Line, row.Value.Period),
            row => Added(new AmountValue { Id = NewId(), OrganisationId = programme.OrganisationId, ProgrammeId = programme.Id, LineId = row.Line, Period = row.Value.Period, OwnerName = names.GetValueOrDefault(row.Line) }),
            (row, wanted, _) => row.Value = wanted.Value.Value);
    }

    private async Task SyncVerdictsAsync(CancellationToken cancellation)
    {
        for (var index = 0; index < draft.Verdicts.Count; index++)
        {
            if (draft.Verdicts[index].Indicator is { } key && !indicators.ContainsKey(key))
            {
                Findings.Add(new Finding("indicator-unknown", FindingSeverity.Error, "verdicts", index, "indicator", T.Of("De indicator '{0}' is er niet.", key)));
            }
        }

        if (Findings.Count > 0)
        {
            return;
        }

        Sync.Apply(
            await Stored<Verdict>().ToListAsync(cancellation),
            row => (row.IndicatorId, row.Date, row.By),
            draft.Verdicts,
            row => (Subject(row), row.Date, row.By),
            row => Added(new Verdict { Id = NewId(), OrganisationId = programme.OrganisationId, ProgrammeId = programme.Id, IndicatorId = Subject(row), Date = row.Date, By = row.By, Reason = row.Reason }),
            (row, wanted, _) =>
            {
                row.Value = wanted.Verdict;
                row.Reason = wanted.Reason;
                row.Source = wanted.Source;
            });
    }

    private Guid? Subject(VerdictDraft verdict) => verdict.Indicator is null ? null : indicators[verdict.Indicator];

    /// <summary>Stored parts that know of what they are a part, for the history.</summary>
    private async Task<List<T>> NamedAsync<T>(Func<T, Guid> owner, Dictionary<Guid, string> names, CancellationToken cancellation)
        where T : ProgrammePart
    {
        var parts = await Stored<T>().ToListAsync(cancellation);
        foreach (var part in parts)
        {
            part.OwnerName = names.GetValueOrDefault(owner(part));
        }

        return parts;
    }

    private T Added<T>(T entity)
        where T : Entity
    {
        db.Add(entity);
        return entity;
    }
}
