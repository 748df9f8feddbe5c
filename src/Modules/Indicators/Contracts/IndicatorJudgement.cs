namespace OpKoers.Indicators.Contracts;

/// <summary>The judgement of one indicator at one date, with the inputs that made it. Null: not used or not defined.</summary>
public readonly record struct IndicatorJudgement
{
    /// <summary>The outcome.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Why.</summary>
    public required ReasonCode Reason { get; init; }

    /// <summary>What had to be reached at the measured period.</summary>
    public decimal? Required { get; init; }

    /// <summary>What was measured.</summary>
    public decimal? Measured { get; init; }

    /// <summary>Part of the way from baseline to target: below 0 when it went the wrong way, above 1 beyond the target; only drawings cap it.</summary>
    public decimal? Progress { get; init; }

    /// <summary>Place of the measurement used; -1 when none could be used.</summary>
    public int MeasurementIndex { get; init; }

    /// <summary>The baseline value used.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>The target as a value: of a band the end that counts.</summary>
    public decimal? Target { get; init; }

    /// <summary>How far behind the required value; zero when not behind.</summary>
    public decimal? Shortfall { get; init; }

    /// <summary>How far behind still counts as "aandacht".</summary>
    public decimal? Allowance { get; init; }

    /// <summary>Margin of the change since the baseline, to about 15 digits; null when no margin counts.</summary>
    public decimal? ChangeMargin { get; init; }

    /// <summary>Margin of the baseline that went into <see cref="ChangeMargin"/>.</summary>
    public decimal? BaselineMargin { get; init; }

    /// <summary>How the required value came about.</summary>
    public RequiredBasis RequiredBasis { get; init; }

    /// <summary>What a reader must know of the figure used.</summary>
    public JudgementFlags Flags { get; init; }
}

/// <summary>How the required value came about.</summary>
public enum RequiredBasis
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>The target itself.</summary>
    Target,

    /// <summary>A stated point of the path.</summary>
    PathPoint,

    /// <summary>A straight line between baseline and target.</summary>
    Line,

    /// <summary>A straight line between two neighbours of a stated path.</summary>
    BetweenPathPoints,

    /// <summary>The baseline itself.</summary>
    Baseline,

    /// <summary>The comparison group.</summary>
    Comparison,
}

/// <summary>What a reader must know of the figure used.</summary>
[Flags]
public enum JudgementFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The figure is provisional.</summary>
    Provisional = 1,

    /// <summary>The figure is an estimate.</summary>
    Estimated = 2,

    /// <summary>The figure replaces an earlier one.</summary>
    Revised = 4,

    /// <summary>The figure is printed as approximate.</summary>
    Circa = 8,

    /// <summary>A figure of the same or a later period is withheld because it is small.</summary>
    SuppressedSkipped = 16,

    /// <summary>A figure of a later period is not known.</summary>
    UnknownSkipped = 32,
}
