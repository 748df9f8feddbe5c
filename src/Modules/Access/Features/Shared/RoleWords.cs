using OpKoers.Access.Contracts;
using OpKoers.Access.Domain;

namespace OpKoers.Access.Features.Shared;

/// <summary>Roles as screens name them.</summary>
internal static class RoleWords
{
    public static IEnumerable<Role> OfProgramme => Enum.GetValues<Role>().Where(role => !PermissionMatrix.IsOfOrganisation(role));

    public static IEnumerable<Role> OfOrganisation => Enum.GetValues<Role>().Where(PermissionMatrix.IsOfOrganisation);

    public static string Of(Role role) => role switch
    {
        Role.AdministrativeCommissioner => T.Of("Bestuurlijk opdrachtgever"),
        Role.OfficialCommissioner => T.Of("Ambtelijk opdrachtgever"),
        Role.ProgrammeManager => T.Of("Programmamanager"),
        Role.ProgrammeTeam => T.Of("Programmateam"),
        Role.EffortLead => T.Of("Trekker"),
        Role.LineManager => T.Of("Lijnmanager"),
        Role.Partner => T.Of("Partner"),
        Role.Region => T.Of("Regio"),
        Role.FunctionalAdministrator => T.Of("Functioneel beheerder"),
        Role.ConcernController => T.Of("Concerncontroller"),
        Role.Directorate => T.Of("Directie"),
        Role.College => T.Of("College"),
        _ => T.Of("Auditor"),
    };
}
