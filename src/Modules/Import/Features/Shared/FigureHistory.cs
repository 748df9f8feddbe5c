using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.Ui.Components;

namespace OpKoers.Import.Features.Shared;

/// <summary>The history of what somebody keeps about figures, in the words of its kind.</summary>
internal static class FigureHistory
{
    public static IReadOnlyList<HistoryEntry> Entries(ChangeKind kind, IReadOnlyList<ChangeRow> rows) =>
        [.. rows.Select(row => new HistoryEntry(row.At, row.ActorLabel, What(kind, row), Value(kind, row, row.Old), Value(kind, row, row.New), row.Why))];

    private static string What(ChangeKind kind, ChangeRow row) => row.Action switch
    {
        ChangeAction.Added => T.Of("Toegevoegd"),
        ChangeAction.Removed => T.Of("Verwijderd"),
        ChangeAction.Restored => T.Of("Teruggezet"),
        _ => kind.Say(kind.Fields.GetValueOrDefault(row.Field ?? "", row.Field ?? "")),
    };

    private static string? Value(ChangeKind kind, ChangeRow row, string? value) =>
        string.IsNullOrEmpty(value) || row.Field is not { } field ? value : kind.Value(field, value) ?? value;
}
