namespace OpKoers.Indicators.Contracts;

/// <summary>
/// Why an outcome is what it is. The text of each (<see cref="ReasonCodes"/>) is stable: it stands on screens, in files and in the manual.
/// </summary>
public enum ReasonCode
{
    /// <summary>The target is met, at or after its period.</summary>
    TargetMet,

    /// <summary>The target is met before its period, or it has no period.</summary>
    TargetMetEarly,

    /// <summary>At least what the path or line asks by now.</summary>
    AsRequired,

    /// <summary>Behind what is asked by now, within the tolerance.</summary>
    BehindWithinTolerance,

    /// <summary>Behind what is asked by now, beyond the tolerance.</summary>
    BehindBeyondTolerance,

    /// <summary>The target was missed at its period, within the tolerance.</summary>
    MissedWithinTolerance,

    /// <summary>The target was missed at its period, beyond the tolerance.</summary>
    MissedBeyondTolerance,

    /// <summary>What must be held is held so far.</summary>
    HoldsSoFar,

    /// <summary>What must be held was held up to and including the target period.</summary>
    Held,

    /// <summary>It moved the right way.</summary>
    MovedRightWay,

    /// <summary>It moved the wrong way.</summary>
    MovedWrongWay,

    /// <summary>It did not move at all.</summary>
    NoChange,

    /// <summary>The change since the baseline is smaller than the margin of that change.</summary>
    ChangeWithinMargin,

    /// <summary>Better than the baseline, on a scale without halfway values.</summary>
    BetterThanBaseline,

    /// <summary>Worse than the baseline, on a scale without halfway values.</summary>
    WorseThanBaseline,

    /// <summary>As good as the comparison group, which is not yet better.</summary>
    EqualToGroup,

    /// <summary>Worse than the comparison group, within the tolerance.</summary>
    WorseThanGroupWithinTolerance,

    /// <summary>Worse than the comparison group, beyond the tolerance.</summary>
    WorseThanGroupBeyondTolerance,

    /// <summary>Delivered in time.</summary>
    Delivered,

    /// <summary>Delivered after the due period.</summary>
    DeliveredLate,

    /// <summary>Not delivered at the due period.</summary>
    NotDelivered,

    /// <summary>Not delivered, and not due yet.</summary>
    NotDueYet,

    /// <summary>The due day has passed, and the last news is from before it.</summary>
    MeasurementBeforeDeadline,

    /// <summary>There is no norm: it is followed only.</summary>
    NoNorm,

    /// <summary>The target needs a direction that the indicator does not have.</summary>
    NoDirection,

    /// <summary>The target asks the opposite of the direction.</summary>
    TargetContradictsDirection,

    /// <summary>The band has no ends.</summary>
    NoBand,

    /// <summary>The lower end of the band lies above its upper end.</summary>
    BandReversed,

    /// <summary>The target has no period, so nothing can be said of the way towards it.</summary>
    NoTargetPeriod,

    /// <summary>The target is a range where one value is needed.</summary>
    TargetIsRange,

    /// <summary>The target is still to be determined.</summary>
    TargetToBeDetermined,

    /// <summary>The target is pro memorie.</summary>
    TargetProMemorie,

    /// <summary>The target is unknown.</summary>
    TargetUnknown,

    /// <summary>The target is declared not quantifiable.</summary>
    TargetNotQuantifiable,

    /// <summary>The target does not apply.</summary>
    TargetNotApplicable,

    /// <summary>No target value was given.</summary>
    TargetBlank,

    /// <summary>The target can be read in more than one way.</summary>
    TargetAmbiguous,

    /// <summary>The path gives no value for the measured period: still to be determined.</summary>
    PathToBeDetermined,

    /// <summary>The path gives no value for the measured period: pro memorie.</summary>
    PathProMemorie,

    /// <summary>The path gives no value for the measured period: unknown.</summary>
    PathUnknown,

    /// <summary>The path gives no value for the measured period: not quantifiable.</summary>
    PathNotQuantifiable,

    /// <summary>The path for the measured period can be read in more than one way.</summary>
    PathAmbiguous,

    /// <summary>The path gives a range for the measured period where one value is needed.</summary>
    PathIsRange,

    /// <summary>There is no baseline, and one is needed.</summary>
    NoBaseline,

    /// <summary>The baseline has no period, and one is needed.</summary>
    NoBaselinePeriod,

    /// <summary>The baseline is a range where one value is needed.</summary>
    BaselineIsRange,

    /// <summary>The baseline is zero: a change in percent of it has no meaning.</summary>
    BaselineZero,

    /// <summary>The baseline is still to be determined.</summary>
    BaselineToBeDetermined,

    /// <summary>The baseline is pro memorie.</summary>
    BaselineProMemorie,

    /// <summary>The baseline is unknown.</summary>
    BaselineUnknown,

    /// <summary>The baseline is declared not quantifiable.</summary>
    BaselineNotQuantifiable,

    /// <summary>The baseline does not apply.</summary>
    BaselineNotApplicable,

    /// <summary>The baseline can be read in more than one way.</summary>
    BaselineAmbiguous,

    /// <summary>Nothing was measured on or before the reference date.</summary>
    NoMeasurement,

    /// <summary>The figures are withheld because they are small.</summary>
    MeasurementSuppressed,

    /// <summary>The figure is a range where one value is needed.</summary>
    MeasurementIsRange,

    /// <summary>The share has a denominator of zero or less.</summary>
    DenominatorNotPositive,

    /// <summary>The figure is still to be determined.</summary>
    MeasurementToBeDetermined,

    /// <summary>The figure is pro memorie.</summary>
    MeasurementProMemorie,

    /// <summary>The figure is unknown.</summary>
    MeasurementUnknown,

    /// <summary>The figure is declared not quantifiable.</summary>
    MeasurementNotQuantifiable,

    /// <summary>The figure does not apply.</summary>
    MeasurementNotApplicable,

    /// <summary>No figure was given.</summary>
    MeasurementBlank,

    /// <summary>The figure can be read in more than one way.</summary>
    MeasurementAmbiguous,

    /// <summary>Only measured at or before the baseline: one measurement gives a level, not a trend.</summary>
    OneMeasurement,

    /// <summary>The method changed between the baseline or path and the measurement.</summary>
    MethodBreak,

    /// <summary>There is no figure of the comparison group for the measured period.</summary>
    NoComparison,

    /// <summary>The arithmetic leaves the range of values that is accepted.</summary>
    OutOfRange,
}
