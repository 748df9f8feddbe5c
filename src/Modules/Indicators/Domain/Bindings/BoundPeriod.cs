using OpKoers.Kernel;

namespace OpKoers.Indicators.Domain.Bindings;

/// <summary>What a cell of a table is; of several together the gravest counts, which is the highest.</summary>
internal enum CellState
{
    /// <summary>A value.</summary>
    Final,

    /// <summary>A value that may still change.</summary>
    Provisional,

    /// <summary>A value that was worked out where nobody could count.</summary>
    Estimated,

    /// <summary>There is no such cell: nothing can be said of the period.</summary>
    Absent,

    /// <summary>The source does not know the value.</summary>
    Missing,

    /// <summary>The source withholds the value.</summary>
    Suppressed,
}

/// <summary>A cell of a table.</summary>
/// <param name="Value">Its value; null where the state comes with none.</param>
/// <param name="State">What it is.</param>
internal readonly record struct Cell(decimal? Value, CellState State);

/// <summary>All cells that a figure of one period is made of.</summary>
/// <param name="Period">The period.</param>
/// <param name="Parts">The cells that are added.</param>
internal sealed record BoundPeriod(Period Period, IReadOnlyList<Cell> Parts)
{
    /// <summary>Of a share: the cells that make the whole.</summary>
    public IReadOnlyList<Cell> Whole { get; init; } = [];

    /// <summary>Inhabitants of all areas together in the year of the period; null when one of them is not known.</summary>
    public decimal? Inhabitants { get; init; }

    /// <summary>Half width of the margin that the table gives with a single cell; null for none.</summary>
    public decimal? Margin { get; init; }

    /// <summary>What changed before this period so that earlier figures are of another area: "sinds 2019 samen met Beek"; null when nothing did.</summary>
    public string? Break { get; init; }
}

/// <summary>Why a figure cannot be made although its cells are there.</summary>
internal enum BoundLack
{
    /// <summary>It can.</summary>
    None,

    /// <summary>It is not known how many people live there, or nobody does.</summary>
    Inhabitants,

    /// <summary>The whole of a share is nothing.</summary>
    Whole,

    /// <summary>The base period of an index has no value, or nothing.</summary>
    Base,

    /// <summary>Between the base period of an index and this one the area became another.</summary>
    Break,

    /// <summary>The region or country has no figure to compare with.</summary>
    Comparison,
}

/// <summary>A figure that was made of cells.</summary>
/// <param name="Period">Its period.</param>
/// <param name="Value">The figure; null when a cell or something else is lacking.</param>
/// <param name="State">What the cells are together.</param>
internal sealed record BoundFigure(Period Period, decimal? Value, CellState State)
{
    public BoundLack Lack { get; init; }

    /// <summary>Numerator of a share.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>Denominator of a share.</summary>
    public decimal? Denominator { get; init; }

    public decimal? Margin { get; init; }

    /// <summary>What changed before it so that earlier figures are of another area; null when nothing did.</summary>
    public string? Break { get; init; }

    /// <summary>Whether it is a rate or a share that rests on few events, or is about few people.</summary>
    public bool IsTiny { get; init; }

    /// <summary>Whether it says something that a measurement can hold: a value, or that the source has none to give.</summary>
    public bool IsMeasurement => Lack == BoundLack.None && State != CellState.Absent;
}
