using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Judgement;

/// <summary>The reason that belongs to a figure that is not one known value.</summary>
internal static class StateReasons
{
    public static ReasonCode OfTarget(in Quantity target) => target.State switch
    {
        QuantityState.Known => ReasonCode.TargetIsRange,
        QuantityState.ToBeDetermined => ReasonCode.TargetToBeDetermined,
        QuantityState.ProMemorie => ReasonCode.TargetProMemorie,
        QuantityState.Unknown => ReasonCode.TargetUnknown,
        QuantityState.NotQuantifiable => ReasonCode.TargetNotQuantifiable,
        QuantityState.NotApplicable => ReasonCode.TargetNotApplicable,
        QuantityState.Blank => ReasonCode.TargetBlank,
        _ => ReasonCode.TargetAmbiguous,
    };

    public static ReasonCode OfBaseline(in Quantity baseline) => baseline.State switch
    {
        QuantityState.Known => ReasonCode.BaselineIsRange,
        QuantityState.ToBeDetermined => ReasonCode.BaselineToBeDetermined,
        QuantityState.ProMemorie => ReasonCode.BaselineProMemorie,
        QuantityState.Unknown => ReasonCode.BaselineUnknown,
        QuantityState.NotQuantifiable => ReasonCode.BaselineNotQuantifiable,
        QuantityState.NotApplicable => ReasonCode.BaselineNotApplicable,
        QuantityState.Blank => ReasonCode.NoBaseline,
        _ => ReasonCode.BaselineAmbiguous,
    };

    public static ReasonCode OfMeasurement(in Quantity value) => value.State switch
    {
        QuantityState.Known => ReasonCode.MeasurementIsRange,
        QuantityState.ToBeDetermined => ReasonCode.MeasurementToBeDetermined,
        QuantityState.ProMemorie => ReasonCode.MeasurementProMemorie,
        QuantityState.Unknown => ReasonCode.MeasurementUnknown,
        QuantityState.NotQuantifiable => ReasonCode.MeasurementNotQuantifiable,
        QuantityState.NotApplicable => ReasonCode.MeasurementNotApplicable,
        QuantityState.Blank => ReasonCode.MeasurementBlank,
        _ => ReasonCode.MeasurementAmbiguous,
    };

    /// <summary>Null for a gap: blank and "does not apply" say nothing, so the neighbours speak.</summary>
    public static ReasonCode? OfPath(in Quantity point) => point.State switch
    {
        QuantityState.Known => ReasonCode.PathIsRange,
        QuantityState.ToBeDetermined => ReasonCode.PathToBeDetermined,
        QuantityState.ProMemorie => ReasonCode.PathProMemorie,
        QuantityState.Unknown => ReasonCode.PathUnknown,
        QuantityState.NotQuantifiable => ReasonCode.PathNotQuantifiable,
        QuantityState.Ambiguous => ReasonCode.PathAmbiguous,
        _ => null,
    };
}
