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
    /// <param name="within">The list in which the place of a wanted object counts, when the state holds several; null for one list.</param>
    /// <returns>The live objects by key.</returns>
    public static Dictionary<TKey, TEntity> Apply<TEntity, TDraft, TKey>(
        IEnumerable<TEntity> stored,
        Func<TEntity, TKey> keyOf,
        IEnumerable<TDraft> wanted,
        Func<TDraft, TKey> wantedKey,
        Func<TDraft, TEntity> make,
        Action<TEntity, TDraft, int> update,
        Func<TDraft, object>? within = null)
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
            var isNew = !byKey.Remove(key, out var entity);
            entity = isNew ? make(draft) : entity!;
            entity.Removed = false;
            update(entity, draft, places.Of(entity, isNew, within?.Invoke(draft) ?? typeof(TDraft)));
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
        private readonly Dictionary<object, (int Order, Guid Id)> last = [];
        private int highest = -1;

        public int Of(Entity entity, bool isNew, object within)
        {
            var (order, id) = last.GetValueOrDefault(within, (-1, Guid.Empty));
            // What was only just made has no place of its own yet; it comes after all before it, in whatever list.
            var place = isNew ? highest + 1
                : entity is IOrdered own && (own.Order > order || (own.Order == order && entity.Id.CompareTo(id) > 0)) ? own.Order
                : order + 1;
            highest = Math.Max(highest, place);
            last[within] = (place, entity.Id);
            return place;
        }
    }

    /// <summary>Sets a list only when it differs, so that an equal list is no change.</summary>
    public static List<string> Same(List<string> current, IReadOnlyList<string> wanted) =>
        current.SequenceEqual(wanted) ? current : [.. wanted];
}
