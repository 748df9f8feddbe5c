using System.Globalization;
using OpKoers.Access.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Domain;
using OpKoers.Storage;
using OpKoers.Ui.Components;
using OpKoers.Ui.Text;

namespace OpKoers.Reporting.Features.Shared;

/// <summary>The kinds of object of reporting as histories tell them, and who may take a change back.</summary>
internal static class ChangeWords
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["Key"] = "adres",
        ["Name"] = "naam",
        ["MomentKind"] = "soort",
        ["Year"] = "jaar",
        ["AsOf"] = "peildatum",
        ["ReportsDue"] = "trekkers klaar",
        ["RollUpDue"] = "programmamanagers klaar",
        ["ApprovalDue"] = "opdrachtgevers akkoord",
        ["ClosesOn"] = "sluit op",
        ["DeliveredBy"] = "wie levert aan",
        ["ApprovedBy"] = "wie keurt goed",
        ["Receivers"] = "wie ontvangt",
        ["Note"] = "toelichting",
        ["State"] = "stand",
        ["ClosedWithout"] = "gesloten zonder",
        ["PlannedPrinted"] = "gepland zoals geschreven",
        ["Planned"] = "gepland",
        ["ExpectedPrinted"] = "verwacht zoals geschreven",
        ["Expected"] = "verwacht",
        ["ReachedOn"] = "gehaald op",
        ["Order"] = "volgorde",
        ["AccountId"] = "account",
        ["FunctionLabel"] = "functie",
        ["Rating"] = "oordeel",
        ["Reason"] = "reden",
        ["SubmittedBy"] = "ingediend door",
        ["SubmittedAt"] = "ingediend op",
        ["ReturnedReason"] = "reden van teruggeven",
        ["AcceptedBy"] = "geaccepteerd door",
        ["AcceptedAt"] = "geaccepteerd op",
        ["Results"] = "resultaten",
        ["HoursUsed"] = "uren tot nu toe",
        ["HoursForecast"] = "uren aan het eind",
        ["MoneyUsed"] = "geld tot nu toe",
        ["MoneyForecast"] = "geld aan het eind",
        ["ExpectedEndPrinted"] = "verwacht einde zoals geschreven",
        ["ExpectedEnd"] = "verwacht einde",
        ["DecisionAsked"] = "gevraagd besluit",
        ["InternalRemark"] = "opmerking voor de programmamanager",
        ["Suspended"] = "opgeschort",
        ["Completed"] = "afgerond",
        ["StandReason"] = "toelichting op de stand",
        ["Unread"] = "nog niet te lezen invoer",
        ["SavedAt"] = "bewaard op",
    };

    /// <summary>What each kind is called, for every history in the product.</summary>
    public static IEnumerable<ChangeKind> Kinds { get; } =
    [
        Kind("moment", "Moment", Permission.ManageMoments),
        Kind("momentProgramme", "Deelname aan", Permission.ManageMoments),
        Kind("progressReport", "Voortgangsrapportage"),
        Kind("reportArea", "Gebied") with { Label = label => Enum.TryParse<AttentionArea>(label, out var area) ? CycleWords.Of(area) : label },
        Kind("reportMilestone", "Mijlpaal in de rapportage"),
        Kind("reportSighting", "Gezien:"),
        Kind("milestone", "Mijlpaal", Permission.EditEfforts),
        Kind("reporterAssignment", "Rapporteur", Permission.AcceptReports),
    ];

    /// <summary>The changes of one object, without its name: the page tells that.</summary>
    public static IReadOnlyList<HistoryEntry> Entries(IEnumerable<ChangeRow> rows) => [.. rows.Where(row => row.Field != "SavedAt").Select(Entry)];

    private static ChangeKind Kind(string kind, string name, Permission? undo = null) => new(kind, name) { MayUndo = undo, Fields = Fields, Value = Value };

    private static HistoryEntry Entry(ChangeRow row) => new(
        row.At,
        row.ActorLabel,
        CycleWords.Capital(row.Action switch
        {
            ChangeAction.Added => "toegevoegd",
            ChangeAction.Removed => "verwijderd",
            ChangeAction.Restored => "teruggezet",
            _ => Fields.GetValueOrDefault(row.Field ?? string.Empty, row.Field ?? string.Empty),
        }),
        row.Old is null || row.Field is null ? row.Old : Value(row.Field, row.Old) ?? row.Old,
        row.New is null || row.Field is null ? row.New : Value(row.Field, row.New) ?? row.New,
        row.Why);

    private static string? Value(string field, string text) => field switch
    {
        "MomentKind" when Enum.TryParse<MomentKind>(text, out var kind) => CycleWords.Of(kind),
        "Rating" when Enum.TryParse<AreaRating>(text, out var rating) => CycleWords.Of(rating),
        "State" when Enum.TryParse<ReportState>(text, out var report) => CycleWords.Of(report),
        "State" when Enum.TryParse<MomentState>(text, out var moment) => CycleWords.Of(moment),
        "HoursUsed" or "HoursForecast" or "MoneyUsed" or "MoneyForecast" => Figure(text),
        "AsOf" or "ReportsDue" or "RollUpDue" or "ApprovalDue" or "ClosesOn" or "ReachedOn" when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Dates.Long(day),
        "Planned" or "Expected" or "ExpectedEnd" when Period.TryParse(text, out var period) => FigureText.Dutch.Period(period),
        "AccountId" => "(ander account)",
        _ => text == "true" ? "ja" : text == "false" ? "nee" : null,
    };

    private static string Figure(string canonical)
    {
        try
        {
            return FigureText.Dutch.Quantity(Quantity.FromCanonical(canonical));
        }
        catch (FormatException)
        {
            return canonical;
        }
    }
}
