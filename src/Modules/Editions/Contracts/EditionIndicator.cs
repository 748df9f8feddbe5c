using OpKoers.Ui.Components;

namespace OpKoers.Editions.Contracts;

/// <summary>An indicator as it was shown, with its figures and its judgement.</summary>
public sealed record EditionIndicator
{
    /// <summary>Key, unique within the municipality.</summary>
    public required string Key { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Definition; null when it is not said.</summary>
    public string? Definition { get; init; }

    /// <summary>Unit; null for a bare number.</summary>
    public string? Unit { get; init; }

    /// <summary>Decimals to show; null when the figures decide.</summary>
    public int? Decimals { get; init; }

    /// <summary>Which way is better, in words.</summary>
    public required string Direction { get; init; }

    /// <summary>Whether it measures an effect in society or the own performance, in words.</summary>
    public required string Measures { get; init; }

    /// <summary>Who or what is counted; null when it is not said.</summary>
    public string? Population { get; init; }

    /// <summary>Source; null when it is not said.</summary>
    public string? Source { get; init; }

    /// <summary>How often it is measured, in words; null when it is not said.</summary>
    public string? Frequency { get; init; }

    /// <summary>Key of the indicator that this one stands in for; a substitute never counts in a judgement.</summary>
    public string? ProxyFor { get; init; }

    /// <summary>Whether it has a target that is judged.</summary>
    public required bool Counts { get; init; }

    /// <summary>Where it started; null when it is not known.</summary>
    public EditionFigure? Baseline { get; init; }

    /// <summary>The target in words, such as "hoogstens 31,0 in 2022"; null when there is none.</summary>
    public string? Target { get; init; }

    /// <summary>The target as figures: low and high end for a band, else one value.</summary>
    public IReadOnlyList<EditionFigure> TargetFigures { get; init; } = [];

    /// <summary>The stated path towards the target.</summary>
    public IReadOnlyList<EditionFigure> Path { get; init; } = [];

    /// <summary>All measurements up to the date of the edition, old values that were revised before it included.</summary>
    public IReadOnlyList<EditionFigure> Measurements { get; init; } = [];

    /// <summary>The judgement; null for an indicator that is only followed.</summary>
    public EditionJudgement? Judgement { get; init; }

    /// <summary>What people said of it, beside the computed judgement.</summary>
    public IReadOnlyList<EditionVerdict> Verdicts { get; init; } = [];

    /// <summary>The series as a chart; null when there is nothing to draw.</summary>
    public ChartBlock? Chart { get; init; }
}

/// <summary>One figure as it was shown.</summary>
public sealed record EditionFigure
{
    /// <summary>Period, canonical: 2019, 2019-H1, 2019-Q3, 2019-06, 2019-06-30 or 2019/2022; null when it is not said.</summary>
    public string? Period { get; init; }

    /// <summary>The known value; null for a range or a figure that is not known.</summary>
    public decimal? Value { get; init; }

    /// <summary>Low end of a range, inclusive; null when it is none.</summary>
    public decimal? Low { get; init; }

    /// <summary>High end of a range, inclusive; null when it is none.</summary>
    public decimal? High { get; init; }

    /// <summary>Why there is no value, in words such as "n.t.b."; null when there is one.</summary>
    public string? State { get; init; }

    /// <summary>As it was shown, unit included.</summary>
    public required string Text { get; init; }

    /// <summary>Status in words, such as "voorlopig"; null for a final figure.</summary>
    public string? Status { get; init; }

    /// <summary>Half width of the margin, in the unit of the value; null when none was published.</summary>
    public decimal? Margin { get; init; }

    /// <summary>Numerator of a share; null when it is not known.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>Denominator of a share; null when it is not known.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>Whether figures before it cannot be compared with it.</summary>
    public bool MethodBreakBefore { get; init; }

    /// <summary>The day on which a revision took its place; null while it holds.</summary>
    public DateOnly? SupersededOn { get; init; }

    /// <summary>Source; null when it is that of the indicator.</summary>
    public string? Source { get; init; }

    /// <summary>Published remark; null when there is none.</summary>
    public string? Remark { get; init; }
}

/// <summary>A computed judgement with what it was made of.</summary>
public sealed record EditionJudgement
{
    /// <summary>The outcome as a mark.</summary>
    public required StatusMark Mark { get; init; }

    /// <summary>Stable code of the outcome, such as onCourse.</summary>
    public required string Outcome { get; init; }

    /// <summary>Stable code of the reason.</summary>
    public required string ReasonCode { get; init; }

    /// <summary>The reason in one line.</summary>
    public required string Reason { get; init; }

    /// <summary>The formula in words; null when nothing was computed.</summary>
    public string? Formula { get; init; }

    /// <summary>What was required at the date; null when it is not defined.</summary>
    public decimal? Required { get; init; }

    /// <summary>What was measured; null when nothing was.</summary>
    public decimal? Measured { get; init; }

    /// <summary>Part of the way from baseline to target, 1 for the whole way; may be negative or above 1; null when it is not defined.</summary>
    public decimal? Progress { get; init; }
}

/// <summary>What a person said of an indicator or a programme.</summary>
public sealed record EditionVerdict
{
    /// <summary>The verdict as a mark.</summary>
    public required StatusMark Mark { get; init; }

    /// <summary>When.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The function or body that said it.</summary>
    public required string By { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
