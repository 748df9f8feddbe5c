using OpKoers.Indicators.Sheets;
using OpKoers.Kernel;
using OpKoers.Ui.Components;

namespace OpKoers.Indicators.Contracts;

/// <summary>An indicator as it is shown at a date: its words, its figures, its judgement and its chart. A pure function of the indicator, the date and the settings.</summary>
public sealed record IndicatorSheet
{
    /// <summary>Which way is better, in words.</summary>
    public required string Direction { get; init; }

    /// <summary>Effect in society or own performance, in words.</summary>
    public required string Measures { get; init; }

    /// <summary>The target in words; null when there is none.</summary>
    public string? Target { get; init; }

    /// <summary>Where it started; null when it is not said.</summary>
    public ShownFigure? Baseline { get; init; }

    /// <summary>The target as figures: low and high end for a band, else one value; none for a target without a figure.</summary>
    public IReadOnlyList<ShownFigure> TargetFigures { get; init; } = [];

    /// <summary>The stated path.</summary>
    public IReadOnlyList<ShownFigure> Path { get; init; } = [];

    /// <summary>All measurements up to the date, figures that were published before and replaced included; by period, of one period the figure that counts last.</summary>
    public required IReadOnlyList<ShownMeasurement> Measurements { get; init; }

    /// <summary>The judgement; null for an indicator that is only followed.</summary>
    public ShownJudgement? Judgement { get; init; }

    /// <summary>The chart; null when there is nothing to draw.</summary>
    public IndicatorDrawing? Drawing { get; init; }

    /// <summary>The series as a table, with the baseline and the periods for which a target stands where nothing was measured.</summary>
    public required IReadOnlyList<ShownPeriod> Series { get; init; }

    /// <summary>Writes the sheet of an indicator.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="asOf">The reference date, inclusive.</param>
    /// <param name="tolerance">The tolerance settings of the municipality.</param>
    /// <param name="words">The language.</param>
    public static IndicatorSheet Of(IndicatorData indicator, DateOnly asOf, JudgementTolerance tolerance, JudgementWords words) => IndicatorSheets.Of(indicator, asOf, tolerance, words);

    /// <summary>A measurement of an indicator as it is shown.</summary>
    public static ShownMeasurement Measured(IndicatorDraft indicator, MeasurementDraft measurement, JudgementWords words) => IndicatorSheets.Measurement(indicator, measurement, words);

    /// <summary>A figure of an indicator in words, unit included; a state as its word.</summary>
    public static string Figure(IndicatorDraft indicator, Quantity value, FigureText words) => Features.Shared.IndicatorWords.Figure(indicator, value, words);

    /// <summary>A difference between two figures of an indicator in words; of a percentage in percentage points.</summary>
    public static string Difference(IndicatorDraft indicator, decimal value, FigureText words) => Features.Shared.IndicatorWords.Difference(indicator, value, words);
}

/// <summary>A figure as it is shown.</summary>
/// <param name="Period">Its period; null when it is not said.</param>
/// <param name="Value">The value, or the state it is in.</param>
/// <param name="Text">As shown, unit included.</param>
public sealed record ShownFigure(Period? Period, Quantity Value, string Text);

/// <summary>A measurement as it is shown.</summary>
/// <param name="Draft">The measurement.</param>
/// <param name="Text">Its value as shown, unit included.</param>
/// <param name="Status">Its status in words; null for a final figure.</param>
public sealed record ShownMeasurement(MeasurementDraft Draft, string Text, string? Status);

/// <summary>A judgement as it is shown.</summary>
/// <param name="Mark">The outcome as a mark.</param>
/// <param name="Judgement">The judgement.</param>
/// <param name="ReasonCode">Stable code of the reason.</param>
/// <param name="Reason">The reason in one line.</param>
/// <param name="Formula">The formula in words.</param>
public sealed record ShownJudgement(StatusMark Mark, IndicatorJudgement Judgement, string ReasonCode, string Reason, string Formula);

/// <summary>
/// A chart as SVG that looks the same inside a page and as a file: no links, no script, no style sheet, nothing that a strict Content-Security-Policy
/// refuses. Ids in it start with the key of the indicator.
/// </summary>
/// <param name="Wide">About 860 units wide.</param>
/// <param name="Narrow">About 358 units wide, for a phone.</param>
/// <param name="Alternative">The figures in words, for who does not see the drawing.</param>
/// <param name="AxisNote">What the caption owes its reader when the axis does not start at 0; null when it does.</param>
public sealed record IndicatorDrawing(string Wide, string Narrow, string Alternative, string? AxisNote);

/// <summary>A period of the series as it is shown.</summary>
public sealed record ShownPeriod
{
    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The period in words.</summary>
    public required string Name { get; init; }

    /// <summary>What was measured, in words: a figure, a state, or that nothing was.</summary>
    public required string Measured { get; init; }

    /// <summary>The value behind it; null when there is none.</summary>
    public decimal? Value { get; init; }

    /// <summary>The margin in words; null when none was published.</summary>
    public string? Margin { get; init; }

    /// <summary>What was required, in words; null when it is not defined.</summary>
    public string? Required { get; init; }

    /// <summary>Status of the figure in words, with what stood there before.</summary>
    public required string State { get; init; }

    /// <summary>The judgement at the end of the period; null where none is made.</summary>
    public StatusMark? Mark { get; init; }

    /// <summary>Whether the figures before it cannot be compared with it.</summary>
    public bool MethodBreakBefore { get; init; }

    /// <summary>Source of the figure; null when it is that of the indicator.</summary>
    public string? Source { get; init; }

    /// <summary>Published remark; null when there is none.</summary>
    public string? Remark { get; init; }
}
