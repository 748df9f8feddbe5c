using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace OpKoers.Storage;

/// <summary>Turns what a context is about to save into lines of the change log, and stamps the scopes that changed.</summary>
internal sealed class ChangeRecorder(DatabaseSession session, IActor actor, TimeProvider time)
{
    private static readonly HashSet<string> Silent = [nameof(Entity.Version), nameof(Entity.Removed), nameof(Entity.Id), nameof(Entity.OrganisationId)];

    /// <summary>Adds the log lines to the context; gives the scopes that change.</summary>
    public HashSet<Guid> Record(ModuleDbContext context)
    {
        context.ChangeTracker.DetectChanges();
        var scopes = new HashSet<Guid>();
        var rows = new List<ChangeRow>();
        foreach (var entry in context.ChangeTracker.Entries<Entity>().ToList())
        {
            var before = rows.Count;
            switch (entry.State)
            {
                case EntityState.Added:
                    rows.Add(Row(entry.Entity, ChangeAction.Added));
                    break;
                case EntityState.Modified:
                    RecordModified(entry, rows);
                    break;
                case EntityState.Deleted:
                    throw new InvalidOperationException("Objects are removed by setting Removed, so that the removal can be undone.");
            }

            if (rows.Count > before)
            {
                scopes.UnionWith(entry.Entity.Scopes);
            }
        }

        for (var index = 0; index < rows.Count; index++)
        {
            rows[index].Sequence = session.Changes.Count + index;
        }

        context.ChangeLog.AddRange(rows);
        session.Changes.AddRange(rows);
        return scopes;
    }

    /// <summary>Gives every scope a new stamp.</summary>
    public async Task StampAsync(ModuleDbContext context, HashSet<Guid> scopes, CancellationToken cancellation)
    {
        foreach (var scope in scopes.Order())
        {
            object id = session.Provider == DatabaseProvider.Sqlite ? scope.ToByteArray(true) : scope;
            await context.Database.ExecuteSqlAsync(
                $"INSERT INTO scope_stamp (scope_id, stamp) VALUES ({id}, 1) ON CONFLICT (scope_id) DO UPDATE SET stamp = scope_stamp.stamp + 1",
                cancellation);
        }
    }

    private void RecordModified(EntityEntry<Entity> entry, List<ChangeRow> rows)
    {
        var removed = entry.Property(entity => entity.Removed);
        if (removed.CurrentValue != removed.OriginalValue)
        {
            rows.Add(Row(entry.Entity, removed.CurrentValue ? ChangeAction.Removed : ChangeAction.Restored));
        }

        var before = rows.Count;
        foreach (var property in entry.Properties.Where(property => property.IsModified && !Silent.Contains(property.Metadata.Name)))
        {
            var old = ChangeText.Of(property, property.OriginalValue);
            var current = ChangeText.Of(property, property.CurrentValue);
            if (old != current)
            {
                rows.Add(Row(entry.Entity, ChangeAction.Changed, property.Metadata.Name, old, current));
            }
        }

        if (rows.Count > before || removed.CurrentValue != removed.OriginalValue)
        {
            entry.Entity.Version = entry.OriginalValues.GetValue<int>(nameof(Entity.Version)) + 1;
        }
        else
        {
            entry.State = EntityState.Unchanged;
        }
    }

    private ChangeRow Row(Entity entity, ChangeAction action, string? field = null, string? old = null, string? current = null) => new()
    {
        Id = Ids.New(time),
        AtMilliseconds = time.GetUtcNow().ToUnixTimeMilliseconds(),
        BatchId = session.BatchId,
        OrganisationId = entity.OrganisationId,
        ScopeId = entity.Scopes.Select(scope => (Guid?)scope).FirstOrDefault(),
        ObjectKind = entity.Kind,
        ObjectId = entity.Id,
        ObjectLabel = entity.Label,
        Action = action,
        Field = field,
        Old = old,
        New = current,
        Why = session.Why,
        ActorId = actor.Id,
        ActorLabel = actor.Label,
        IsPrivate = entity.IsPrivate(field),
    };
}
