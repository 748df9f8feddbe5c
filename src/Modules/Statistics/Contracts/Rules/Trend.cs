using OpKoers.Kernel;

namespace OpKoers.Statistics.Contracts.Rules;

/// <summary>A figure of a series.</summary>
/// <param name="Period">Its period.</param>
/// <param name="Value">The figure; NaN for none.</param>
public readonly record struct TrendPoint(Period Period, double Value)
{
    /// <summary>Whether the method, the definition or the borders changed before it: nothing before it compares with it.</summary>
    public bool BreakBefore { get; init; }

    /// <summary>How far the figure has come. One of a period that is not over takes no part.</summary>
    public StatisticsPeriodState State { get; init; }
}

/// <summary>What may be said of the course of a stretch.</summary>
public enum TrendVerdict
{
    /// <summary>There are too few figures to say anything.</summary>
    TooFew,

    /// <summary>No demonstrable trend.</summary>
    NotShown,

    /// <summary>It demonstrably rises.</summary>
    Rising,

    /// <summary>It demonstrably falls.</summary>
    Falling,
}

/// <summary>A stretch of a series without a break in it.</summary>
/// <param name="From">Its first period with a figure.</param>
/// <param name="To">Its last.</param>
/// <param name="Count">How many figures it has.</param>
/// <param name="Verdict">What may be said of its course.</param>
/// <param name="PerYear">The middle of all changes per year between two of its figures (Sen 1968); NaN when there are too few.</param>
/// <param name="Chance">How likely such a course is when there is no trend; NaN when there are too few.</param>
public sealed record TrendStretch(Period From, Period To, int Count, TrendVerdict Verdict, double PerYear, double Chance)
{
    /// <summary>Whether it rests on figures that may still change.</summary>
    public bool IsProvisional { get; init; }
}
