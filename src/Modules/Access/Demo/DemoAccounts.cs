using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Access.SignIn;
using OpKoers.Access.Storage;
using OpKoers.Storage;

namespace OpKoers.Access.Demo;

/// <summary>The accounts of the sample: one per function, at an address that cannot exist.</summary>
internal sealed class DemoAccounts(AccessDb db, IPasswordHasher<Account> hasher, TimeProvider time) : IDemoAccounts
{
    /// <summary>Stands in the documentation, so it opens nothing outside a demo.</summary>
    public const string DocumentedPassword = "op-koers-demo";

    public async Task<IReadOnlyList<DemoAccount>> CreateAsync(Guid organisation, IReadOnlyDictionary<string, Guid> programmes, bool documentedPassword = true, CancellationToken cancellation = default)
    {
        var slug = await db.Organisations.Where(row => row.Id == organisation).Select(row => row.Slug).FirstAsync(cancellation);
        var present = await db.Accounts.IgnoreQueryFilters().Where(row => row.OrganisationId == organisation).Select(row => row.Email).ToListAsync(cancellation);
        var made = new List<DemoAccount>();
        // One password and one hash for all: hashing is slow on purpose, and these accounts have no secret from each other.
        var password = documentedPassword ? DocumentedPassword : SignInSecrets.NewPassword();
        string? hash = null;
        foreach (var sample in DemoCast.For(programmes))
        {
            var email = $"{sample.Name}@{slug}.example";
            if (present.Contains(email))
            {
                made.Add(new DemoAccount(email, sample.FunctionLabel, null));
                continue;
            }

            hash ??= hasher.HashPassword(null!, password);
            Add(organisation, email, sample, hash);
            made.Add(new DemoAccount(email, sample.FunctionLabel, password));
        }

        await db.SaveChangesAsync(cancellation);
        return made;
    }

    private void Add(Guid organisation, string email, DemoPart part, string hash)
    {
        var account = new Account
        {
            Id = Ids.New(time),
            OrganisationId = organisation,
            Email = email,
            NormalisedEmail = SignInSecrets.NormaliseEmail(email),
            FunctionLabel = part.FunctionLabel,
            Credential = new Credential { SecurityStamp = SignInSecrets.NewStamp(), PasswordHash = hash },
        };
        db.Accounts.Add(account);
        foreach (var grant in part.Grants)
        {
            db.Roles.Add(new RoleRow { Id = Ids.New(time), OrganisationId = organisation, AccountId = account.Id, Role = grant.Role, ProgrammeId = grant.Programme });
        }
    }
}
