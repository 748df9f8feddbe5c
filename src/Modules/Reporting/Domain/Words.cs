namespace OpKoers.Reporting.Domain;

/// <summary>The moments of the planning and control cycle.</summary>
internal enum MomentKind
{
    /// <summary>Perspectiefnota.</summary>
    Outlook = 0,

    /// <summary>Begroting.</summary>
    Budget = 1,

    /// <summary>Bestuursrapportage.</summary>
    InterimReport = 2,

    /// <summary>Jaarverantwoording.</summary>
    AnnualAccounts = 3,

    /// <summary>Midterm review.</summary>
    MidtermReview = 4,

    /// <summary>Two-weekly sheet for the commissioners.</summary>
    TwoWeeklySheet = 5,

    /// <summary>Quarterly report, for instance to the province.</summary>
    QuarterlyReport = 6,

    /// <summary>Yearly talk about safety with the council.</summary>
    SafetyTalk = 7,

    /// <summary>Any other moment.</summary>
    Other = 8,
}

/// <summary>Where a moment stands.</summary>
internal enum MomentState
{
    /// <summary>In the calendar; nobody reports yet.</summary>
    Planned = 0,

    /// <summary>Leads report, programme managers roll up.</summary>
    Open = 1,

    /// <summary>Frozen into an edition; nothing of it changes any more.</summary>
    Closed = 2,
}

/// <summary>The eight areas of attention of a progress report, in the order of the form.</summary>
internal enum AttentionArea
{
    /// <summary>Prestaties: what has been reached.</summary>
    Results = 0,

    /// <summary>Planning.</summary>
    Planning = 1,

    /// <summary>Kwaliteit.</summary>
    Quality = 2,

    /// <summary>Financiën: money and hours.</summary>
    Money = 3,

    /// <summary>Risico's.</summary>
    Risks = 4,

    /// <summary>Stakeholders.</summary>
    Stakeholders = 5,

    /// <summary>Toekomstige ontwikkelingen.</summary>
    Developments = 6,

    /// <summary>Mogelijke belemmeringen.</summary>
    Obstacles = 7,
}

/// <summary>What the reporter chose for an area. Not reported is an answer too.</summary>
internal enum AreaRating
{
    /// <summary>Nothing chosen yet; only in a report that is still being written.</summary>
    NotChosen = -1,

    /// <summary>Not reported.</summary>
    NotReported = 0,

    /// <summary>Green: on course.</summary>
    Green = 1,

    /// <summary>Amber: needs attention.</summary>
    Amber = 2,

    /// <summary>Red: off course.</summary>
    Red = 3,
}

/// <summary>Where a progress report stands.</summary>
internal enum ReportState
{
    /// <summary>With the lead.</summary>
    Draft = 0,

    /// <summary>With the programme manager.</summary>
    Submitted = 1,

    /// <summary>Back with the lead, with a reason.</summary>
    Returned = 2,

    /// <summary>Accepted by the programme manager.</summary>
    Accepted = 3,
}

/// <summary>Where the roll-up of a programme stands.</summary>
internal enum RollUpState
{
    /// <summary>With the programme manager.</summary>
    Draft = 0,

    /// <summary>With the official commissioner.</summary>
    Submitted = 1,

    /// <summary>Back with the programme manager, with a reason.</summary>
    Returned = 2,

    /// <summary>Accepted by the official commissioner (AO), with the administrative commissioner.</summary>
    Accepted = 3,

    /// <summary>Agreed by the administrative commissioner (BO).</summary>
    Agreed = 4,
}

/// <summary>The commissioners of a programme, who see what was accepted.</summary>
internal enum CommissionerKind
{
    /// <summary>Ambtelijk opdrachtgever (AO).</summary>
    Official = 0,

    /// <summary>Bestuurlijk opdrachtgever (BO).</summary>
    Administrative = 1,
}
