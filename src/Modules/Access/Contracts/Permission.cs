namespace OpKoers.Access.Contracts;

/// <summary>What may be granted. Each is asked for a programme, except those that say otherwise.</summary>
public enum Permission
{
    /// <summary>See the programme.</summary>
    ReadProgramme,

    /// <summary>Change the contract, goals, tracks, indicators and targets.</summary>
    EditProgramme,

    /// <summary>Change efforts and how they stand.</summary>
    EditEfforts,

    /// <summary>Change what contributes to what.</summary>
    EditContributions,

    /// <summary>Enter measurements.</summary>
    EnterMeasurements,

    /// <summary>Import a whole programme file into it.</summary>
    ImportProgramme,

    /// <summary>Make a new programme; of the organisation.</summary>
    CreateProgramme,

    /// <summary>Say who has which role in the programme.</summary>
    ManageRoles,

    /// <summary>Manage accounts and settings; of the organisation.</summary>
    ManageAccounts,

    /// <summary>Read the change log of the whole organisation; of the organisation.</summary>
    ReadChangeLog,
}
