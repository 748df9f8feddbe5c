namespace OpKoers.Kernel;

/// <summary>How much a finding weighs.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Info,

    /// <summary>Looks odd, and is kept as it is: we warn, we never correct.</summary>
    Warning,

    /// <summary>Cannot be taken in. Nothing of the whole delivery is written.</summary>
    Error,
}

/// <summary>Something found in data that comes in, or that is there: a rule with a stable code, where, and what it means in plain Dutch.</summary>
/// <param name="Code">Stable code of the rule, kebab-case.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="List">The list it stands in, by the name in the programme file ("goals"); null for the file as a whole.</param>
/// <param name="Index">Place in that list, from 0; null for the list as a whole.</param>
/// <param name="Field">The field, by its name in the programme file; null for the object as a whole.</param>
/// <param name="Message">What is the matter and what to do, in Dutch.</param>
public sealed record Finding(string Code, FindingSeverity Severity, string? List, int? Index, string? Field, string Message);
