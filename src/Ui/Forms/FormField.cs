using Microsoft.AspNetCore.Mvc.Rendering;

namespace OpKoers.Ui.Forms;

/// <summary>A field of a form over an object: how it is labelled, read from the object and written to it. Everything travels as text.</summary>
/// <typeparam name="T">The object that the form edits.</typeparam>
public sealed record FormField<T>
{
    /// <summary>Name in the form; stable, without dots.</summary>
    public required string Name { get; init; }

    /// <summary>Label above the field.</summary>
    public required string Label { get; init; }

    /// <summary>Hint under the label.</summary>
    public string? Hint { get; init; }

    /// <summary>Whether it may be left empty.</summary>
    public bool Optional { get; init; } = true;

    /// <summary>Lines of a text area; 1 for a single line.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>Type of the input: text, date, number, checkbox.</summary>
    public string Type { get; init; } = "text";

    /// <summary>Narrow, for a year or a number.</summary>
    public bool Short { get; init; }

    /// <summary>What may be chosen; null for free text.</summary>
    public IReadOnlyList<SelectListItem>? Options { get; init; }

    /// <summary>Shows the options as radio buttons.</summary>
    public bool Radio { get; init; }

    /// <summary>Longest text, inclusive.</summary>
    public int MaxLength { get; init; } = 4000;

    /// <summary>The value as text; null or empty for none.</summary>
    public required Func<T, string?> Read { get; init; }

    /// <summary>Writes the text to the object (null for empty); gives the message when it cannot be taken, else null.</summary>
    public required Func<T, string?, string?> Write { get; init; }
}
