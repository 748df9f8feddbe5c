using OpKoers.Storage;

namespace OpKoers.Import.Contracts;

/// <summary>One change that an import makes, or would make.</summary>
/// <param name="Kind">Kind of object, such as "goal".</param>
/// <param name="Label">How the object is named in histories.</param>
/// <param name="Action">What happens to it.</param>
/// <param name="Field">The field, in code terms; null for added, removed and restored.</param>
/// <param name="Old">The old value in canonical text.</param>
/// <param name="New">The new value in canonical text.</param>
public sealed record FileChange(string Kind, string Label, ChangeAction Action, string? Field, string? Old, string? New);
