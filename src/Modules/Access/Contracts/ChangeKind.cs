namespace OpKoers.Access.Contracts;

/// <summary>How changes to one kind of object are told in histories, and who may take them back. The module that owns the kind registers it.</summary>
/// <param name="Kind">The kind as the change log keeps it, such as "milestone".</param>
/// <param name="Name">The kind for people, such as "Mijlpaal".</param>
public sealed record ChangeKind(string Kind, string Name)
{
    /// <summary>What one must be allowed to take a change back; null when a change of this kind cannot be taken back by the button of a notice.</summary>
    public Permission? MayUndo { get; init; }

    /// <summary>Names of fields for people, by the name that the change log keeps.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>The label of an object for people; by default as it was kept.</summary>
    public Func<string, string> Label { get; init; } = label => label;

    /// <summary>Says the name of the kind or of a field in the language of the request; by default as it was given.</summary>
    public Func<string, string> Say { get; init; } = text => text;

    /// <summary>A value of a field for people; null when it has no words of its own.</summary>
    public Func<string, string, string?> Value { get; init; } = (_, _) => null;
}
