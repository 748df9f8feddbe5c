using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using OpKoers.Access.Contracts;
using OpKoers.Access.Domain;
using OpKoers.Kernel;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Access.Storage;

/// <summary>The two rules about roles that hold by every way in: a form, an import, or taking something back.</summary>
internal sealed class RoleRules(IActor actor, TimeProvider time)
{
    public static readonly Refusal OwnRole = new("own-role", "Niemand geeft zichzelf een rol. Vraag een andere beheerder of programmamanager.");

    public static readonly Refusal LastAdministrator = new("last-administrator", "Dit is de laatste functioneel beheerder. Geef eerst een ander account die rol.");

    /// <summary>The rule that saving would break; null when it breaks none.</summary>
    public async Task<Refusal?> BrokenAsync(AccessDb db, CancellationToken cancellation) =>
        db.ChangeTracker.Entries<RoleRow>().Any(GivesItself) ? OwnRole
            : TouchedOrganisation(db.ChangeTracker) is { } organisation && await LosesAdministratorAsync(db, organisation, cancellation) ? LastAdministrator
            : null;

    /// <summary>A role of whoever acts that is new, comes back, becomes another, or holds longer. Ending one's own role is no gift.</summary>
    private bool GivesItself(EntityEntry<RoleRow> entry) =>
        actor.Id is { } own && entry.Entity.AccountId == own && !entry.Entity.Removed
        && (entry.State == EntityState.Added || (entry.State == EntityState.Modified && Widens(entry)));

    private static bool Widens(EntityEntry<RoleRow> entry) =>
        entry.Property(row => row.Removed).OriginalValue
        || entry.Property(row => row.Role).OriginalValue != entry.Entity.Role
        || entry.Property(row => row.AccountId).OriginalValue != entry.Entity.AccountId
        || (entry.Property(row => row.From).OriginalValue ?? DateOnly.MinValue) > (entry.Entity.From ?? DateOnly.MinValue)
        || (entry.Property(row => row.Until).OriginalValue ?? DateOnly.MaxValue) < (entry.Entity.Until ?? DateOnly.MaxValue);

    /// <summary>The organisation from which an administrator may go; null when what is saved cannot take one away.</summary>
    private static Guid? TouchedOrganisation(ChangeTracker changes) =>
        changes.Entries<RoleRow>().Where(entry => entry.State == EntityState.Modified && entry.Property(row => row.Role).OriginalValue == Role.FunctionalAdministrator && entry.Entity.AccountId is not null)
            .Select(entry => (Guid?)entry.Entity.OrganisationId).FirstOrDefault()
        ?? changes.Entries<Account>().Where(entry => entry.State == EntityState.Modified && (!entry.Entity.Active || entry.Entity.Removed))
            .Select(entry => (Guid?)entry.Entity.OrganisationId).FirstOrDefault();

    private async Task<bool> LosesAdministratorAsync(AccessDb db, Guid organisation, CancellationToken cancellation)
    {
        // Holds everybody else who does this: two administrators must not close each other in the same moment.
        await db.Organisations.Where(row => row.Id == organisation).ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version), cancellation);
        var stored = await db.Roles.IgnoreQueryFilters().AsNoTracking()
            .Where(row => row.OrganisationId == organisation && row.Role == Role.FunctionalAdministrator && row.ProgrammeId == null && row.AccountId != null)
            .ToListAsync(cancellation);
        var accounts = await db.Accounts.IgnoreQueryFilters().AsNoTracking().Where(row => row.OrganisationId == organisation).ToDictionaryAsync(row => row.Id, row => row.Active && !row.Removed, cancellation);
        var before = stored.Any(row => Administers(row, accounts));
        foreach (var account in db.ChangeTracker.Entries<Account>())
        {
            accounts[account.Entity.Id] = account.Entity.Active && !account.Entity.Removed;
        }

        var tracked = db.ChangeTracker.Entries<RoleRow>().Select(entry => entry.Entity).ToList();
        var known = tracked.Select(row => row.Id).ToHashSet();
        return before && !tracked.Concat(stored.Where(row => !known.Contains(row.Id))).Any(row => Administers(row, accounts));
    }

    private bool Administers(RoleRow row, Dictionary<Guid, bool> accounts) =>
        !row.Removed && row is { Role: Role.FunctionalAdministrator, ProgrammeId: null, AccountId: { } account }
        && accounts.GetValueOrDefault(account) && Grant.Holds(row.From, row.Until, AsOf.Today(time));
}
