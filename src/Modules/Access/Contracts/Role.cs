namespace OpKoers.Access.Contracts;

/// <summary>What a function is to a programme or to the organisation. What each may do stands in one table, the permission matrix.</summary>
public enum Role
{
    /// <summary>Bestuurlijk opdrachtgever of a programme.</summary>
    AdministrativeCommissioner,

    /// <summary>Ambtelijk opdrachtgever of a programme.</summary>
    OfficialCommissioner,

    /// <summary>Programmamanager.</summary>
    ProgrammeManager,

    /// <summary>Member of the programme team.</summary>
    ProgrammeTeam,

    /// <summary>Trekker of efforts.</summary>
    EffortLead,

    /// <summary>Line manager.</summary>
    LineManager,

    /// <summary>Partner.</summary>
    Partner,

    /// <summary>A regional body.</summary>
    Region,

    /// <summary>Functioneel beheerder; of the organisation.</summary>
    FunctionalAdministrator,

    /// <summary>Concerncontroller; of the organisation.</summary>
    ConcernController,

    /// <summary>Directie; of the organisation.</summary>
    Directorate,

    /// <summary>College of mayor and aldermen; of the organisation.</summary>
    College,

    /// <summary>Auditor; of the organisation.</summary>
    Auditor,
}
