namespace OpKoers.Storage;

/// <summary>What every stored object has: an identity, a version for optimistic concurrency, an owner, and a soft removal that can be undone.</summary>
public abstract class Entity
{
    /// <summary>Identity; made by <see cref="Ids"/>, never by the database.</summary>
    public Guid Id { get; init; }

    /// <summary>The organisation that owns it.</summary>
    public Guid OrganisationId { get; init; }

    /// <summary>Counts its changes, from 1. A save with an older version than the stored one is refused.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Whether it was removed. Removed objects do not show in any query unless asked for, and can be restored.</summary>
    public bool Removed { get; set; }

    /// <summary>What kind of object it is, for the change log: a stable English word such as "goal".</summary>
    public abstract string Kind { get; }

    /// <summary>How the object is named in histories at this moment.</summary>
    public abstract string Label { get; }

    /// <summary>The scopes (programmes) whose read models hold this object, its own first. Each gets a new stamp when it changes.</summary>
    public abstract IEnumerable<Guid> Scopes { get; }

    /// <summary>
    /// Whether a change of a field is for a few eyes only now, such as what stands in a report that is not submitted yet. It is kept as any other change,
    /// but only the history of the object itself tells it, never that of the programme or the organisation.
    /// </summary>
    /// <param name="field">The field; null when the object is added, removed or restored.</param>
    public virtual bool IsPrivate(string? field) => false;
}

/// <summary>Makes identities that sort by time.</summary>
public static class Ids
{
    /// <summary>A new identity, ordered by <paramref name="time"/>.</summary>
    public static Guid New(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return Guid.CreateVersion7(time.GetUtcNow());
    }
}
