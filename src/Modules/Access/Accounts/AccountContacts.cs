using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Access.Domain;
using OpKoers.Access.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Access.Accounts;

internal sealed class AccountContacts(AccessDb db, TimeProvider time) : IAccountContacts
{
    public async Task<IReadOnlyDictionary<Guid, AccountContact>> ListAsync(Guid organisation, CancellationToken cancellation = default)
    {
        var accounts = await db.Accounts.AsNoTracking()
            .Where(row => row.OrganisationId == organisation && row.Active)
            .Select(row => new { row.Id, row.Email, row.FunctionLabel, row.WantsMail })
            .ToListAsync(cancellation);
        var roles = await db.Roles.AsNoTracking()
            .Where(row => row.OrganisationId == organisation && row.AccountId != null)
            .Select(row => new { Account = row.AccountId!.Value, row.Role, row.ProgrammeId, row.From, row.Until })
            .ToListAsync(cancellation);
        var today = AsOf.Today(time);
        var grants = roles
            .Where(row => Grant.Holds(row.From, row.Until, today))
            .ToLookup(row => row.Account, row => new Grant(row.Role, row.ProgrammeId));
        return accounts.ToDictionary(row => row.Id, row => new AccountContact((permission, programme) => grants[row.Id].Any(grant => grant.Allows(permission, programme)))
        {
            Id = row.Id,
            Email = row.Email,
            FunctionLabel = row.FunctionLabel,
            WantsMail = row.WantsMail,
        });
    }
}
