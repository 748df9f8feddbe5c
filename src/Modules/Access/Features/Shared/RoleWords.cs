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
        Role.AdministrativeCommissioner => "Bestuurlijk opdrachtgever",
        Role.OfficialCommissioner => "Ambtelijk opdrachtgever",
        Role.ProgrammeManager => "Programmamanager",
        Role.ProgrammeTeam => "Programmateam",
        Role.EffortLead => "Trekker",
        Role.LineManager => "Lijnmanager",
        Role.Partner => "Partner",
        Role.Region => "Regio",
        Role.FunctionalAdministrator => "Functioneel beheerder",
        Role.ConcernController => "Concerncontroller",
        Role.Directorate => "Directie",
        Role.College => "College",
        _ => "Auditor",
    };
}
