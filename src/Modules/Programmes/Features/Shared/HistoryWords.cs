using OpKoers.Storage;
using OpKoers.Ui.Components;

namespace OpKoers.Programmes.Features.Shared;

/// <summary>The change log in words for people.</summary>
internal static class HistoryWords
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["programme"] = "Programma", ["track"] = "Spoor", ["goal"] = "Doel", ["goalIndicator"] = "Koppeling", ["effort"] = "Inspanning",
        ["effortStatus"] = "Stand", ["contribution"] = "Bijdrage", ["amountLine"] = "Regel", ["amount"] = "Bedrag", ["verdict"] = "Oordeel",
        ["indicator"] = "Indicator", ["pathPoint"] = "Streefwaarde op weg", ["measurement"] = "Meting", ["role"] = "Rol", ["account"] = "Account", ["organisation"] = "Gemeente",
    };

    public static IReadOnlyList<HistoryEntry> Entries(IEnumerable<ChangeRow> rows) => [.. rows.Select(Entry)];

    public static string Kind(string kind) => Kinds.GetValueOrDefault(kind, kind);

    private static HistoryEntry Entry(ChangeRow row) => new(
        row.At,
        row.ActorLabel,
        $"{Kind(row.ObjectKind)} {row.ObjectLabel}" + row.Action switch
        {
            ChangeAction.Added => ": toegevoegd",
            ChangeAction.Removed => ": verwijderd",
            ChangeAction.Restored => ": teruggezet",
            _ => ": " + FieldNames.Of(row.Field),
        },
        row.Action == ChangeAction.Changed ? ValueWords.Of(row.Field, row.Old) : null,
        row.Action == ChangeAction.Changed ? ValueWords.Of(row.Field, row.New) : null,
        row.Why);
}
