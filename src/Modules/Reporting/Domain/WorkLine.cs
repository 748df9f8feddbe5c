namespace OpKoers.Reporting.Domain;

/// <summary>Kinds of work that waits for somebody, in the order in which they are shown.</summary>
internal enum WorkKind
{
    /// <summary>Report on an effort.</summary>
    Report = 0,

    /// <summary>Report on an effort once more: it came back.</summary>
    ReportAgain = 1,

    /// <summary>Accept or return progress reports.</summary>
    AcceptReports = 2,

    /// <summary>Write the roll-up of a programme.</summary>
    WriteRollUp = 3,

    /// <summary>Write the roll-up once more: it came back.</summary>
    WriteRollUpAgain = 4,

    /// <summary>Accept or return a roll-up, as official commissioner.</summary>
    AcceptRollUp = 5,

    /// <summary>Agree with a roll-up, as administrative commissioner.</summary>
    AgreeRollUp = 6,

    /// <summary>Decide on a change request, or give one's part of the decision.</summary>
    DecideChange = 7,

    /// <summary>Carry out a change that was accepted.</summary>
    ApplyChange = 8,

    /// <summary>Open a moment whose last day to report comes near.</summary>
    OpenMoment = 9,

    /// <summary>Close a moment whose day has come.</summary>
    CloseMoment = 10,

    /// <summary>Publish an edition that was made.</summary>
    PublishEdition = 11,

    /// <summary>See to messages that could not be sent.</summary>
    FailedMail = 12,
}

/// <summary>Work that waits for somebody.</summary>
internal sealed record WorkLine
{
    /// <summary>Days before its last day in which a moment is to be opened, inclusive.</summary>
    public const int OpensBefore = 28;

    public required WorkKind Kind { get; init; }

    /// <summary>The moment; null when it is about none.</summary>
    public Guid? Moment { get; init; }

    /// <summary>The programme; null when it is about none.</summary>
    public Guid? Programme { get; init; }

    /// <summary>The effort, change request or edition; null when the rest says enough.</summary>
    public Guid? Subject { get; init; }

    /// <summary>Last day, inclusive; null when there is none.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>How many there are of it: reports to accept, messages that failed.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Whether its last day has passed.</summary>
    public bool IsLate(DateOnly today) => Due < today;
}
