namespace OpKoers.Storage;

/// <summary>One act as histories tell it: an import of thousands of lines is one.</summary>
public sealed class ChangeAct
{
    /// <summary>Up to and including this many changes an act comes with them.</summary>
    public const int MostShown = 12;

    /// <summary>Identity of the act.</summary>
    public required Guid BatchId { get; init; }

    /// <summary>The moment.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The function that acted.</summary>
    public required string ActorLabel { get; init; }

    /// <summary>Why, when the actor said so.</summary>
    public string? Why { get; init; }

    /// <summary>Number of lines in the change log that the reader may see.</summary>
    public required int Total { get; init; }

    /// <summary>How many objects of each kind were added, changed, removed or restored; in the order in which the act began on them.</summary>
    public List<ChangeCount> Counts { get; } = [];

    /// <summary>The lines, newest first; empty when there are more than <see cref="MostShown"/>.</summary>
    public List<ChangeRow> Rows { get; } = [];
}

/// <summary>How many objects of one kind an act did one thing to.</summary>
/// <param name="ObjectKind">Kind of object, as <see cref="Entity.Kind"/>.</param>
/// <param name="Action">What happened.</param>
/// <param name="Objects">Number of objects.</param>
public sealed record ChangeCount(string ObjectKind, ChangeAction Action, int Objects);
