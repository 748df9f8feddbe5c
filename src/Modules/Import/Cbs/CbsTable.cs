using OpKoers.Statistics.Contracts;

namespace OpKoers.Import.Cbs;

/// <summary>What the metadata of a source say of a table, and how its rows are to be read.</summary>
internal sealed record CbsTable
{
    public required StatisticsTableDraft Draft { get; init; }

    /// <summary>The dimensions that rows have a column for, in the order of the draft, margins left out.</summary>
    public required IReadOnlyList<CbsColumn> Dimensions { get; init; }

    /// <summary>Keys of the columns with figures, as the source numbers them.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>The dimension whose codes are a value and the ends of its margin; null for none.</summary>
    public CbsColumn? Margins { get; init; }

    /// <summary>When the source last changed the table; null when it does not say.</summary>
    public DateTimeOffset? Modified { get; init; }
}

/// <summary>A dimension as a column of rows.</summary>
/// <param name="Name">Name of the column; null for a dimension that the table does not have and of which there is one code only.</param>
/// <param name="Kind">What it divides by.</param>
/// <param name="Codes">Finds the place of a code.</param>
internal sealed record CbsColumn(string? Name, StatisticsDimensionKind Kind, CodeTable Codes);
