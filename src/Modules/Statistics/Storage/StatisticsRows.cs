using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Statistics.Storage;

/// <summary>A table. National reference data: of no organisation.</summary>
internal sealed class TableRow
{
    public int Id { get; init; }

    /// <summary>In capitals, so that case does not count.</summary>
    public required string Code { get; init; }

    public required string Title { get; set; }

    public required string Source { get; set; }

    public string? Description { get; set; }

    public int? RestatedToYear { get; set; }

    /// <summary>Number of the latest delivery; 0 before the first.</summary>
    public int Delivery { get; set; }
}

/// <summary>A delivery, and where its tiles are. Never changed.</summary>
internal sealed class DeliveryRow
{
    public int TableId { get; init; }

    public int Number { get; init; }

    public long AtMilliseconds { get; init; }

    public required string Origin { get; init; }

    public required string Reader { get; init; }

    public long? SourceModifiedMilliseconds { get; init; }

    public string? Hash { get; init; }

    public string? Note { get; init; }

    public double RoundedTo { get; init; } = 1;

    public required string ActorLabel { get; init; }

    public long Values { get; init; }

    public long Suppressed { get; init; }

    public required byte[] Directory { get; init; }
}

/// <summary>A dimension of a table.</summary>
internal sealed class DimensionRow
{
    public int TableId { get; init; }

    public int Place { get; init; }

    public required string Key { get; init; }

    public required string Title { get; set; }

    public StatisticsDimensionKind Kind { get; init; }

    /// <summary>Whether the latest delivery divides by it no longer.</summary>
    public bool Gone { get; set; }
}

/// <summary>A code of a dimension. Its place is for ever: tiles count by it.</summary>
internal sealed class CodeRow
{
    public int TableId { get; init; }

    public int Dimension { get; init; }

    public int Place { get; init; }

    public required string Key { get; init; }

    public required string Title { get; set; }

    public string? Parent { get; set; }

    public bool IsTotal { get; set; }

    public Period? Period { get; set; }

    public StatisticsPeriodState State { get; set; }
}

/// <summary>A measure of a table. Its place is for ever.</summary>
internal sealed class MeasureRow
{
    public int TableId { get; init; }

    public int Place { get; init; }

    public required string Key { get; init; }

    public required string Title { get; set; }

    public string? Unit { get; set; }

    public int Decimals { get; set; }

    public string? MarginOf { get; set; }

    public StatisticsMarginSide MarginSide { get; set; }
}

/// <summary>A combination of categories that occurs. Its place is for ever.</summary>
internal sealed class CategoryRow
{
    public int TableId { get; init; }

    public int Place { get; init; }

    public required string Key { get; init; }
}

/// <summary>A packed piece of a table.</summary>
internal sealed class TileRow
{
    public long Id { get; init; }

    public int TableId { get; init; }

    public required byte[] Data { get; init; }
}
