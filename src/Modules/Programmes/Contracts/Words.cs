namespace OpKoers.Programmes.Contracts;

/// <summary>State of a programme contract.</summary>
public enum ContractStatus
{
    /// <summary>A draft; also when the document says so while the set it belongs to was adopted.</summary>
    Concept,

    /// <summary>Adopted by the college.</summary>
    Adopted,
}

/// <summary>Kinds of effort (inspanning).</summary>
public enum EffortKind
{
    /// <summary>A project.</summary>
    Project,

    /// <summary>Regular work of the line organisation (lijnactiviteit).</summary>
    LineActivity,

    /// <summary>An initiative of a partner.</summary>
    PartnerInitiative,

    /// <summary>An initiative of residents.</summary>
    ResidentInitiative,

    /// <summary>A measure.</summary>
    Measure,

    /// <summary>A pilot.</summary>
    Pilot,

    /// <summary>A study.</summary>
    Study,

    /// <summary>A subsidy.</summary>
    Subsidy,

    /// <summary>Lobby.</summary>
    Lobby,

    /// <summary>A milestone that the planning lists as if it were an effort.</summary>
    Milestone,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>The programme manager's role on an effort (rolsoort), decided beforehand and jointly.</summary>
public enum SteeringRole
{
    /// <summary>Opdrachtgever.</summary>
    Commissioner,

    /// <summary>Regie.</summary>
    Direction,

    /// <summary>Only alignment (afstemming).</summary>
    Alignment,

    /// <summary>No role.</summary>
    None,

    /// <summary>Not yet known.</summary>
    NotYetKnown,
}

/// <summary>How an effort stands, as reported.</summary>
public enum EffortStatus
{
    /// <summary>On course.</summary>
    OnCourse,

    /// <summary>Needs attention.</summary>
    AtRisk,

    /// <summary>Off course.</summary>
    OffCourse,

    /// <summary>Completed.</summary>
    Completed,

    /// <summary>Suspended because public order or crisis came first: not a failure.</summary>
    Suspended,
}

/// <summary>How strongly an effort contributes to a goal. Never multiplied into a score.</summary>
public enum ContributionStrength
{
    /// <summary>Strong.</summary>
    Strong,

    /// <summary>Moderate.</summary>
    Moderate,

    /// <summary>Light.</summary>
    Light,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>Whether an amount has cover (dekking).</summary>
public enum Coverage
{
    /// <summary>Covered by the programme budget or another named source.</summary>
    Covered,

    /// <summary>Asked for, not yet covered.</summary>
    NotYetCovered,

    /// <summary>Part of regular budgets, outside the programme money.</summary>
    RegularBudget,
}

/// <summary>Roles in and around a programme.</summary>
public enum ProgrammeRole
{
    /// <summary>Bestuurlijk opdrachtgever.</summary>
    AdministrativeCommissioner,

    /// <summary>Ambtelijk opdrachtgever.</summary>
    OfficialCommissioner,

    /// <summary>Programmamanager.</summary>
    ProgrammeManager,

    /// <summary>Member of the programme team.</summary>
    ProgrammeTeam,

    /// <summary>Trekker or project leader of efforts.</summary>
    EffortLead,

    /// <summary>Line manager.</summary>
    LineManager,

    /// <summary>Partner.</summary>
    Partner,

    /// <summary>A regional body.</summary>
    Region,
}
