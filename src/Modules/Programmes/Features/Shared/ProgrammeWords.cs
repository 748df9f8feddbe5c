using System.Globalization;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Features.Shared;

/// <summary>The words on screen for what programmes are made of, Dutch and English.</summary>
internal static class ProgrammeWords
{
    private static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public static string Of(EffortKind kind) => kind switch
    {
        EffortKind.Project => "project",
        EffortKind.LineActivity => English ? "line activity" : "lijnactiviteit",
        EffortKind.PartnerInitiative => English ? "initiative of a partner" : "initiatief van een partner",
        EffortKind.ResidentInitiative => English ? "initiative of residents" : "initiatief van inwoners",
        EffortKind.Measure => English ? "measure" : "maatregel",
        EffortKind.Pilot => "pilot",
        EffortKind.Study => English ? "study" : "onderzoek",
        EffortKind.Subsidy => English ? "subsidy" : "subsidie",
        EffortKind.Lobby => "lobby",
        EffortKind.Milestone => English ? "milestone" : "mijlpaal",
        _ => English ? "other" : "anders",
    };

    public static string Of(SteeringRole? role) => role switch
    {
        SteeringRole.Commissioner => English ? "commissioner" : "opdrachtgever",
        SteeringRole.Direction => English ? "direction" : "regie",
        SteeringRole.Alignment => English ? "alignment" : "afstemming",
        SteeringRole.None => English ? "none" : "geen",
        SteeringRole.NotYetKnown => English ? "not yet known" : "nog niet bekend",
        _ => English ? "not stated" : "niet genoemd",
    };

    public static string Of(ContributionStrength strength) => strength switch
    {
        ContributionStrength.Strong => English ? "strong" : "sterk",
        ContributionStrength.Moderate => English ? "moderate" : "matig",
        ContributionStrength.Light => English ? "light" : "licht",
        _ => English ? "unknown" : "onbekend",
    };

    /// <summary>Word for a negative contribution.</summary>
    public static string Against => English ? "works against" : "werkt tegen";

    public static string Of(EffortStatus status) => status switch
    {
        EffortStatus.OnCourse => English ? "on course" : "op koers",
        EffortStatus.AtRisk => English ? "attention" : "aandacht",
        EffortStatus.OffCourse => English ? "off course" : "niet op koers",
        EffortStatus.Completed => English ? "completed" : "afgerond",
        _ => English ? "suspended" : "opgeschort",
    };

    public static string Of(Coverage? coverage) => coverage switch
    {
        Coverage.Covered => English ? "covered" : "gedekt",
        Coverage.NotYetCovered => English ? "not yet covered" : "nog niet gedekt",
        Coverage.RegularBudget => English ? "regular budget" : "regulier budget",
        _ => English ? "not stated" : "niet genoemd",
    };

    public static string Of(ContractStatus status) => status == ContractStatus.Adopted
        ? English ? "adopted" : "vastgesteld"
        : "concept";

    public static string Of(ProgrammeRole role) => role switch
    {
        ProgrammeRole.AdministrativeCommissioner => English ? "Administrative commissioner" : "Bestuurlijk opdrachtgever",
        ProgrammeRole.OfficialCommissioner => English ? "Official commissioner" : "Ambtelijk opdrachtgever",
        ProgrammeRole.ProgrammeManager => English ? "Programme manager" : "Programmamanager",
        ProgrammeRole.ProgrammeTeam => English ? "Programme team" : "Programmateam",
        ProgrammeRole.EffortLead => English ? "Effort lead" : "Trekker",
        ProgrammeRole.LineManager => English ? "Line manager" : "Lijnmanager",
        ProgrammeRole.Partner => "Partner",
        _ => English ? "Region" : "Regio",
    };

    /// <summary>The name of a goal's level: as the programme names it, or plainly.</summary>
    public static string Level(Programme programme, int level, int depth)
    {
        if (level < programme.LevelNames.Count)
        {
            return programme.LevelNames[level];
        }

        return level == 0 ? English ? "Strategic goal" : "Strategisch doel"
            : level == depth - 1 ? English ? "Operational goal" : "Operationeel doel"
            : English ? "Sub-goal" : "Subdoel";
    }

    public static string Term(Programme programme)
    {
        var words = Kernel.FigureText.For(CultureInfo.CurrentUICulture);
        return programme.Term is { } term
            ? term.Grain == Kernel.PeriodGrain.Range ? $"{term.Start.Year}–{term.End.Year}" : words.Period(term)
            : programme.TermPrinted ?? (English ? "term not stated" : "looptijd niet genoemd");
    }
}
