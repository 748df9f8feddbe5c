using OpKoers.Kernel;

namespace OpKoers.Indicators.Contracts;

/// <summary>A measurement in memory: what every measurement has in place, what few have in an object of its own.</summary>
internal readonly struct SeriesPoint
{
    private readonly decimal value;
    private readonly SeriesDetail? detail;
    private readonly Period period;
    // One byte each: there are hundreds of thousands of these in memory.
    private readonly byte status;
    private readonly byte state;
    private readonly bool methodBreakBefore;

    /// <param name="draft">The measurement.</param>
    /// <param name="once">Details that were met before: many measurements share theirs, such as a source, and then share one object.</param>
    public SeriesPoint(MeasurementDraft draft, Dictionary<SeriesDetail, SeriesDetail> once)
    {
        period = draft.Period;
        status = (byte)draft.Status;
        methodBreakBefore = draft.MethodBreakBefore;
        state = (byte)draft.Value.State;
        value = draft.Value.Value ?? 0;
        detail = SeriesDetail.Of(draft);
        if (detail is not null && !once.TryAdd(detail, detail))
        {
            detail = once[detail];
        }
    }

    /// <summary>A figure that was replaced on some day; it is shown, never judged on.</summary>
    public bool Superseded => detail?.SupersededOn is not null;

    public MeasuredFigure Figure() => new(period, Superseded ? Quantity.Blank : Value())
    {
        Numerator = Superseded ? null : detail?.Numerator,
        Denominator = Superseded ? null : detail?.Denominator,
        Margin = detail?.Margin,
        Status = (MeasurementStatus)status,
        MethodBreakBefore = methodBreakBefore,
    };

    public MeasurementDraft Expand() => new()
    {
        Period = period,
        Value = Value(),
        Status = (MeasurementStatus)status,
        MethodBreakBefore = methodBreakBefore,
        Numerator = detail?.Numerator,
        Denominator = detail?.Denominator,
        Margin = detail?.Margin,
        SampleSize = detail?.SampleSize,
        Source = detail?.Source,
        Remark = detail?.Remark,
        Basis = detail?.Basis ?? Basis.Stated,
        SupersededOn = detail?.SupersededOn,
        Delivery = detail?.Delivery,
    };

    private Quantity Value() => detail?.Value ?? ((QuantityState)state == QuantityState.Known ? Quantity.Of(value) : Quantity.In((QuantityState)state));
}

/// <summary>What not every measurement has.</summary>
internal sealed record SeriesDetail
{
    /// <summary>The figure when it is more than a bare value or state: a range, approximate, or with its printed text.</summary>
    public Quantity? Value { get; private init; }

    public decimal? Numerator { get; private init; }

    public decimal? Denominator { get; private init; }

    public decimal? Margin { get; private init; }

    public int? SampleSize { get; private init; }

    public string? Source { get; private init; }

    public string? Remark { get; private init; }

    public Basis Basis { get; private init; }

    public DateOnly? SupersededOn { get; private init; }

    public string? Delivery { get; private init; }

    public static SeriesDetail? Of(MeasurementDraft draft)
    {
        var rich = draft.Value.IsRange || draft.Value.Circa || draft.Value.Printed is not null;
        return !rich && draft is { Numerator: null, Denominator: null, Margin: null, SampleSize: null, Source: null, Remark: null, SupersededOn: null, Delivery: null, Basis: Basis.Stated }
            ? null
            : new SeriesDetail
            {
                Value = rich ? draft.Value : null,
                Numerator = draft.Numerator,
                Denominator = draft.Denominator,
                Margin = draft.Margin,
                SampleSize = draft.SampleSize,
                Source = draft.Source,
                Remark = draft.Remark,
                Basis = draft.Basis,
                SupersededOn = draft.SupersededOn,
                Delivery = draft.Delivery,
            };
    }
}
