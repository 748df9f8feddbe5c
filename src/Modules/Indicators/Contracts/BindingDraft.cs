using OpKoers.Kernel;

namespace OpKoers.Indicators.Contracts;

/// <summary>How a figure of an indicator is made of the cells of a statistical table.</summary>
public enum BindingMethod
{
    /// <summary>The cell itself, or the sum of several.</summary>
    Sum,

    /// <summary>The sum per 1,000 inhabitants of the areas in the year of the figure.</summary>
    PerThousand,

    /// <summary>The sum as a percentage of another sum.</summary>
    Share,

    /// <summary>The sum as a percentage of that of a base period.</summary>
    Index,
}

/// <summary>The question to a statistical table from which an indicator takes its measurements.</summary>
public sealed record BindingDraft
{
    /// <summary>Code of the table.</summary>
    public required string Table { get; init; }

    /// <summary>Key of the measure.</summary>
    public required string Measure { get; init; }

    /// <summary>The combinations of categories that are added, as the table writes them; one empty text for a table without categories.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>Codes of the areas that are added.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>How long a period each figure is about. Where the table has shorter periods only, all of them together make one.</summary>
    public required PeriodGrain Grain { get; init; }

    /// <summary>How a figure is made.</summary>
    public BindingMethod Method { get; init; }

    /// <summary>Of a share: key of the measure that makes the whole; null for the same measure.</summary>
    public string? WholeMeasure { get; init; }

    /// <summary>Of a share: the combinations of categories that make the whole.</summary>
    public IReadOnlyList<string> WholeCategories { get; init; } = [];

    /// <summary>Of an index: the period that is 100.</summary>
    public Period? IndexBase { get; init; }

    /// <summary>Code of the region or country of which the same figure is subtracted; null for the figure itself.</summary>
    public string? CompareWith { get; init; }

    /// <summary>The first period to take; null for all.</summary>
    public Period? From { get; init; }
}
