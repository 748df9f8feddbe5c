using OpKoers.Access.Contracts;

namespace OpKoers.Web.PageTests.Programmes;

/// <summary>Every address under a programme that changes something, with what its user must be allowed to; and every address that shows.</summary>
internal static class Routes
{
    public static IEnumerable<(string Address, Permission Needed)> Acts(WholeProgramme here) =>
    [
        (here.Page + "/wijzigen", Permission.EditProgramme),
        (here.Page + "/verwijderen", Permission.EditProgramme),
        (here.Page + "/doelen/nieuw", Permission.EditProgramme),
        (here.Goal + "/wijzigen", Permission.EditProgramme),
        (here.Goal + "/verwijderen", Permission.EditProgramme),
        (here.Goal + "/indicatoren", Permission.EditProgramme),
        (here.Page + "/sporen/nieuw", Permission.EditProgramme),
        (here.Track + "/wijzigen", Permission.EditProgramme),
        (here.Track + "/verwijderen", Permission.EditProgramme),
        (here.Page + "/oordelen/nieuw", Permission.EditProgramme),
        ($"{here.Page}/oordelen/{here.Verdict}/wijzigen", Permission.EditProgramme),
        ($"{here.Page}/oordelen/{here.Verdict}/verwijderen", Permission.EditProgramme),
        (here.Page + "/inspanningen/nieuw", Permission.EditEfforts),
        (here.Effort + "/wijzigen", Permission.EditEfforts),
        (here.Effort + "/verwijderen", Permission.EditEfforts),
        (here.Effort + "/standen/nieuw", Permission.EditEfforts),
        ($"{here.Effort}/standen/{here.Status}/wijzigen", Permission.EditEfforts),
        ($"{here.Effort}/standen/{here.Status}/verwijderen", Permission.EditEfforts),
        ($"{here.Page}/bijdragen/{here.Contribution}/wijzigen", Permission.EditContributions),
        ($"{here.Page}/bijdragen/{here.Contribution}/verwijderen", Permission.EditContributions),
    ];

    public static IEnumerable<string> Shows(WholeProgramme here) =>
    [
        here.Page, here.Page + "/geschiedenis", here.Page + "/sporen", here.Goal, here.Goal + "/geschiedenis", here.Effort, here.Effort + "/geschiedenis",
    ];

    /// <summary>What the brief of access says, written down here once more: a test that asked the product would say that it is right whatever it does.</summary>
    public static bool May(Role role, Permission needed) => (role, needed) switch
    {
        (Role.ProgrammeManager, not Permission.CreateProgramme) => true,
        (Role.ProgrammeTeam, Permission.EditEfforts or Permission.EditContributions) => true,
        (Role.EffortLead, Permission.EditEfforts) => true,
        (Role.FunctionalAdministrator, Permission.CreateProgramme) => true,
        _ => false,
    };

    public static bool IsOfOrganisation(Role role) => role is Role.FunctionalAdministrator or Role.ConcernController or Role.Directorate or Role.College or Role.Auditor;
}
