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

    /// <summary>Keep the calendar of reporting moments, and open them; of the organisation.</summary>
    ManageMoments,

    /// <summary>Close a moment into an edition, and correct one; of the organisation.</summary>
    FreezeEdition,

    /// <summary>Publish an edition; of the organisation.</summary>
    PublishEdition,

    /// <summary>Report on the efforts one is assigned to; whoever may accept reports may report on every effort.</summary>
    ReportProgress,

    /// <summary>Accept or return progress reports, assign who reports, and roll up.</summary>
    AcceptReports,

    /// <summary>Accept or return a roll-up as official commissioner.</summary>
    AcceptRollUp,

    /// <summary>Agree with a roll-up as administrative commissioner.</summary>
    AgreeRollUp,

    /// <summary>Decide on change requests and accepted deviations.</summary>
    DecideChanges,

    /// <summary>Keep questions, motions and promises of the council.</summary>
    ManageCouncilItems,

    /// <summary>Draw areas of the municipality's own; of the organisation.</summary>
    ManageAreas,

    /// <summary>Take figures in, and keep which tables are fetched when; of the organisation.</summary>
    ManageFigures,
}
