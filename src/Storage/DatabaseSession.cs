using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace OpKoers.Storage;

/// <summary>
/// One connection for one request or one command, shared by the contexts of all modules, so that an act that touches several modules is one
/// transaction. Opened when first needed.
/// </summary>
public sealed class DatabaseSession(DatabaseSettings settings, TimeProvider time) : IAsyncDisposable, IDisposable
{
    private readonly List<DbContext> contexts = [];
    private DbConnection? connection;
    private DbTransaction? transaction;

    /// <summary>Which kind of database.</summary>
    public DatabaseProvider Provider => settings.Provider;

    /// <summary>Identity of the act: all changes of this session share it in the change log.</summary>
    public Guid BatchId { get; } = Ids.New(time);

    /// <summary>Why the changes of this act are made, when the actor said so.</summary>
    public string? Why { get; set; }

    /// <summary>Every change this session wrote, in order. A dry run reads these and rolls back.</summary>
    public List<ChangeRow> Changes { get; } = [];

    /// <summary>The connection, opened.</summary>
    public DbConnection Connection => connection ??= Open();

    /// <summary>Whether a transaction is under way.</summary>
    public bool InTransaction => transaction is not null;

    /// <summary>A context that is never used must cost next to nothing, so it is only set up here when it has to join a transaction.</summary>
    internal void Enlist(DbContext context)
    {
        if (transaction is not null)
        {
            context.Database.UseTransaction(transaction);
        }

        contexts.Add(context);
    }

    internal void Leave(DbContext context) => contexts.Remove(context);

    /// <summary>Puts a command that was made by hand in the transaction that is under way, if any.</summary>
    internal void Join(DbCommand command) => command.Transaction = transaction;

    /// <summary>Starts the transaction that all contexts of this session share. What is not committed is rolled back at the end.</summary>
    /// <exception cref="InvalidOperationException">One is under way already.</exception>
    public async Task BeginAsync(CancellationToken cancellation = default)
    {
        if (transaction is not null)
        {
            throw new InvalidOperationException("A transaction is under way already.");
        }

        transaction = Connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(IsolationLevel.Serializable, deferred: false)
            : await Connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
        foreach (var context in contexts)
        {
            await context.Database.UseTransactionAsync(transaction, cancellation);
        }
    }

    /// <summary>Commits what <see cref="BeginAsync"/> started.</summary>
    public async Task CommitAsync(CancellationToken cancellation = default)
    {
        if (transaction is null)
        {
            throw new InvalidOperationException("No transaction is under way.");
        }

        await transaction.CommitAsync(cancellation);
        await ReleaseAsync();
    }

    /// <summary>Rolls back what <see cref="BeginAsync"/> started, and forgets what the contexts tracked.</summary>
    public async Task RollbackAsync(CancellationToken cancellation = default)
    {
        if (transaction is null)
        {
            return;
        }

        await transaction.RollbackAsync(cancellation);
        await ReleaseAsync();
        foreach (var context in contexts)
        {
            context.ChangeTracker.Clear();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        transaction?.Dispose();
        connection?.Dispose();
    }

    private async Task ReleaseAsync()
    {
        foreach (var context in contexts)
        {
            await context.Database.UseTransactionAsync(null);
        }

        await transaction!.DisposeAsync();
        transaction = null;
    }

    private DbConnection Open()
    {
        var opened = settings.Provider == DatabaseProvider.Sqlite ? new SqliteConnection(settings.ConnectionString) : PostgreSql.SessionConnection(settings.ConnectionString);
        opened.Open();
        return opened;
    }
}
