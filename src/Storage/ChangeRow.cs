namespace OpKoers.Storage;

/// <summary>What happened to an object.</summary>
public enum ChangeAction
{
    /// <summary>It came into being.</summary>
    Added,

    /// <summary>One of its fields got another value.</summary>
    Changed,

    /// <summary>It was removed; it can be restored.</summary>
    Removed,

    /// <summary>A removal was undone.</summary>
    Restored,
}

/// <summary>One line of the change log: who did what to which field of which object, when and why. Added to, never edited.</summary>
public sealed class ChangeRow
{
    /// <summary>Identity, ordered by time.</summary>
    public Guid Id { get; init; }

    /// <summary>Moment, in milliseconds since 1970-01-01 UTC.</summary>
    public long AtMilliseconds { get; init; }

    /// <summary>All lines of one act share a batch.</summary>
    public Guid BatchId { get; init; }

    /// <summary>Place in its act, from 0: the changes of one act share their millisecond.</summary>
    public int Sequence { get; internal set; }

    /// <summary>The organisation.</summary>
    public Guid OrganisationId { get; init; }

    /// <summary>The programme it belongs to; null for what belongs to the organisation.</summary>
    public Guid? ScopeId { get; init; }

    /// <summary>Kind of object, as <see cref="Entity.Kind"/>.</summary>
    public required string ObjectKind { get; init; }

    /// <summary>The object.</summary>
    public Guid ObjectId { get; init; }

    /// <summary>The object's name at that moment.</summary>
    public required string ObjectLabel { get; init; }

    /// <summary>What happened.</summary>
    public ChangeAction Action { get; init; }

    /// <summary>The field that changed, in code terms; null for added, removed and restored.</summary>
    public string? Field { get; init; }

    /// <summary>The old value in canonical text; null when there was none.</summary>
    public string? Old { get; init; }

    /// <summary>The new value in canonical text; null when there is none.</summary>
    public string? New { get; init; }

    /// <summary>Why, when the actor said so.</summary>
    public string? Why { get; init; }

    /// <summary>The account; null for the system.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The function that acted.</summary>
    public required string ActorLabel { get; init; }

    /// <summary>Whether only the history of the object itself tells it, as <see cref="Entity.IsPrivate(string?)"/>.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The moment.</summary>
    public DateTimeOffset At => DateTimeOffset.FromUnixTimeMilliseconds(AtMilliseconds);
}

/// <summary>Counts the changes within one scope; read models are kept in memory under it.</summary>
public sealed class ScopeStamp
{
    /// <summary>The scope (programme).</summary>
    public Guid ScopeId { get; init; }

    /// <summary>Grows with every change.</summary>
    public long Stamp { get; init; }
}
