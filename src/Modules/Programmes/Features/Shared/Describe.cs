using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Reading;
using OpKoers.Programmes.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Programmes.Features.Shared;

/// <summary>The fields of each form, once for adding and changing.</summary>
internal static class Describe
{
    private static string NotSaid => T.Of("niet genoemd");

    public static IReadOnlyList<FormField<Programme>> Programme() =>
    [
        Fields.Text<Programme>("naam", T.Of("Naam"), row => row.Name, (row, value) => row.Name = value ?? string.Empty, required: true),
        Fields.Text<Programme>("slogan", T.Of("Slogan"), row => row.Slogan, (row, value) => row.Slogan = value),
        Fields.Text<Programme>("visie", T.Of("Visie"), row => row.Vision, (row, value) => row.Vision = value, lines: 4),
        Fields.Text<Programme>("missie", T.Of("Missie"), row => row.Mission, (row, value) => row.Mission = value, lines: 3),
        Fields.Text<Programme>("aard", T.Of("Aard van het programma"), row => row.Nature, (row, value) => row.Nature = value, hint: T.Of("Bijvoorbeeld: gebiedsprogramma of veranderprogramma.")),
        Fields.Text<Programme>("looptijd-gedrukt", T.Of("Looptijd zoals gedrukt"), row => row.TermPrinted, (row, value) => row.TermPrinted = value),
        Fields.PeriodOf<Programme>("looptijd", T.Of("Looptijd"), row => row.Term, (row, value) => row.Term = value),
        Fields.Text<Programme>("contract", T.Of("Versie van het contract"), row => row.ContractVersion, (row, value) => row.ContractVersion = value),
        Fields.Choice<Programme, ContractStatus>("status", T.Of("Status van het contract"), row => row.ContractStatus, (row, value) => row.ContractStatus = value, ProgrammeWords.Of, NotSaid),
        Fields.Lines<Programme>("kenmerken", T.Of("Kenmerken"), row => row.Registrations, (row, value) => row.Registrations = value),
        Fields.Text<Programme>("scope", T.Of("Scope"), row => row.Scope, (row, value) => row.Scope = value, lines: 3),
        Fields.Lines<Programme>("buiten-scope", T.Of("Buiten de scope"), row => row.ScopeExclusions, (row, value) => row.ScopeExclusions = value),
        Fields.Lines<Programme>("niveaus", T.Of("Namen van de doelniveaus, van boven naar beneden"), row => row.LevelNames, (row, value) => row.LevelNames = value, T.Of("Eén per regel, bijvoorbeeld: Strategisch doel.")),
        Fields.Lines<Programme>("vragen", T.Of("Vraag per doelniveau"), row => row.LevelQuestions, (row, value) => row.LevelQuestions = value, T.Of("Eén per regel, in dezelfde volgorde, bijvoorbeeld: waarom.")),
        Fields.Text<Programme>("toelichting", T.Of("Toelichting"), row => row.Note, (row, value) => row.Note = value, lines: 3),
        Fields.Text<Programme>("bron", T.Of("Bron"), row => row.Source, (row, value) => row.Source = value),
    ];

    public static IReadOnlyList<FormField<Goal>> Goal(ProgrammeSnapshot snapshot, Goal current) =>
    [
        Fields.Text<Goal>("code", T.Of("Code"), row => row.Code, (row, value) => row.Code = value, hint: T.Of("Zoals het document het doel noemt, bijvoorbeeld 1a. Een code mag vaker voorkomen.")),
        Fields.Text<Goal>("tekst", T.Of("Tekst van het doel"), row => row.Text, (row, value) => row.Text = value ?? string.Empty, required: true, lines: 3),
        Fields.Text<Goal>("kort", T.Of("Korte tekst"), row => row.ShortText, (row, value) => row.ShortText = value, hint: T.Of("Voor tekeningen en tabellen, hoogstens zo’n 60 tekens.")),
        Fields.Reference<Goal>("onder", T.Of("Hoort onder"), snapshot.Goals.Where(goal => goal.Id != current.Id).Select(goal => (goal.Id, goal.Label)), row => row.ParentId, (row, value) => row.ParentId = value, T.Of("geen ander doel: dit is het bovenste niveau")),
        Fields.PeriodOf<Goal>("periode", T.Of("Te bereiken in"), row => row.Period, (row, value) => row.Period = value),
        Fields.Text<Goal>("eigenaar", T.Of("Eigenaar"), row => row.Owner, (row, value) => row.Owner = value, hint: T.Of("Een functie, geen naam van een persoon.")),
        Fields.Text<Goal>("toelichting", T.Of("Toelichting"), row => row.Note, (row, value) => row.Note = value, lines: 3),
        Reading<Goal>(row => row.Basis, (row, value) => row.Basis = value),
    ];

    public static IReadOnlyList<FormField<Track>> Track() =>
    [
        Fields.Text<Track>("code", T.Of("Code"), row => row.Code, (row, value) => row.Code = value),
        Fields.Text<Track>("naam", T.Of("Naam"), row => row.Name, (row, value) => row.Name = value ?? string.Empty, required: true),
        Fields.Text<Track>("omschrijving", T.Of("Omschrijving"), row => row.Description, (row, value) => row.Description = value, lines: 3),
    ];

    public static IReadOnlyList<FormField<Effort>> Effort(ProgrammeSnapshot snapshot, Effort current) =>
    [
        Fields.Text<Effort>("code", T.Of("Code"), row => row.Code, (row, value) => row.Code = value),
        Fields.Text<Effort>("titel", T.Of("Titel"), row => row.Title, (row, value) => row.Title = value ?? string.Empty, required: true),
        Fields.Text<Effort>("kort", T.Of("Korte titel"), row => row.ShortTitle, (row, value) => row.ShortTitle = value, hint: T.Of("Voor tekeningen en tabellen.")),
        Fields.Text<Effort>("omschrijving", T.Of("Wat doen we"), row => row.Description, (row, value) => row.Description = value, lines: 3),
        Fields.Choice<Effort, EffortKind>("soort", T.Of("Soort"), row => row.EffortKind, (row, value) => row.EffortKind = value ?? EffortKind.Other, ProgrammeWords.Of),
        Fields.Check<Effort>("nog-in-te-vullen", T.Of("Dit is een plek die nog ingevuld wordt"), row => row.Placeholder, (row, value) => row.Placeholder = value, T.Of("Een plek telt nooit als te laat.")),
        Fields.Reference<Effort>("onder", T.Of("Onderdeel van"), snapshot.Efforts.Where(effort => effort.Id != current.Id).Select(effort => (effort.Id, effort.Label)), row => row.ParentId, (row, value) => row.ParentId = value, T.Of("geen andere inspanning")),
        Fields.Reference<Effort>("spoor", T.Of("Spoor"), snapshot.Tracks.Select(track => (track.Id, track.Name)), row => row.TrackId, (row, value) => row.TrackId = value, T.Of("geen spoor")),
        Fields.Choice<Effort, SteeringRole>("rol-binnen", T.Of("Rol van de programmamanager binnen de gemeente"), row => row.SteeringInternal, (row, value) => row.SteeringInternal = value, role => ProgrammeWords.Of(role), NotSaid),
        Fields.Choice<Effort, SteeringRole>("rol-buiten", T.Of("Rol naar buiten"), row => row.SteeringExternal, (row, value) => row.SteeringExternal = value, role => ProgrammeWords.Of(role), NotSaid),
        Fields.Text<Effort>("trekker", T.Of("Trekker"), row => row.Lead, (row, value) => row.Lead = value, hint: T.Of("Een functie, geen naam van een persoon.")),
        Fields.Text<Effort>("eenheid", T.Of("Uitvoerende eenheid"), row => row.Unit, (row, value) => row.Unit = value),
        Fields.Lines<Effort>("partners", T.Of("Partners"), row => row.Partners, (row, value) => row.Partners = value),
        Fields.Text<Effort>("planning-gedrukt", T.Of("Planning zoals gedrukt"), row => row.PlanningPrinted, (row, value) => row.PlanningPrinted = value, hint: T.Of("Zoals het er staat, bijvoorbeeld: start in najaar 2019.")),
        Fields.PeriodOf<Effort>("planning", T.Of("Planning als periode"), row => row.Planning, (row, value) => row.Planning = value),
        Fields.Text<Effort>("resultaat", T.Of("Resultaat"), row => row.Result, (row, value) => row.Result = value, lines: 2),
        Fields.Text<Effort>("toelichting", T.Of("Toelichting"), row => row.Note, (row, value) => row.Note = value, lines: 3),
        Reading<Effort>(row => row.Basis, (row, value) => row.Basis = value),
    ];

    public static IReadOnlyList<FormField<EffortStatusReport>> Status() =>
    [
        Fields.Date<EffortStatusReport>("datum", T.Of("Op"), row => row.Date, (row, value) => row.Date = value ?? row.Date, required: true),
        Fields.Choice<EffortStatusReport, EffortStatus>("stand", T.Of("Stand"), row => row.Status, (row, value) => row.Status = value ?? EffortStatus.OnCourse, ProgrammeWords.Of) with { Radio = true },
        Fields.Text<EffortStatusReport>("reden", T.Of("Waarom"), row => row.Reason, (row, value) => row.Reason = value, lines: 2, hint: T.Of("Verplicht, behalve bij ‘op koers’ en ‘afgerond’.")),
        Fields.Text<EffortStatusReport>("bron", T.Of("Bron"), row => row.Source, (row, value) => row.Source = value),
    ];

    public static IReadOnlyList<FormField<Contribution>> Contribution() =>
    [
        Fields.Choice<Contribution, ContributionStrength>("sterkte", T.Of("Sterkte"), row => row.Strength, (row, value) => row.Strength = value ?? ContributionStrength.Unknown, ProgrammeWords.Of, hint: T.Of("Een bijdrage is nooit een punt of een percentage.")),
        Fields.Check<Contribution>("werkt-tegen", T.Of("Deze inspanning werkt het doel tegen"), row => row.Negative, (row, value) => row.Negative = value),
        Fields.Text<Contribution>("reden", T.Of("Reden, in één zin"), row => row.Reason, (row, value) => row.Reason = value, lines: 2),
        Reading<Contribution>(row => row.Basis, (row, value) => row.Basis = value),
    ];

    public static IReadOnlyList<FormField<Verdict>> Verdict() =>
    [
        Fields.Choice<Verdict, EffortStatus>("oordeel", T.Of("Oordeel"), row => row.Value, (row, value) => row.Value = value ?? EffortStatus.OnCourse, value => value == EffortStatus.Completed ? T.Of("gehaald") : ProgrammeWords.Of(value)) with { Radio = true },
        Fields.Text<Verdict>("reden", T.Of("Reden"), row => row.Reason, (row, value) => row.Reason = value ?? string.Empty, required: true, lines: 3),
        Fields.Date<Verdict>("datum", T.Of("Gegeven op"), row => row.Date, (row, value) => row.Date = value ?? row.Date, required: true),
        Fields.Text<Verdict>("door", T.Of("Door"), row => row.By, (row, value) => row.By = value ?? string.Empty, required: true, hint: T.Of("Een functie, geen naam van een persoon.")),
        Fields.Text<Verdict>("bron", T.Of("Bron"), row => row.Source, (row, value) => row.Source = value),
    ];

    private static FormField<TRow> Reading<TRow>(Func<TRow, Basis> read, Action<TRow, Basis> write) =>
        Fields.Check<TRow>("onze-lezing", T.Of("Dit is onze lezing: het document zegt het niet zo"), row => read(row) == Basis.Interpreted, (row, value) => write(row, value ? Basis.Interpreted : Basis.Stated), T.Of("De toelichting zegt dan waarom. Schermen tonen het kenmerk ‘onze lezing’."));
}
