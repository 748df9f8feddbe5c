namespace OpKoers.Indicators.Contracts;

/// <summary>Which way is better.</summary>
public enum Direction
{
    /// <summary>A rise is better.</summary>
    HigherIsBetter,

    /// <summary>A rise is worse.</summary>
    LowerIsBetter,

    /// <summary>Staying the same is good.</summary>
    Stay,

    /// <summary>Inside a band is good.</summary>
    InBand,

    /// <summary>No direction: it is followed, not judged.</summary>
    None,
}

/// <summary>How the figures must be read.</summary>
public enum Reading
{
    /// <summary>A level at a moment.</summary>
    Level,

    /// <summary>An amount per period.</summary>
    Flow,

    /// <summary>Counted up since the baseline.</summary>
    Cumulative,

    /// <summary>A share in percent, with numerator and denominator where known.</summary>
    Share,

    /// <summary>A report mark from 1 to 10.</summary>
    Mark,

    /// <summary>A step on an ordered scale, counted from 1 for the lowest.</summary>
    Ordinal,

    /// <summary>A place in a ranking; 1 is first.</summary>
    Rank,

    /// <summary>Delivered (1) or not (0).</summary>
    YesNo,

    /// <summary>Told in words.</summary>
    Narrative,
}

/// <summary>What an indicator says something about. The two are never mixed in one judgement.</summary>
public enum Measures
{
    /// <summary>An effect in society.</summary>
    Effect,

    /// <summary>Our own performance.</summary>
    Performance,
}

/// <summary>Kinds of target.</summary>
public enum TargetKind
{
    /// <summary>A level to reach; the direction says from which side.</summary>
    Level,

    /// <summary>At least this much.</summary>
    AtLeast,

    /// <summary>At most this much.</summary>
    AtMost,

    /// <summary>Between two values, both inclusive.</summary>
    Between,

    /// <summary>A signed change since the baseline, in the unit of the indicator.</summary>
    AbsoluteChange,

    /// <summary>A signed change since the baseline, in percent of it.</summary>
    RelativeChange,

    /// <summary>A signed change since the baseline of a percentage, in percentage points.</summary>
    PercentagePoints,

    /// <summary>Only a direction: "gestegen", "gedaald".</summary>
    DirectionOnly,

    /// <summary>Not worse than the baseline.</summary>
    NotWorse,

    /// <summary>A step on an ordered scale.</summary>
    Ordinal,

    /// <summary>A place in a ranking, or better.</summary>
    RankAtMost,

    /// <summary>Something delivered by a date.</summary>
    Deliverable,

    /// <summary>A norm that holds in every period, such as "within 8 weeks".</summary>
    ServiceNorm,

    /// <summary>Better than a comparison group.</summary>
    BetterThanGroup,

    /// <summary>No norm: followed only.</summary>
    None,
}

/// <summary>State of a measurement.</summary>
public enum MeasurementStatus
{
    /// <summary>Final.</summary>
    Final,

    /// <summary>Provisional.</summary>
    Provisional,

    /// <summary>Replaces an earlier published figure of the same period.</summary>
    Revised,

    /// <summary>An estimate.</summary>
    Estimated,

    /// <summary>Withheld because it is small.</summary>
    Suppressed,
}
