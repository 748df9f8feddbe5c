using OpKoers.Access.Contracts;

namespace OpKoers.Access.Domain;

/// <summary>What each role may do: the one table that decides.</summary>
internal static class PermissionMatrix
{
    private static readonly Permission[] Read = [Permission.ReadProgramme];

    private static readonly Dictionary<Role, Permission[]> Table = new()
    {
        [Role.AdministrativeCommissioner] = [Permission.ReadProgramme, Permission.AgreeRollUp, Permission.DecideChanges],
        [Role.OfficialCommissioner] = [Permission.ReadProgramme, Permission.AcceptRollUp, Permission.DecideChanges],
        [Role.ProgrammeManager] =
        [
            Permission.ReadProgramme, Permission.EditProgramme, Permission.EditEfforts, Permission.EditContributions, Permission.EnterMeasurements,
            Permission.ImportProgramme, Permission.ManageRoles, Permission.ReportProgress, Permission.AcceptReports, Permission.ManageCouncilItems,
        ],
        [Role.ProgrammeTeam] =
            [Permission.ReadProgramme, Permission.EditEfforts, Permission.EditContributions, Permission.EnterMeasurements, Permission.ReportProgress],
        [Role.EffortLead] = [Permission.ReadProgramme, Permission.EditEfforts, Permission.ReportProgress],
        [Role.LineManager] = Read,
        [Role.Partner] = Read,
        [Role.Region] = Read,
        [Role.FunctionalAdministrator] =
        [
            Permission.ReadProgramme, Permission.CreateProgramme, Permission.ManageRoles, Permission.ManageAccounts, Permission.ReadChangeLog,
            Permission.ManageAreas, Permission.ManageFigures,
        ],
        [Role.ConcernController] =
        [
            Permission.ReadProgramme, Permission.ReadChangeLog, Permission.ManageMoments, Permission.FreezeEdition, Permission.PublishEdition,
            Permission.ManageCouncilItems, Permission.ManageAreas, Permission.ManageFigures,
        ],
        [Role.Directorate] = Read,
        [Role.College] = Read,
        [Role.Auditor] = [Permission.ReadProgramme, Permission.ReadChangeLog],
    };

    /// <summary>Whether a role carries a permission, where the role holds.</summary>
    public static bool Allows(Role role, Permission permission) => Table[role].Contains(permission);

    /// <summary>Whether a permission is of the organisation as a whole, so that a role in one programme cannot carry it.</summary>
    public static bool IsOfOrganisation(Permission permission) =>
        permission is Permission.CreateProgramme or Permission.ManageAccounts or Permission.ReadChangeLog
            or Permission.ManageMoments or Permission.FreezeEdition or Permission.PublishEdition
            or Permission.ManageAreas or Permission.ManageFigures;

    /// <summary>Whether a role is given for the organisation as a whole.</summary>
    public static bool IsOfOrganisation(Role role) => role >= Role.FunctionalAdministrator;
}
