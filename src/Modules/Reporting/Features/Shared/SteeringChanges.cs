using System.Globalization;
using OpKoers.Access.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.RollUps;
using OpKoers.Storage;
using OpKoers.Ui.Components;
using OpKoers.Ui.Text;

namespace OpKoers.Reporting.Features.Shared;

/// <summary>Roll-ups, accepted deviations and council items as histories tell them, and who may take a change back.</summary>
internal static class SteeringChanges
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["IndicatorId"] = "indicator",
        ["EffortId"] = "inspanning",
        ["Subject"] = "wat afwijkt",
        ["Reason"] = "waarom aanvaard",
        ["Decision"] = "besluit",
        ["DecidedBy"] = "besloten door",
        ["DecidedOn"] = "besloten op",
        ["Until"] = "aanvaard tot en met",
        ["EndedOn"] = "beëindigd op",
        ["ItemKind"] = "soort",
        ["State"] = "stand",
        ["Title"] = "titel",
        ["Text"] = "tekst",
        ["Source"] = "van",
        ["Date"] = "datum",
        ["Answer"] = "antwoord of afdoening",
        ["AnsweredBy"] = "beantwoord door",
        ["StateOn"] = "stand sinds",
        ["Due"] = "uiterlijk op",
        ["Registration"] = "kenmerk",
        ["IsPublic"] = "openbaar",
        ["InternalRemark"] = "interne opmerking",
        ["GoesWell"] = "wat gaat goed",
        ["Deviates"] = "wat wijkt af",
        ["Decided"] = "wat is besloten",
        ["Asked"] = "wat wordt gevraagd",
        ["SubmittedBy"] = "ingediend door",
        ["SubmittedAt"] = "ingediend op",
        ["ReturnedReason"] = "reden van teruggeven",
        ["AcceptedBy"] = "geaccepteerd door",
        ["AcceptedAt"] = "geaccepteerd op",
        ["AgreedBy"] = "akkoord van",
        ["AgreedAt"] = "akkoord op",
    };

    public static ChangeKind Deviation { get; } = Kind("deviation", "Aanvaarde afwijking", Permission.DecideChanges);

    public static ChangeKind CouncilItem { get; } = Kind("councilItem", "Raad", Permission.ManageCouncilItems);

    public static ChangeKind CouncilLink { get; } = Kind("councilLink", "Raad", Permission.ManageCouncilItems);

    /// <summary>A step of a roll-up is taken back by the next step, never by a button that forgets who took it.</summary>
    public static ChangeKind RollUp { get; } = Kind("rollUp", "Programmarapportage", null);

    public static IReadOnlyList<ChangeKind> Kinds { get; } = [Deviation, CouncilItem, CouncilLink, RollUp];

    /// <summary>The changes of one object, without its name: the page tells that.</summary>
    public static IReadOnlyList<HistoryEntry> Entries(ChangeKind kind, IEnumerable<ChangeRow> rows) => [.. rows.Select(row => Entry(kind, row))];

    private static HistoryEntry Entry(ChangeKind kind, ChangeRow row) => new(
        row.At,
        row.ActorLabel,
        CycleWords.Capital(row.Action switch
        {
            ChangeAction.Added => "toegevoegd",
            ChangeAction.Removed => "verwijderd",
            ChangeAction.Restored => "teruggezet",
            _ => kind.Fields.GetValueOrDefault(row.Field!, row.Field!),
        }),
        row is { Old: { } old, Field: { } field } ? kind.Value(field, old) ?? old : null,
        row is { New: { } now, Field: { } changed } ? kind.Value(changed, now) ?? now : null,
        row.Why);

    private static ChangeKind Kind(string kind, string name, Permission? undo) => new(kind, name) { MayUndo = undo, Fields = Fields, Value = (field, text) => Value(kind, field, text) };

    private static string? Value(string kind, string field, string text) => field switch
    {
        "ItemKind" when Enum.TryParse<CouncilKind>(text, out var item) => CouncilWords.Of(item),
        "State" when kind == "councilItem" && Enum.TryParse<CouncilState>(text, out var state) => CouncilWords.Of(state),
        "State" when Enum.TryParse<RollUpState>(text, out var state) => RollUpWords.Of(state),
        "DecidedOn" or "Until" or "EndedOn" or "Date" or "StateOn" or "Due" when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Dates.Long(day),
        "SubmittedAt" or "AcceptedAt" or "AgreedAt" when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) => Dates.Long(at),
        "IndicatorId" or "EffortId" => "(ander onderdeel)",
        _ => text == "true" ? "ja" : text == "false" ? "nee" : null,
    };
}
