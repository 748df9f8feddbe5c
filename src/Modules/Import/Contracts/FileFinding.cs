using OpKoers.Kernel;

namespace OpKoers.Import.Contracts;

/// <summary>Something found in a file, with its place: a rule with a stable code, and what it means in plain Dutch.</summary>
public sealed record FileFinding
{
    /// <summary>Stable code of the rule, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>How much it weighs; one error and nothing of the file is written.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>Name of the file, without its folder.</summary>
    public required string File { get; init; }

    /// <summary>The sheet of a workbook, or the list of a programme file ("goals"); null for the file as a whole.</summary>
    public string? Sheet { get; init; }

    /// <summary>The row of the sheet, or the place in the list, both from 1; null for the sheet or list as a whole.</summary>
    public int? Row { get; init; }

    /// <summary>The letter of the column, or the name of the field; null for the row as a whole.</summary>
    public string? Column { get; init; }

    /// <summary>Line in a JSON file, from 1; null in a workbook.</summary>
    public long? Line { get; init; }

    /// <summary>What is the matter and what to do, in Dutch.</summary>
    public required string Message { get; init; }
}
