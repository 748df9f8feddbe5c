using OpKoers.Access.Contracts;

namespace OpKoers.Access.Domain;

/// <summary>What each role may do: the one table that decides.</summary>
internal static class PermissionMatrix
{
    private static readonly Permission[] Read = [Permission.ReadProgramme];

    private static readonly Dictionary<Role, Permission[]> Table = new()
    {
        [Role.AdministrativeCommissioner] = Read,
        [Role.OfficialCommissioner] = Read,
        [Role.ProgrammeManager] =
        [
            Permission.ReadProgramme, Permission.EditProgramme, Permission.EditEfforts, Permission.EditContributions, Permission.EnterMeasurements,
            Permission.ImportProgramme, Permission.ManageRoles,
        ],
        [Role.ProgrammeTeam] = [Permission.ReadProgramme, Permission.EditEfforts, Permission.EditContributions, Permission.EnterMeasurements],
        [Role.EffortLead] = [Permission.ReadProgramme, Permission.EditEfforts],
        [Role.LineManager] = Read,
        [Role.Partner] = Read,
        [Role.Region] = Read,
        [Role.FunctionalAdministrator] =
            [Permission.ReadProgramme, Permission.CreateProgramme, Permission.ManageRoles, Permission.ManageAccounts, Permission.ReadChangeLog],
        [Role.ConcernController] = [Permission.ReadProgramme, Permission.ReadChangeLog],
        [Role.Directorate] = Read,
        [Role.College] = Read,
        [Role.Auditor] = [Permission.ReadProgramme, Permission.ReadChangeLog],
    };

    /// <summary>Whether a role carries a permission, where the role holds.</summary>
    public static bool Allows(Role role, Permission permission) => Table[role].Contains(permission);

    /// <summary>Whether a permission is of the organisation as a whole, so that a role in one programme cannot carry it.</summary>
    public static bool IsOfOrganisation(Permission permission) =>
        permission is Permission.CreateProgramme or Permission.ManageAccounts or Permission.ReadChangeLog;

    /// <summary>Whether a role is given for the organisation as a whole.</summary>
    public static bool IsOfOrganisation(Role role) => role >= Role.FunctionalAdministrator;
}
