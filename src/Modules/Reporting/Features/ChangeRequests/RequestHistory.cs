using System.Globalization;
using OpKoers.Access.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Midterm;
using OpKoers.Storage;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Features.ChangeRequests;

/// <summary>Editions, midterm reviews and change requests as histories tell them, and who may take a change back.</summary>
internal static class RequestHistory
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["Advice"] = "voorstel",
        ["Reason"] = "reden",
        ["Proposal"] = "wat er verandert",
        ["EndsOn"] = "laatste dag",
        ["State"] = "stand",
        ["Body"] = "wie besluit",
        ["Decision"] = "besluit",
        ["AgreedByOfficial"] = "akkoord van de ambtelijk opdrachtgever",
        ["AgreedByAdministrative"] = "akkoord van de bestuurlijk opdrachtgever",
        ["DecisionReference"] = "kenmerk van het besluit",
        ["DecidedOn"] = "besloten op",
        ["DecidedBy"] = "vastgelegd door",
        ["AppliedBatch"] = "uitgevoerd door wijziging",
        ["AppliedAt"] = "uitgevoerd op",
        ["Source"] = "bron",
        ["Heading"] = "kop",
        ["Text"] = "tekst",
        ["Figures"] = "cijfers in de tabel",
        ["TableCaption"] = "kop van de tabel",
        ["WithSum"] = "met som",
        ["WithDifferences"] = "met verschillen",
        ["Writer"] = "wie schrijft",
        ["Approved"] = "akkoord",
        ["InternalNote"] = "notitie voor schrijvers",
        ["Publication"] = "publicatie",
        ["EffortTitle"] = "inspanning",
        ["MomentName"] = "moment",
    };

    /// <summary>Fields of an effort, for telling which change carried a request out.</summary>
    private static readonly Dictionary<string, string> EffortFields = new(StringComparer.Ordinal)
    {
        ["Title"] = "titel",
        ["ShortTitle"] = "korte titel",
        ["Code"] = "code",
        ["Description"] = "omschrijving",
        ["EffortKind"] = "soort",
        ["ParentId"] = "hoort onder",
        ["TrackId"] = "spoor",
        ["Placeholder"] = "nog in te vullen",
        ["SteeringInternal"] = "rol binnen de gemeente",
        ["SteeringExternal"] = "rol naar buiten",
        ["Lead"] = "trekker",
        ["Unit"] = "eenheid",
        ["Partners"] = "partners",
        ["PlanningPrinted"] = "planning zoals gedrukt",
        ["Planning"] = "planning",
        ["Result"] = "resultaat",
        ["Note"] = "toelichting",
        ["Basis"] = "grondslag",
    };

    /// <summary>What each kind is called, for every history in the product.</summary>
    public static IEnumerable<ChangeKind> Kinds { get; } =
    [
        Kind("edition", "Editie"),
        Kind("publication", "Openbaar gemaakt:"),
        Kind("midtermReview", "Midterm review bij", Permission.AcceptReports),
        Kind("midtermText", "Tekst", Permission.EditContributions),
        Kind("changeRequest", "Wijzigingsverzoek", Permission.EditEfforts),
        Kind("decisionPlace", "Besluitvorming:", Permission.EditProgramme),
    ];

    /// <summary>The changes of one object, without its name: the page tells that.</summary>
    public static IReadOnlyList<HistoryEntry> Entries(IEnumerable<ChangeRow> rows) => [.. rows.Where(row => row.Field != "AppliedBatch").Select(Entry)];

    /// <summary>What an act did to an effort.</summary>
    public static IReadOnlyList<HistoryEntry> Applied(IEnumerable<ChangeRow> rows) =>
    [
        .. rows.Select(row => new HistoryEntry(
            row.At,
            row.ActorLabel,
            Shared.CycleWords.Capital(row.ObjectKind == "effortStatus" ? "stand toegevoegd" : EffortFields.GetValueOrDefault(row.Field ?? string.Empty, row.Field ?? "gewijzigd")),
            Figure(row.Field, row.Old),
            Figure(row.Field, row.New),
            row.Why)),
    ];

    private static string? Figure(string? field, string? text) => field is "ParentId" or "TrackId" && text is not null ? "(ander object)" : field == "Planning" && Period.TryParse(text, out var period) ? FigureText.Dutch.Period(period) : text;

    private static ChangeKind Kind(string kind, string name, Permission? undo = null) => new(kind, name) { MayUndo = undo, Fields = Fields, Value = Value };

    private static HistoryEntry Entry(ChangeRow row) => new(
        row.At,
        row.ActorLabel,
        Shared.CycleWords.Capital(row.Action switch
        {
            ChangeAction.Added => "toegevoegd",
            ChangeAction.Removed => "verwijderd",
            ChangeAction.Restored => "teruggezet",
            _ => Fields.GetValueOrDefault(row.Field ?? string.Empty, row.Field ?? string.Empty),
        }),
        row.Field is null || row.Old is null ? row.Old : Value(row.Field, row.Old) ?? row.Old,
        row.Field is null || row.New is null ? row.New : Value(row.Field, row.New) ?? row.New,
        row.Why);

    private static string? Value(string field, string text) => field switch
    {
        "Advice" when Enum.TryParse<EffortAdvice>(text, out var advice) => MidtermWords.Of(advice),
        "State" when Enum.TryParse<RequestState>(text, out var state) => MidtermWords.Of(state),
        "Body" when Enum.TryParse<DecisionBody>(text, out var body) => MidtermWords.Of(body),
        "EndsOn" or "DecidedOn" when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => FigureText.Dutch.Date(day),
        "AppliedAt" when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) => Ui.Text.Dates.Long(at),
        "AppliedBatch" => "(wijziging)",
        _ => text == "true" ? "ja" : text == "false" ? "nee" : null,
    };
}
