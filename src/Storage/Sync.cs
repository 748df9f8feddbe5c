namespace OpKoers.Storage;

/// <summary>Brings stored objects to a wanted state by key: what is new is added, what was removed is restored, what is no longer wanted is removed.</summary>
public static class Sync
{
    /// <param name="stored">All stored objects in the scope, removed ones too.</param>
    /// <param name="keyOf">Key of a stored object.</param>
    /// <param name="wanted">The wanted state, in order; keys are unique.</param>
    /// <param name="wantedKey">Key of a wanted object.</param>
    /// <param name="make">Makes and adds a new object.</param>
    /// <param name="update">Sets the fields, given the place in the order.</param>
    /// <returns>The live objects by key.</returns>
    public static Dictionary<TKey, TEntity> Apply<TEntity, TDraft, TKey>(
        IEnumerable<TEntity> stored,
        Func<TEntity, TKey> keyOf,
        IEnumerable<TDraft> wanted,
        Func<TDraft, TKey> wantedKey,
        Func<TDraft, TEntity> make,
        Action<TEntity, TDraft, int> update)
        where TEntity : Entity
        where TKey : notnull
    {
        var byKey = new Dictionary<TKey, TEntity>();
        foreach (var entity in stored.OrderBy(entity => entity.Removed))
        {
            byKey.TryAdd(keyOf(entity), entity);
        }

        var live = new Dictionary<TKey, TEntity>();
        var order = 0;
        foreach (var draft in wanted)
        {
            var key = wantedKey(draft);
            if (!byKey.Remove(key, out var entity))
            {
                entity = make(draft);
            }

            entity.Removed = false;
            update(entity, draft, order++);
            live[key] = entity;
        }

        foreach (var entity in byKey.Values)
        {
            entity.Removed = true;
        }

        return live;
    }

    /// <summary>Sets a list only when it differs, so that an equal list is no change.</summary>
    public static List<string> Same(List<string> current, IReadOnlyList<string> wanted) =>
        current.SequenceEqual(wanted) ? current : [.. wanted];
}
