using OpKoers.Indicators.Features.Shared;
using OpKoers.Indicators.Intake;
using OpKoers.Indicators.Storage;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Features.EditMeasurement;

/// <summary>What a changed figure is: a typing mistake, or a new publication.</summary>
internal enum ChangeKind
{
    /// <summary>What stood there was never right: it is changed in place, the history keeps it.</summary>
    Correction,

    /// <summary>The source published a new figure: the old one stays visible with the day on which it was replaced.</summary>
    Revision,
}

/// <summary>A measurement as the form edits it.</summary>
internal sealed class MeasurementInput : IFormInput
{
    /// <summary>Null for a new measurement of which nobody said the period.</summary>
    public Period? Period { get; set; }

    public required Measurement Row { get; init; }

    public ChangeKind? Kind { get; set; }

    public Guid Id { get; private init; }

    public int Version { get; private init; }

    public string Label => Period is { } period ? IndicatorPage.Figures.Period(period) : string.Empty;

    public static MeasurementInput New(Period? period) => new() { Period = period, Row = new Measurement { Value = Quantity.Blank } };

    public static MeasurementInput Of(Measurement stored)
    {
        var copy = new Measurement { Id = stored.Id, IndicatorId = stored.IndicatorId, Period = stored.Period, SupersededOn = stored.SupersededOn };
        IndicatorMapping.Fill(copy, IndicatorMapping.Draft(stored));
        return new MeasurementInput { Period = stored.Period, Row = copy, Id = stored.Id, Version = stored.Version };
    }
}
