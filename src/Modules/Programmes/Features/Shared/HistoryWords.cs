using System.Globalization;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Storage;
using OpKoers.Ui.Components;
using OpKoers.Ui.Text;

namespace OpKoers.Programmes.Features.Shared;

/// <summary>The change log in words for people; other modules bring the words for what they keep.</summary>
internal sealed class HistoryWords(IEnumerable<ChangeKind> kinds)
{
    private readonly Dictionary<string, ChangeKind> others = kinds.ToDictionary(kind => kind.Kind, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["programme"] = T.Later("Programma"),
        ["track"] = T.Later("Spoor"),
        ["goal"] = T.Later("Doel"),
        ["goalIndicator"] = T.Later("Koppeling"),
        ["effort"] = T.Later("Inspanning"),
        ["effortStatus"] = T.Later("Stand"),
        ["contribution"] = T.Later("Bijdrage"),
        ["amountLine"] = T.Later("Regel"),
        ["amount"] = T.Later("Bedrag"),
        ["verdict"] = T.Later("Oordeel"),
        ["evidence"] = T.Later("Onderbouwing"),
        ["indicator"] = T.Later("Indicator"),
        ["pathPoint"] = T.Later("Streefwaarde op weg"),
        ["measurement"] = T.Later("Meting"),
        ["binding"] = T.Later("Koppeling met een tabel"),
        ["role"] = T.Later("Rol"),
        ["account"] = T.Later("Account"),
        ["organisation"] = T.Later("Gemeente"),
    };

    public IReadOnlyList<HistoryEntry> Entries(IEnumerable<ChangeRow> rows) => [.. rows.Select(Entry)];

    /// <summary>What an act did, in one line: "3 × doel toegevoegd, meting gewijzigd".</summary>
    public string Summary(ChangeAct act)
    {
        var text = string.Join(", ", act.Counts.Select(count => (count.Objects > 1 ? string.Create(CultureInfo.CurrentCulture, $"{count.Objects:N0} × ") : string.Empty) + Kind(count.ObjectKind).ToLower(CultureInfo.CurrentCulture) + Did(count.Action)));
        return text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];
    }

    private static string Did(ChangeAction action) => action switch
    {
        ChangeAction.Added => T.Of(" toegevoegd"),
        ChangeAction.Removed => T.Of(" verwijderd"),
        ChangeAction.Restored => T.Of(" teruggezet"),
        _ => T.Of(" gewijzigd"),
    };

    private string Kind(string kind) => others.TryGetValue(kind, out var other) ? other.Say(other.Name) : T.Of(Kinds.GetValueOrDefault(kind, kind));

    private string Field(ChangeRow row) =>
        row.Field is { } field && others.TryGetValue(row.ObjectKind, out var other) ? other.Say(other.Fields.GetValueOrDefault(field, field)) : FieldNames.Of(row.Field);

    private string? Value(ChangeRow row, string? text) =>
        text is not null && row.Field is { } field && others.TryGetValue(row.ObjectKind, out var other) && other.Value(field, text) is { } words ? words : ValueWords.Of(row.Field, text);

    /// <summary>Labels that are written for the computer, in words.</summary>
    private string Label(ChangeRow row) => row.ObjectKind switch
    {
        _ when others.TryGetValue(row.ObjectKind, out var other) => other.Label(row.ObjectLabel),
        "role" when row.ObjectLabel.Split(": ", 2) is var parts && Enum.TryParse<ProgrammeRole>(parts[0], out var role) =>
            string.Join(": ", [ProgrammeWords.Of(role).ToLower(CultureInfo.CurrentCulture), .. parts[1..]]),
        "effortStatus" when row.ObjectLabel.Length >= 10 && DateOnly.TryParseExact(row.ObjectLabel[^10..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) =>
            row.ObjectLabel[..^10] + T.Of("op {0}", Dates.Long(date)),
        "amount" when row.ObjectLabel.EndsWith('-') => row.ObjectLabel.TrimEnd('-', ' ', ','),
        _ => row.ObjectLabel,
    };

    private HistoryEntry Entry(ChangeRow row) => new(
        row.At,
        row.ActorLabel,
        $"{Kind(row.ObjectKind)} {Label(row)}".TrimEnd() + row.Action switch
        {
            ChangeAction.Added => T.Of(": toegevoegd"),
            ChangeAction.Removed => T.Of(": verwijderd"),
            ChangeAction.Restored => T.Of(": teruggezet"),
            _ => ": " + Field(row),
        },
        row.Action == ChangeAction.Changed ? Value(row, row.Old) : null,
        row.Action == ChangeAction.Changed ? Value(row, row.New) : null,
        row.Why);
}
