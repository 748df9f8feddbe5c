using OpKoers.Kernel;

namespace OpKoers.Indicators.Contracts;

/// <summary>The whole state of one indicator as it comes in or goes out. Absent values are null.</summary>
public sealed record IndicatorDraft
{
    /// <summary>Slug, unique in the municipality.</summary>
    public required string Key { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Short name for tables and drawings.</summary>
    public string? ShortName { get; init; }

    /// <summary>Definition.</summary>
    public string? Definition { get; init; }

    /// <summary>Unit, such as "%" or "m²".</summary>
    public string? Unit { get; init; }

    /// <summary>Decimals to show, 0 to 9; null when not said.</summary>
    public int? Decimals { get; init; }

    /// <summary>Which way is better.</summary>
    public required Direction Direction { get; init; }

    /// <summary>How the figures must be read.</summary>
    public required Reading Reading { get; init; }

    /// <summary>Effect in society or own performance.</summary>
    public required Measures Measures { get; init; }

    /// <summary>Who or what is counted.</summary>
    public string? Population { get; init; }

    /// <summary>Code of the area, such as "GM0141".</summary>
    public string? Area { get; init; }

    /// <summary>Source.</summary>
    public string? Source { get; init; }

    /// <summary>How often it is measured, in words.</summary>
    public string? Frequency { get; init; }

    /// <summary>Owner, a function or body.</summary>
    public string? Owner { get; init; }

    /// <summary>Key of the indicator for which this one is a substitute figure.</summary>
    public string? ProxyFor { get; init; }

    /// <summary>Names of the steps of an ordered scale, lowest first.</summary>
    public IReadOnlyList<string> Scale { get; init; } = [];

    /// <summary>Note.</summary>
    public string? Note { get; init; }

    /// <summary>On whose word.</summary>
    public Basis Basis { get; init; }

    /// <summary>Baseline (nulmeting); null when nothing is said.</summary>
    public BaselineDraft? Baseline { get; init; }

    /// <summary>Target; null when nothing is said.</summary>
    public TargetDraft? Target { get; init; }

    /// <summary>The question to a statistical table from which its measurements come; null when they come otherwise.</summary>
    public BindingDraft? Binding { get; init; }

    /// <summary>Yearly targets on the way.</summary>
    public IReadOnlyList<PathPointDraft> Path { get; init; } = [];

    /// <summary>Measurements, earlier published figures included.</summary>
    public IReadOnlyList<MeasurementDraft> Measurements { get; init; } = [];
}

/// <summary>A baseline: value and period may each be unknown on their own.</summary>
public sealed record BaselineDraft
{
    /// <summary>Period; null when not said.</summary>
    public Period? Period { get; init; }

    /// <summary>Value, or the state it is in.</summary>
    public required Quantity Value { get; init; }

    /// <summary>Note.</summary>
    public string? Note { get; init; }

    /// <summary>On whose word.</summary>
    public Basis Basis { get; init; }
}

/// <summary>A target.</summary>
public sealed record TargetDraft
{
    /// <summary>Kind.</summary>
    public required TargetKind Kind { get; init; }

    /// <summary>Period in which it must be reached; null when not said.</summary>
    public Period? Period { get; init; }

    /// <summary>Value, or the state it is in; <see cref="Quantity.Blank"/> where the kind has none.</summary>
    public Quantity Value { get; init; } = Quantity.Blank;

    /// <summary>Lower end of a band, inclusive.</summary>
    public Quantity Low { get; init; } = Quantity.Blank;

    /// <summary>Upper end of a band, inclusive.</summary>
    public Quantity High { get; init; } = Quantity.Blank;

    /// <summary>The target as printed.</summary>
    public string? Printed { get; init; }

    /// <summary>Note.</summary>
    public string? Note { get; init; }

    /// <summary>On whose word.</summary>
    public Basis Basis { get; init; }
}

/// <summary>A target on the way.</summary>
/// <param name="Period">Its period.</param>
/// <param name="Value">Value, or the state it is in.</param>
public sealed record PathPointDraft(Period Period, Quantity Value);

/// <summary>A measurement.</summary>
public sealed record MeasurementDraft
{
    /// <summary>Its period.</summary>
    public required Period Period { get; init; }

    /// <summary>Value, or the state it is in.</summary>
    public required Quantity Value { get; init; }

    /// <summary>Numerator of a share.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>Denominator of a share.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>Margin (95%), in the unit of the indicator, not negative; null when not published.</summary>
    public decimal? Margin { get; init; }

    /// <summary>Number of respondents; null when not published.</summary>
    public int? SampleSize { get; init; }

    /// <summary>State.</summary>
    public MeasurementStatus Status { get; init; }

    /// <summary>Whether the method changed before this measurement: figures before it cannot be compared with it.</summary>
    public bool MethodBreakBefore { get; init; }

    /// <summary>Source and publication.</summary>
    public string? Source { get; init; }

    /// <summary>Remark.</summary>
    public string? Remark { get; init; }

    /// <summary>On whose word.</summary>
    public Basis Basis { get; init; }

    /// <summary>The day on which a newer figure took its place; null for the figure that counts.</summary>
    public DateOnly? SupersededOn { get; init; }

    /// <summary>Table and number of the delivery from which it was taken: "47022NED#2"; null when it came otherwise.</summary>
    public string? Delivery { get; init; }
}
