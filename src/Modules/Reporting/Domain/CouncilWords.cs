namespace OpKoers.Reporting.Domain;

/// <summary>What the council asked or adopted, or what was promised to it.</summary>
internal enum CouncilKind
{
    /// <summary>Vraag.</summary>
    Question = 0,

    /// <summary>Motie.</summary>
    Motion = 1,

    /// <summary>Toezegging.</summary>
    Promise = 2,
}

/// <summary>Where a question, motion or promise stands.</summary>
internal enum CouncilState
{
    /// <summary>Asked or tabled; nothing was done with it yet.</summary>
    Open = 0,

    /// <summary>Answered; questions only.</summary>
    Answered = 1,

    /// <summary>Adopted by the council; motions only.</summary>
    Adopted = 2,

    /// <summary>Rejected by the council; motions only.</summary>
    Rejected = 3,

    /// <summary>Being carried out; motions and promises.</summary>
    InProgress = 4,

    /// <summary>Carried out and told to the council; motions and promises.</summary>
    Settled = 5,
}

/// <summary>Which states each kind can have, and what belongs to a state.</summary>
internal static class CouncilLife
{
    /// <summary>The states of a kind, in the order in which they usually come.</summary>
    public static IReadOnlyList<CouncilState> StatesOf(CouncilKind kind) => kind switch
    {
        CouncilKind.Question => [CouncilState.Open, CouncilState.Answered],
        CouncilKind.Motion => [CouncilState.Open, CouncilState.Adopted, CouncilState.Rejected, CouncilState.InProgress, CouncilState.Settled],
        _ => [CouncilState.Open, CouncilState.InProgress, CouncilState.Settled],
    };

    /// <summary>Whether nothing more has to be done.</summary>
    public static bool IsDone(CouncilState state) => state is CouncilState.Answered or CouncilState.Rejected or CouncilState.Settled;

    /// <summary>Whether it should have been done before a day and was not.</summary>
    public static bool IsLate(CouncilState state, DateOnly? due, DateOnly today) => !IsDone(state) && due < today;
}
