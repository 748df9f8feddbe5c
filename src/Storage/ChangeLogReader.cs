using Microsoft.EntityFrameworkCore;

namespace OpKoers.Storage;

/// <summary>Reads the change log. The caller says what may be seen: an organisation, and scopes within it.</summary>
public sealed class ChangeLogReader(DatabaseSession session, IActor actor, TimeProvider time)
{
    /// <summary>The history of one object, newest first.</summary>
    public async Task<IReadOnlyList<ChangeRow>> OfObjectAsync(Guid organisation, Guid objectId, int most = 200, CancellationToken cancellation = default)
    {
        await using var context = new LogContext(session, actor, time);
        return await context.ChangeLog.AsNoTracking()
            .Where(row => row.OrganisationId == organisation && row.ObjectId == objectId)
            .OrderByDescending(row => row.AtMilliseconds).ThenByDescending(row => row.Id)
            .Take(most)
            .ToListAsync(cancellation);
    }

    /// <summary>The latest changes of an organisation, newest first; <paramref name="scopes"/> null means all of it, else only those programmes.</summary>
    public async Task<IReadOnlyList<ChangeRow>> LatestAsync(Guid organisation, IReadOnlyCollection<Guid>? scopes, int skip = 0, int most = 100, CancellationToken cancellation = default)
    {
        await using var context = new LogContext(session, actor, time);
        var rows = context.ChangeLog.AsNoTracking().Where(row => row.OrganisationId == organisation);
        if (scopes is not null)
        {
            rows = rows.Where(row => row.ScopeId != null && scopes.Contains(row.ScopeId.Value));
        }

        return await rows.OrderByDescending(row => row.AtMilliseconds).ThenByDescending(row => row.Id).Skip(skip).Take(most).ToListAsync(cancellation);
    }

    /// <summary>Everything that one act did.</summary>
    public async Task<IReadOnlyList<ChangeRow>> OfBatchAsync(Guid organisation, Guid batch, CancellationToken cancellation = default)
    {
        await using var context = new LogContext(session, actor, time);
        return await context.ChangeLog.AsNoTracking()
            .Where(row => row.OrganisationId == organisation && row.BatchId == batch)
            .OrderByDescending(row => row.AtMilliseconds).ThenByDescending(row => row.Id)
            .ToListAsync(cancellation);
    }

    private sealed class LogContext(DatabaseSession session, IActor actor, TimeProvider time) : ModuleDbContext(session, actor, time)
    {
        protected override void Map(ModelBuilder model)
        {
        }
    }
}
