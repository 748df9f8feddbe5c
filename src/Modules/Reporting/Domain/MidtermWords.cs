namespace OpKoers.Reporting.Domain;

/// <summary>The parts of a midterm review that people write, in the order in which they stand; the parts between them are made from figures.</summary>
internal enum MidtermSection
{
    /// <summary>Samenvatting.</summary>
    Summary = 0,

    /// <summary>Ambitie en strategische doelen.</summary>
    Ambition = 1,

    /// <summary>Terugblik.</summary>
    Retrospective = 2,

    /// <summary>Midterm resultaten, once for each top goal.</summary>
    Results = 3,

    /// <summary>What contributes to the ambition in the years to come.</summary>
    Contributions = 4,

    /// <summary>What was done this year.</summary>
    ThisYear = 5,

    /// <summary>A sub-programme.</summary>
    SubProgramme = 6,

    /// <summary>Waar staan we nu?</summary>
    WhereWeStand = 7,

    /// <summary>Landelijke ontwikkelingen.</summary>
    NationalDevelopments = 8,

    /// <summary>Lokale ontwikkelingen.</summary>
    LocalDevelopments = 9,

    /// <summary>Betekenis voor de toekomst.</summary>
    Future = 10,
}

/// <summary>What is to happen with an effort.</summary>
internal enum EffortAdvice
{
    /// <summary>Doorgaan.</summary>
    Continue = 0,

    /// <summary>Bijstellen.</summary>
    Adjust = 1,

    /// <summary>Stoppen.</summary>
    Stop = 2,
}

/// <summary>Where a change request stands.</summary>
internal enum RequestState
{
    /// <summary>With the programme manager.</summary>
    Draft = 0,

    /// <summary>With those who decide.</summary>
    Proposed = 1,

    /// <summary>Accepted, and still to be carried out.</summary>
    Accepted = 2,

    /// <summary>Refused.</summary>
    Refused = 3,

    /// <summary>Accepted and carried out.</summary>
    Applied = 4,

    /// <summary>Taken back before it was decided.</summary>
    Withdrawn = 5,
}

/// <summary>Who decides on changes of a programme; contracts differ.</summary>
internal enum DecisionBody
{
    /// <summary>The college, by a decision.</summary>
    College = 0,

    /// <summary>The directorate.</summary>
    Directorate = 1,

    /// <summary>Administrative and official commissioner together.</summary>
    Commissioners = 2,

    /// <summary>The mayor.</summary>
    Mayor = 3,
}
