using System.Globalization;
using OpKoers.Programmes.Contracts;
using OpKoers.Storage;
using OpKoers.Ui.Components;
using OpKoers.Ui.Text;

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

    /// <summary>Labels that are written for the computer, in words.</summary>
    private static string Label(ChangeRow row) => row.ObjectKind switch
    {
        "role" when row.ObjectLabel.Split(": ", 2) is var parts && Enum.TryParse<ProgrammeRole>(parts[0], out var role) =>
            string.Join(": ", [ProgrammeWords.Of(role).ToLower(CultureInfo.CurrentCulture), .. parts[1..]]),
        "effortStatus" when row.ObjectLabel.Length >= 10 && DateOnly.TryParseExact(row.ObjectLabel[^10..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) =>
            row.ObjectLabel[..^10] + "op " + Dates.Long(date),
        "amount" when row.ObjectLabel.EndsWith('-') => row.ObjectLabel.TrimEnd('-', ' ', ','),
        _ => row.ObjectLabel,
    };

    private static HistoryEntry Entry(ChangeRow row) => new(
        row.At,
        row.ActorLabel,
        $"{Kind(row.ObjectKind)} {Label(row)}".TrimEnd() + row.Action switch
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
