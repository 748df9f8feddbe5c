using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Access.Storage;

namespace OpKoers.Access.Features.ManageAccounts;

internal sealed class AccountListModel(IAccess access, AccessDb db) : AdministratorPage(access, db)
{
    internal IReadOnlyList<Account> Accounts { get; private set; } = [];

    internal ILookup<Guid, Role> Roles { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Accounts = await Db.Accounts.AsNoTracking().Include(row => row.Credential)
            .Where(row => row.OrganisationId == Access.OrganisationId)
            .OrderBy(row => row.FunctionLabel)
            .ToListAsync(Cancellation);
        var roles = await Db.Roles.AsNoTracking()
            .Where(row => row.OrganisationId == Access.OrganisationId && row.AccountId != null && row.ProgrammeId == null)
            .Select(row => new { Account = row.AccountId!.Value, row.Role })
            .ToListAsync(Cancellation);
        Roles = roles.ToLookup(row => row.Account, row => row.Role);
    }
}
