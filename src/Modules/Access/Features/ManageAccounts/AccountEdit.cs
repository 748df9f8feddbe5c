using OpKoers.Access.Contracts;
using OpKoers.Access.Features.Shared;
using OpKoers.Access.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Access.Features.ManageAccounts;

/// <summary>What an administrator changes of an account: its function and its roles in the organisation.</summary>
internal sealed class AccountEdit(Account account, IReadOnlyList<RoleRow> stored)
{
    public static IReadOnlyList<FormField<AccountEdit>> Fields =>
    [
        new FormField<AccountEdit>
        {
            Name = "Functie",
            Label = T.Of("Functie"),
            Hint = T.Of("Zo staat het in de geschiedenis. Geen naam van een persoon."),
            Optional = false,
            MaxLength = 120,
            Read = edit => edit.FunctionLabel,
            Write = (edit, value) =>
            {
                edit.FunctionLabel = value!;
                return null;
            },
        },
        .. RoleWords.OfOrganisation.Select(role => OpKoers.Ui.Forms.Fields.Check<AccountEdit>(role.ToString(), RoleWords.Of(role), edit => edit.Roles.Contains(role), (edit, on) => edit.Set(role, on))),
    ];

    public string FunctionLabel { get; private set; } = account.FunctionLabel;

    public HashSet<Role> Roles { get; } = [.. stored.Select(row => row.Role)];

    /// <summary>The roles that the account does not have yet.</summary>
    public IEnumerable<Role> Given => Roles.Where(role => stored.All(row => row.Role != role));

    public void WriteTo(AccessDb db, Account target, TimeProvider time)
    {
        target.FunctionLabel = FunctionLabel;
        foreach (var row in stored.Where(row => !Roles.Contains(row.Role)))
        {
            row.Removed = true;
        }

        db.Roles.AddRange(Given
            .Select(role => new RoleRow { Id = Ids.New(time), OrganisationId = target.OrganisationId, AccountId = target.Id, Role = role, HeldBy = target.FunctionLabel }));
    }

    private void Set(Role role, bool on)
    {
        if (on)
        {
            Roles.Add(role);
        }
        else
        {
            Roles.Remove(role);
        }
    }
}
