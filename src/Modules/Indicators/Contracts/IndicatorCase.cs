using OpKoers.Kernel;

namespace OpKoers.Indicators.Contracts;

/// <summary>
/// Everything that the judgement of one indicator at one date is made of, and nothing else. The same case always gives the same judgement.
/// All values are in the unit of the indicator; a share is in percent.
/// </summary>
public sealed record IndicatorCase
{
    /// <summary>Which way is better.</summary>
    public required Direction Direction { get; init; }

    /// <summary>How the figures must be read.</summary>
    public Reading Reading { get; init; }

    /// <summary>Period of the baseline; null when not said.</summary>
    public Period? BaselinePeriod { get; init; }

    /// <summary>Baseline, or the state it is in.</summary>
    public Quantity Baseline { get; init; } = Quantity.Blank;

    /// <summary>Margin of the baseline (half width); null: the margin of a measurement of the baseline period counts, if there is one.</summary>
    public decimal? BaselineMargin { get; init; }

    /// <summary>Kind of target.</summary>
    public required TargetKind TargetKind { get; init; }

    /// <summary>Period in which the target must be reached; null when not said.</summary>
    public Period? TargetPeriod { get; init; }

    /// <summary>Target, or the state it is in; blank where the kind has no value. Changes are signed.</summary>
    public Quantity Target { get; init; } = Quantity.Blank;

    /// <summary>Lower end of a band, inclusive; blank for none.</summary>
    public Quantity TargetLow { get; init; } = Quantity.Blank;

    /// <summary>Upper end of a band, inclusive; blank for none.</summary>
    public Quantity TargetHigh { get; init; } = Quantity.Blank;

    /// <summary>Targets on the way, as levels (not as changes), in any order.</summary>
    public ReadOnlyMemory<PeriodQuantity> Path { get; init; }

    /// <summary>Figures of the comparison group, for <see cref="TargetKind.BetterThanGroup"/>.</summary>
    public ReadOnlyMemory<PeriodQuantity> Comparison { get; init; }

    /// <summary>Measurements in any order; of one period the order breaks a tie between equal statuses: the later counts.</summary>
    public ReadOnlyMemory<MeasuredFigure> Measurements { get; init; }

    /// <summary>The reference date (peildatum): only periods that ended on or before it count.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The tolerance settings of the municipality.</summary>
    public JudgementTolerance Tolerance { get; init; } = JudgementTolerance.Default;
}

/// <summary>A value of a period: a point of a path or of a comparison group.</summary>
/// <param name="Period">Its period.</param>
/// <param name="Value">The value, or the state it is in.</param>
public readonly record struct PeriodQuantity(Period Period, Quantity Value);

/// <summary>A measurement, as the judgement needs it.</summary>
/// <param name="Period">Its period; it counts from the last day of it.</param>
/// <param name="Value">The value, or the state it is in.</param>
public readonly record struct MeasuredFigure(Period Period, Quantity Value)
{
    /// <summary>Numerator of a share; with a denominator it goes before <see cref="Value"/>.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>Denominator of a share.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>Margin (half width), in the unit of the indicator; null when not published, zero when exact.</summary>
    public decimal? Margin { get; init; }

    /// <summary>State of the figure.</summary>
    public MeasurementStatus Status { get; init; }

    /// <summary>Whether the method changed before this measurement.</summary>
    public bool MethodBreakBefore { get; init; }
}

/// <summary>How far behind still counts as "aandacht": a setting of the municipality, since the documents give none.</summary>
public readonly record struct JudgementTolerance
{
    private readonly decimal lessThanDefault;

    private JudgementTolerance(decimal atRisk) => lessThanDefault = 0.10m - atRisk;

    /// <summary>The default that every screen shows: 10% of the way from baseline to target.</summary>
    public static JudgementTolerance Default { get; } = new(0.10m);

    /// <summary>Fraction, 0 up to and including 1, of the way from baseline to target; of the target itself when there is no such way.</summary>
    public decimal AtRisk => 0.10m - lessThanDefault;

    /// <summary>A tolerance; refused below 0 and above 1.</summary>
    public static Result<JudgementTolerance> Of(decimal atRisk) => atRisk is >= 0 and <= 1
        ? Result<JudgementTolerance>.Of(new(atRisk))
        : Result<JudgementTolerance>.Refused("tolerance-range", "De grens voor aandacht ligt tussen 0 en 1 (0,10 is 10% van de weg).");
}
