using OpKoers.Programmes.Contracts;

namespace OpKoers.Programmes.Checks;

/// <summary>What the checks look at: the bare structure of one programme, without storage or words for the screen.</summary>
internal sealed class NetworkFacts
{
    private readonly Lazy<HashSet<Guid>> wholes;
    private readonly Lazy<HashSet<Guid>> known;
    private readonly Lazy<ILookup<Guid, ContributionFact>> byGoal;

    public NetworkFacts()
    {
        wholes = new(() => [.. Goals.Where(goal => goal.ParentId is not null && goal.ParentId != goal.Id).Select(goal => goal.ParentId!.Value)]);
        known = new(() => [.. Goals.Select(goal => goal.Id)]);
        byGoal = new(() => Contributions.ToLookup(row => row.GoalId));
    }

    public IReadOnlyList<GoalFact> Goals { get; init; } = [];

    public IReadOnlyList<EffortFact> Efforts { get; init; } = [];

    /// <summary>Every indicator at home in the programme.</summary>
    public IReadOnlyList<IndicatorFact> Indicators { get; init; } = [];

    /// <summary>To goals of this programme, from wherever, and of its efforts to goals elsewhere.</summary>
    public IReadOnlyList<ContributionFact> Contributions { get; init; } = [];

    public bool HasChildren(GoalFact goal) => wholes.Value.Contains(goal.Id);

    public IEnumerable<ContributionFact> To(GoalFact goal) => byGoal.Value[goal.Id];

    /// <summary>The contributions to goals of this programme, from wherever.</summary>
    public IEnumerable<ContributionFact> ToOwnGoals => Contributions.Where(row => known.Value.Contains(row.GoalId));
}

/// <summary>A goal; the indicators are those of the goal itself.</summary>
internal sealed record GoalFact(Guid Id, Guid? ParentId, IReadOnlyList<Guid> Indicators);

/// <summary>An effort at home in the programme.</summary>
internal sealed record EffortFact(Guid Id, Guid? ParentId, bool Placeholder);

/// <summary>An indicator that a goal of the programme uses, or that is at home in it.</summary>
internal sealed record IndicatorFact(Guid Id)
{
    /// <summary>A substitute figure: it never counts in the judgement.</summary>
    public bool IsProxy { get; init; }

    /// <summary>Whether there is a figure of its own: a measurement or a baseline.</summary>
    public bool HasFigure { get; init; }

    /// <summary>Whether it has a target that only means something beside a baseline: "10 % meer", "gedaald".</summary>
    public bool NeedsBaseline { get; init; }

    public bool HasBaseline { get; init; }

    /// <summary>Whether its target can be read in more than one way.</summary>
    public bool IsAmbiguous { get; init; }
}

/// <summary>An effort contributes to a goal.</summary>
internal sealed record ContributionFact(Guid EffortId, Guid GoalId, ContributionStrength Strength = ContributionStrength.Moderate, bool Negative = false);
