using System.Globalization;
using OpKoers.Access.Contracts;
using OpKoers.Access.Features.Shared;
using OpKoers.Storage;
using OpKoers.Ui.Components;

namespace OpKoers.Access.Features.Settings;

/// <summary>Changes of settings in words, here and in every other history.</summary>
internal static class SettingsWords
{
    public static readonly ChangeKind Kind = new("organisation", T.Later("Gemeente"))
    {
        MayUndo = Permission.ManageAccounts,
        Fields = new Dictionary<string, string>
        {
            [nameof(Storage.OrganisationRow.Tolerance)] = T.Later("tolerantie"),
            [nameof(Storage.OrganisationRow.SecondStepForAll)] = T.Later("tweede stap voor alle accounts"),
            [nameof(Storage.OrganisationRow.SecondStepRoles)] = T.Later("tweede stap voor rollen"),
        },
        Value = Value,
        Say = T.Of,
    };

    public static IReadOnlyList<HistoryEntry> Entries(IEnumerable<ChangeRow> rows) =>
    [
        .. rows.Where(row => row.Action == ChangeAction.Changed)
            .Select(row => new HistoryEntry(row.At, row.ActorLabel, Capital(T.Of(Kind.Fields.GetValueOrDefault(row.Field!, row.Field!))), Value(row.Field!, row.Old), Value(row.Field!, row.New), row.Why)),
    ];

    private static string? Value(string field, string? text) => field switch
    {
        nameof(Storage.OrganisationRow.Tolerance) when decimal.TryParse(text, CultureInfo.InvariantCulture, out var fraction) => SettingsFields.Percent(fraction) + "\u00a0%",
        nameof(Storage.OrganisationRow.SecondStepForAll) => text == "true" ? T.Of("ja") : T.Of("nee"),
        nameof(Storage.OrganisationRow.SecondStepRoles) => Roles(text),
        _ => text,
    };

    private static string Roles(string? text) => string.IsNullOrEmpty(text)
        ? T.Of("geen")
        : string.Join(", ", text.Split('\n').Select(name => Enum.TryParse<Role>(name, out var role) ? RoleWords.Of(role) : name));

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];
}
