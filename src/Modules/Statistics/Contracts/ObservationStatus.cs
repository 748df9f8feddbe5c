namespace OpKoers.Statistics.Contracts;

/// <summary>What a cell of a table says. Only <see cref="Final"/>, <see cref="Provisional"/> and <see cref="Estimated"/> come with a value; none of the others is a zero.</summary>
public enum ObservationStatus : byte
{
    /// <summary>The delivery has no such cell.</summary>
    Absent = 0,

    /// <summary>A value that is not expected to change.</summary>
    Final = 1,

    /// <summary>A value that may still change.</summary>
    Provisional = 2,

    /// <summary>The source has the cell and does not publish its value: withheld, or too uncertain.</summary>
    Suppressed = 3,

    /// <summary>The source does not know the value.</summary>
    Missing = 4,

    /// <summary>The combination cannot exist, such as a birth before the area did.</summary>
    Impossible = 5,

    /// <summary>A value that the source worked out or guessed where it could not count.</summary>
    Estimated = 6,
}

/// <summary>What follows from a status.</summary>
public static class ObservationStatuses
{
    /// <summary>Whether a cell of this status has a value.</summary>
    public static bool HasValue(this ObservationStatus status) => status is ObservationStatus.Final or ObservationStatus.Provisional or ObservationStatus.Estimated;
}

/// <summary>What kind of thing a dimension divides by.</summary>
public enum StatisticsDimensionKind
{
    /// <summary>Areas; a table has exactly one such dimension.</summary>
    Area,

    /// <summary>Periods; a table has exactly one such dimension.</summary>
    Time,

    /// <summary>Anything else: kinds of crime, ages, sources.</summary>
    Category,
}

/// <summary>Which end of a margin a measure is.</summary>
public enum StatisticsMarginSide
{
    /// <summary>The measure is no margin.</summary>
    None,

    /// <summary>The lower end of the margin of another measure.</summary>
    Lower,

    /// <summary>The upper end.</summary>
    Upper,
}

/// <summary>How far the figures of a period have come in a delivery.</summary>
public enum StatisticsPeriodState
{
    /// <summary>Final.</summary>
    Final,

    /// <summary>May still change.</summary>
    Provisional,

    /// <summary>The period itself, or the registration of it, is not over: its figures are too low to compare with others.</summary>
    Incomplete,
}
