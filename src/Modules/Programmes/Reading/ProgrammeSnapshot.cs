using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Reading;

/// <summary>
/// Everything in one programme at one stamp, as read models keep it in memory. Nothing in it may be changed. Contributions in both directions are in
/// it; the other end of a shared one is found in the snapshot of the other programme.
/// </summary>
internal sealed class ProgrammeSnapshot
{
    private readonly Dictionary<Guid, Goal> goals;
    private readonly Dictionary<Guid, Effort> efforts;
    private readonly Dictionary<Guid, Track> tracks;
    private readonly ILookup<Guid, Goal> children;
    private readonly ILookup<Guid, Effort> subEfforts;
    private readonly ILookup<Guid, GoalIndicator> links;
    private readonly ILookup<Guid, EffortStatusReport> statuses;
    private readonly ILookup<Guid, Contribution> byGoal;
    private readonly ILookup<Guid, Contribution> byEffort;
    private readonly ILookup<Guid, AmountValue> amountValues;

    public ProgrammeSnapshot(Programme programme, long stamp, ProgrammeRows rows)
    {
        Programme = programme;
        Stamp = stamp;
        Tracks = [.. rows.Tracks.OrderBy(row => row.Order)];
        Goals = GoalTree.InOrder(rows.Goals);
        Efforts = [.. rows.Efforts.OrderBy(row => row.Order).ThenBy(row => row.Id)];
        Amounts = [.. rows.Amounts.OrderBy(row => row.Order)];
        Verdicts = [.. rows.Verdicts.OrderBy(row => row.Date)];
        Evidence = [.. rows.Evidence.OrderBy(row => row.Id)];
        goals = Goals.ToDictionary(row => row.Id);
        efforts = Efforts.ToDictionary(row => row.Id);
        tracks = Tracks.ToDictionary(row => row.Id);
        children = Goals.Where(row => row.ParentId is { } parent && goals.ContainsKey(parent)).ToLookup(row => row.ParentId!.Value);
        subEfforts = Efforts.Where(row => row.ParentId is not null).ToLookup(row => row.ParentId!.Value);
        Links = [.. rows.Links.Where(row => goals.ContainsKey(row.GoalId)).OrderBy(row => goals[row.GoalId].Order).ThenBy(row => row.Order)];
        links = Links.ToLookup(row => row.GoalId);
        statuses = rows.Statuses.OrderBy(row => row.Date).ToLookup(row => row.EffortId);
        Contributions = [.. rows.Contributions];
        byGoal = Contributions.Where(row => row.ProgrammeId == programme.Id).ToLookup(row => row.GoalId);
        byEffort = Contributions.Where(row => row.EffortProgrammeId == programme.Id).ToLookup(row => row.EffortId);
        amountValues = rows.AmountValues.OrderBy(row => row.Period).ToLookup(row => row.LineId);
        Depth = Goals.Count == 0 ? 0 : Goals.Max(Level) + 1;
        LinkedPrograms = Contributions.SelectMany(row => new[] { row.ProgrammeId, row.EffortProgrammeId }).Where(id => id != programme.Id).ToHashSet();
    }

    public Programme Programme { get; }

    public long Stamp { get; }

    public IReadOnlyList<Track> Tracks { get; }

    /// <summary>Each goal right before its sub-goals, in the order of the document.</summary>
    public IReadOnlyList<Goal> Goals { get; }

    public IReadOnlyList<Effort> Efforts { get; }

    public IReadOnlyList<GoalIndicator> Links { get; }

    /// <summary>To goals of this programme, and of efforts of this programme to goals elsewhere.</summary>
    public IReadOnlyList<Contribution> Contributions { get; }

    public IReadOnlyList<AmountLine> Amounts { get; }

    public IReadOnlyList<Verdict> Verdicts { get; }

    /// <summary>The figures that support the programme or one of its goals, in the order in which they were added.</summary>
    public IReadOnlyList<Evidence> Evidence { get; }

    /// <summary>Number of goal levels.</summary>
    public int Depth { get; }

    /// <summary>Other programmes that share an effort or a goal with this one.</summary>
    public IReadOnlySet<Guid> LinkedPrograms { get; }

    /// <summary>Rough number of rows, for the bound of the cache.</summary>
    public int Weight => 1 + Goals.Count + Efforts.Count + Links.Count + Contributions.Count + Amounts.Count + Tracks.Count + Evidence.Count;

    public Goal? Goal(Guid id) => goals.GetValueOrDefault(id);

    public Goal? Goal(string key) => Goals.FirstOrDefault(goal => goal.Key == key);

    public Effort? Effort(Guid id) => efforts.GetValueOrDefault(id);

    public Effort? Effort(string key) => Efforts.FirstOrDefault(effort => effort.Key == key);

    public Track? Track(Guid? id) => id is { } known ? tracks.GetValueOrDefault(known) : null;

    public IEnumerable<Goal> Children(Guid goal) => children[goal];

    public IEnumerable<Effort> SubEfforts(Guid effort) => subEfforts[effort];

    public IEnumerable<GoalIndicator> LinksOf(Guid goal) => links[goal];

    public IEnumerable<Contribution> ContributionsTo(Guid goal) => byGoal[goal];

    public IEnumerable<Contribution> ContributionsOf(Guid effort) => byEffort[effort];

    public IEnumerable<EffortStatusReport> StatusesOf(Guid effort) => statuses[effort];

    public IEnumerable<AmountValue> ValuesOf(Guid line) => amountValues[line];

    /// <summary>0 for a top goal, 1 for its sub-goals, and so on.</summary>
    public int Level(Goal goal)
    {
        var level = 0;
        for (var at = goal; at.ParentId is { } parent && goals.TryGetValue(parent, out var above) && level < goals.Count; at = above)
        {
            level++;
        }

        return level;
    }

    /// <summary>The goal and everything above it, nearest first.</summary>
    public IEnumerable<Goal> Ancestors(Goal goal)
    {
        var steps = 0;
        for (var at = goal; at.ParentId is { } parent && goals.TryGetValue(parent, out var above) && steps++ < goals.Count; at = above)
        {
            yield return above;
        }
    }
}

/// <summary>The rows of a programme as they come from storage.</summary>
internal sealed class ProgrammeRows
{
    public List<Track> Tracks { get; } = [];

    public List<Goal> Goals { get; } = [];

    public List<GoalIndicator> Links { get; } = [];

    public List<Effort> Efforts { get; } = [];

    public List<EffortStatusReport> Statuses { get; } = [];

    public List<Contribution> Contributions { get; } = [];

    public List<AmountLine> Amounts { get; } = [];

    public List<AmountValue> AmountValues { get; } = [];

    public List<Verdict> Verdicts { get; } = [];

    public List<Evidence> Evidence { get; } = [];
}
