namespace OpKoers.Storage;

/// <summary>Brings stored objects to a wanted state by key: what is new is added, what was removed is restored, what is no longer wanted is removed.</summary>
public static class Sync
{
    /// <param name="stored">All stored objects in the scope, removed ones too.</param>
    /// <param name="keyOf">Key of a stored object.</param>
    /// <param name="wanted">The wanted state, in order; keys are unique.</param>
    /// <param name="wantedKey">Key of a wanted object.</param>
    /// <param name="make">Makes and adds a new object.</param>
    /// <param name="update">Sets the fields, given the place in the order: of an <see cref="IOrdered"/> that already comes after the one before it, its own.</param>
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
        var places = new Places();
        foreach (var draft in wanted)
        {
            var key = wantedKey(draft);
            if (!byKey.Remove(key, out var entity))
            {
                entity = make(draft);
            }

            entity.Removed = false;
            update(entity, draft, places.Of(entity));
            live[key] = entity;
        }

        foreach (var entity in byKey.Values)
        {
            entity.Removed = true;
        }

        return live;
    }

    /// <summary>Gives out places. One that leaves the order as it is stays: a list from which something went, or to which something was added on a page, is in order too.</summary>
    private sealed class Places
    {
        private readonly Dictionary<Guid, (int Order, Guid Id)> last = [];

        public int Of(Entity entity)
        {
            var ordered = entity as IOrdered;
            var within = ordered?.OrderedWithin ?? Guid.Empty;
            var (order, id) = last.GetValueOrDefault(within, (-1, Guid.Empty));
            var stays = ordered is not null && (ordered.Order > order || (ordered.Order == order && entity.Id.CompareTo(id) > 0));
            var place = stays ? ordered!.Order : order + 1;
            last[within] = (place, entity.Id);
            return place;
        }
    }

    /// <summary>Sets a list only when it differs, so that an equal list is no change.</summary>
    public static List<string> Same(List<string> current, IReadOnlyList<string> wanted) =>
        current.SequenceEqual(wanted) ? current : [.. wanted];
}
