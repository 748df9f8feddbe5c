using Microsoft.EntityFrameworkCore;
using OpKoers.Storage;

namespace OpKoers.Access.Storage;

/// <summary>The tables of access, all prefixed <c>access_</c>. Programmes are known by identity only.</summary>
internal sealed class AccessDb(DatabaseSession session, IActor actor, TimeProvider time) : ModuleDbContext(session, actor, time)
{
    private readonly RoleRules rules = new(actor, time);

    public DbSet<OrganisationRow> Organisations => Set<OrganisationRow>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<RoleRow> Roles => Set<RoleRow>();

    public DbSet<SignInAttempt> Attempts => Set<SignInAttempt>();

    /// <summary>Nobody gives himself a role, and an organisation keeps an administrator, by whichever way the change comes in.</summary>
    protected override async Task GuardAsync(CancellationToken cancellation)
    {
        if (await rules.BrokenAsync(this, cancellation) is { } refusal)
        {
            throw new GuardRefusedException(refusal);
        }
    }

    protected override void Map(ModelBuilder model)
    {
        model.Entity<OrganisationRow>(organisation =>
        {
            organisation.ToTable("access_organisation");
            organisation.HasIndex(row => row.Slug).IsUnique();
            organisation.HasIndex(row => row.Code).IsUnique();
        });
        model.Entity<Account>(account =>
        {
            account.ToTable("access_account");
            account.HasIndex(row => row.NormalisedEmail).IsUnique();
            account.HasOne<OrganisationRow>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            account.HasOne(row => row.Credential).WithOne().HasForeignKey<Credential>(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Credential>(credential =>
        {
            credential.ToTable("access_credential");
            credential.HasKey(row => row.AccountId);
            credential.Property(row => row.AccountId).ValueGeneratedNever();
            credential.HasIndex(row => row.PasswordLinkHash);
        });
        model.Entity<SignInAttempt>(attempt =>
        {
            attempt.ToTable("access_sign_in_attempt");
            attempt.Property(row => row.Id).ValueGeneratedNever();
        });
        model.Entity<RoleRow>(role =>
        {
            role.ToTable("access_role");
            role.HasIndex(row => row.AccountId);
            role.HasIndex(row => row.ProgrammeId);
            role.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
