using System.Globalization;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Features.Shared;

/// <summary>The words on screen for what programmes are made of, Dutch and English.</summary>
internal static class ProgrammeWords
{
    public static string Of(EffortKind kind) => kind switch
    {
        EffortKind.Project => T.Of("project"),
        EffortKind.LineActivity => T.Of("lijnactiviteit"),
        EffortKind.PartnerInitiative => T.Of("initiatief van een partner"),
        EffortKind.ResidentInitiative => T.Of("initiatief van inwoners"),
        EffortKind.Measure => T.Of("maatregel"),
        EffortKind.Pilot => T.Of("pilot"),
        EffortKind.Study => T.Of("onderzoek"),
        EffortKind.Subsidy => T.Of("subsidie"),
        EffortKind.Lobby => T.Of("lobby"),
        EffortKind.Milestone => T.Of("mijlpaal"),
        _ => T.Of("anders"),
    };

    public static string Of(SteeringRole? role) => role switch
    {
        SteeringRole.Commissioner => T.Of("opdrachtgever"),
        SteeringRole.Direction => T.Of("regie"),
        SteeringRole.Alignment => T.Of("afstemming"),
        SteeringRole.None => T.Of("geen"),
        SteeringRole.NotYetKnown => T.Of("nog niet bekend"),
        _ => T.Of("niet genoemd"),
    };

    public static string Of(ContributionStrength strength) => strength switch
    {
        ContributionStrength.Strong => T.Of("sterk"),
        ContributionStrength.Moderate => T.Of("matig"),
        ContributionStrength.Light => T.Of("licht"),
        _ => T.Of("onbekend"),
    };

    /// <summary>Word for a negative contribution.</summary>
    public static string Against => T.Of("werkt tegen");

    public static string Of(EffortStatus status) => status switch
    {
        EffortStatus.OnCourse => T.Of("op koers"),
        EffortStatus.AtRisk => T.Of("aandacht"),
        EffortStatus.OffCourse => T.Of("niet op koers"),
        EffortStatus.Completed => T.Of("afgerond"),
        _ => T.Of("opgeschort"),
    };

    public static string Of(Coverage? coverage) => coverage switch
    {
        Coverage.Covered => T.Of("gedekt"),
        Coverage.NotYetCovered => T.Of("nog niet gedekt"),
        Coverage.RegularBudget => T.Of("regulier budget"),
        _ => T.Of("niet genoemd"),
    };

    public static string Of(ContractStatus status) => status == ContractStatus.Adopted
        ? T.Of("vastgesteld")
        : T.Of("concept");

    public static string Of(ProgrammeRole role) => role switch
    {
        ProgrammeRole.AdministrativeCommissioner => T.Of("Bestuurlijk opdrachtgever"),
        ProgrammeRole.OfficialCommissioner => T.Of("Ambtelijk opdrachtgever"),
        ProgrammeRole.ProgrammeManager => T.Of("Programmamanager"),
        ProgrammeRole.ProgrammeTeam => T.Of("Programmateam"),
        ProgrammeRole.EffortLead => T.Of("Trekker"),
        ProgrammeRole.LineManager => T.Of("Lijnmanager"),
        ProgrammeRole.Partner => T.Of("Partner"),
        _ => T.Of("Regio"),
    };

    /// <summary>The name of a goal's level: as the programme names it, or plainly.</summary>
    public static string Level(Programme programme, int level, int depth)
    {
        if (level < programme.LevelNames.Count)
        {
            return programme.LevelNames[level];
        }

        return level == 0 ? T.Of("Strategisch doel")
            : level == depth - 1 ? T.Of("Operationeel doel")
            : T.Of("Subdoel");
    }

    public static string Term(Programme programme)
    {
        var words = Kernel.FigureText.For(CultureInfo.CurrentUICulture);
        return programme.Term is { } term
            ? term.Grain == Kernel.PeriodGrain.Range ? $"{term.Start.Year}–{term.End.Year}" : words.Period(term)
            : programme.TermPrinted ?? T.Of("looptijd niet genoemd");
    }
}
