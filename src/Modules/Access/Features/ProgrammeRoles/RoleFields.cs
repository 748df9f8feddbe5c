using OpKoers.Access.Contracts;
using OpKoers.Access.Features.Shared;
using OpKoers.Access.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Access.Features.ProgrammeRoles;

/// <summary>The form of a role in a programme.</summary>
internal static class RoleFields
{
    /// <param name="accounts">Accounts to choose from for a new role; null when the role exists: its account stays as it is.</param>
    /// <param name="isGranted">Whether it is a role of an account.</param>
    public static IReadOnlyList<FormField<RoleRow>> For(IReadOnlyDictionary<Guid, string>? accounts, bool isGranted) =>
    [
        .. accounts is null ? [] : new[] { Account(accounts) },
        Kind,
        .. isGranted ? [] : new[]
        {
            Fields.Text<RoleRow>("Houder", T.Of("Functie die de rol heeft"), row => row.HeldBy, (row, value) => row.HeldBy = value, hint: T.Of("Een functie, geen naam van een persoon.")),
            Fields.Text<RoleRow>("Orgaan", T.Of("Orgaan"), row => row.Body, (row, value) => row.Body = value),
        },
        Fields.Date<RoleRow>("Vanaf", T.Of("Eerste dag"), row => row.From, (row, value) => row.From = value),
        Fields.Date<RoleRow>("Tot", T.Of("Laatste dag"), row => row.Until, (row, value) => row.Until = value),
        Fields.Text<RoleRow>("Toelichting", T.Of("Toelichting"), row => row.Note, (row, value) => row.Note = value, lines: 3),
    ];

    private static FormField<RoleRow> Kind => new()
    {
        Name = "Rol",
        Label = T.Of("Rol"),
        Optional = false,
        Options = [.. RoleWords.OfProgramme.Select(role => new Microsoft.AspNetCore.Mvc.Rendering.SelectListItem(RoleWords.Of(role), role.ToString()))],
        Read = row => row.Role.ToString(),
        Write = (row, value) =>
        {
            if (!Enum.TryParse<Role>(value, out var role) || !RoleWords.OfProgramme.Contains(role))
            {
                return T.Of("Kies een van de rollen.");
            }

            row.Role = role;
            return null;
        },
    };

    private static FormField<RoleRow> Account(IReadOnlyDictionary<Guid, string> accounts) => Fields.Reference<RoleRow>(
        "Account",
        T.Of("Account dat hiermee inlogt"),
        accounts.OrderBy(pair => pair.Value, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)),
        row => row.AccountId,
        (row, value) => row.AccountId = value,
        none: T.Of("Geen: alleen volgens het contract"));
}
