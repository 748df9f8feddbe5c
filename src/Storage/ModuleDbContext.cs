using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OpKoers.Kernel;

namespace OpKoers.Storage;

/// <summary>
/// Base of each module's own context. It shares the session's connection, stores values in one way, refuses stale writes, hides what was removed,
/// and writes every change to the change log in the same save.
/// </summary>
public abstract class ModuleDbContext : DbContext
{
    private readonly DatabaseSession session;
    private readonly ChangeRecorder recorder;

    /// <summary>A context on the session's connection.</summary>
    protected ModuleDbContext(DatabaseSession session, IActor actor, TimeProvider time)
    {
        this.session = session;
        recorder = new ChangeRecorder(session, actor, time);
        session.Enlist(this);
    }

    /// <summary>The change log, shared by all modules.</summary>
    public DbSet<ChangeRow> ChangeLog => Set<ChangeRow>();

    /// <summary>The stamps of all scopes.</summary>
    public DbSet<ScopeStamp> ScopeStamps => Set<ScopeStamp>();

    /// <summary>Which kind of database.</summary>
    protected DatabaseProvider Provider => session.Provider;

    /// <summary>Saves with the change log and the stamps, in the session's transaction or one of its own: all or nothing.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed one of the objects first.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var scopes = recorder.Record(this);
        if (scopes.Count == 0 && ChangeTracker.Entries<Entity>().All(entry => entry.State == EntityState.Unchanged))
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        var own = !session.InTransaction;
        if (own)
        {
            await session.BeginAsync(cancellationToken);
        }

        try
        {
            await GuardAsync(cancellationToken);
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            await recorder.StampAsync(this, scopes, cancellationToken);
            if (own)
            {
                await session.CommitAsync(cancellationToken);
            }

            return saved;
        }
        catch when (own)
        {
            await session.RollbackAsync(CancellationToken.None);
            throw;
        }
    }

    /// <summary>Stands inside the transaction, right before what changed is written: the place for a rule that must hold whatever act brought the change. Refuses with <see cref="GuardRefusedException"/>.</summary>
    protected virtual Task GuardAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Not offered: every save is asynchronous.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync.");

    /// <inheritdoc/>
    public override void Dispose()
    {
        session.Leave(this);
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Leaves the session first: a context that is gone must not be part of a later transaction.</summary>
    public override ValueTask DisposeAsync()
    {
        session.Leave(this);
        GC.SuppressFinalize(this);
        return base.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        if (session.Provider == DatabaseProvider.Sqlite)
        {
            optionsBuilder.UseSqlite(session.Connection);
        }
        else
        {
            PostgreSql.Use(optionsBuilder, session.Connection);
        }

        optionsBuilder.EnableThreadSafetyChecks(false);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Quantity>().HaveConversion<QuantityConverter>();
        configurationBuilder.Properties<Period>().HaveConversion<PeriodConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        if (Provider == DatabaseProvider.Sqlite)
        {
            configurationBuilder.Properties<Guid>().HaveConversion<GuidBytesConverter>();
        }
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ChangeRow>(row =>
        {
            row.ToTable("change_log", table => table.ExcludeFromMigrations());
            row.HasKey(line => line.Id);
            row.Property(line => line.Id).ValueGeneratedNever();
        });
        modelBuilder.Entity<ScopeStamp>(stamp =>
        {
            stamp.ToTable("scope_stamp", table => table.ExcludeFromMigrations());
            stamp.HasKey(line => line.ScopeId);
        });
        Map(modelBuilder);
        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(type => typeof(Entity).IsAssignableFrom(type.ClrType)).ToList())
        {
            var entity = modelBuilder.Entity(type.ClrType);
            entity.HasKey(nameof(Entity.Id));
            entity.Property(nameof(Entity.Id)).ValueGeneratedNever();
            entity.Property(nameof(Entity.Version)).IsConcurrencyToken();
            entity.Ignore(nameof(Entity.Kind));
            entity.Ignore(nameof(Entity.Label));
            entity.Ignore(nameof(Entity.Scopes));
            entity.HasQueryFilter(NotRemoved(type.ClrType));
        }

        foreach (var type in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in type.GetProperties())
            {
                property.SetColumnName(Names.Snake(property.Name));
            }
        }
    }

    /// <summary>Maps the module's own entities to tables with the module's prefix.</summary>
    protected abstract void Map(ModelBuilder model);

    private static LambdaExpression NotRemoved(Type type)
    {
        var parameter = Expression.Parameter(type, "entity");
        return Expression.Lambda(Expression.Not(Expression.Property(parameter, nameof(Entity.Removed))), parameter);
    }
}
