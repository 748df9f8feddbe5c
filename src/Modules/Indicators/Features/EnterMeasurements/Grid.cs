using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Features.EnterMeasurements;

/// <summary>What a row would do when it is saved.</summary>
internal enum RowChange
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A measurement is added.</summary>
    Added,

    /// <summary>A measurement is changed in place; the history keeps the old figure.</summary>
    Changed,

    /// <summary>The old figure stays visible as replaced, a new one takes its place.</summary>
    Revised,

    /// <summary>The measurement is removed: the row was emptied.</summary>
    Removed,

    /// <summary>It waits for the user.</summary>
    Waits,
}

/// <summary>A row of the grid.</summary>
internal sealed record GridRow
{
    public required IndicatorData Indicator { get; init; }

    /// <summary>What stands in the fields.</summary>
    public required CellText Typed { get; init; }

    /// <summary>What stood there when the user began.</summary>
    public required CellText Basis { get; init; }

    /// <summary>What is stored now.</summary>
    public MeasurementDraft? Stored { get; init; }

    public RowChange Change { get; init; }

    /// <summary>What would be stored; null for nothing or a removal.</summary>
    public MeasurementDraft? Draft { get; init; }

    public IReadOnlyList<CellNote> Notes { get; init; } = [];

    public IndicatorDraft Definition => Indicator.Definition;

    public string Key => Definition.Key;

    public string Name => Definition.ShortName ?? Definition.Name;
}

/// <summary>Works out what each row of the grid would do: a pure function of what was typed, what it was typed over, and what is stored now.</summary>
internal sealed class Grid(Period period, NumberNotation notation, FigureText words)
{
    /// <summary>A row nobody typed in.</summary>
    public GridRow Untouched(IndicatorData indicator, MeasurementDraft? stored)
    {
        var text = CellText.Of(stored, notation);
        return new GridRow { Indicator = indicator, Typed = text, Basis = text, Stored = stored };
    }

    public GridRow Evaluate(IndicatorData indicator, CellText typed, CellText basis, MeasurementDraft? stored)
    {
        var now = CellText.Of(stored, notation);
        if (Same(typed, basis) || Same(typed, now))
        {
            return Untouched(indicator, stored);
        }

        var row = new GridRow { Indicator = indicator, Typed = typed, Basis = basis, Stored = stored };
        if (!Same(basis, now))
        {
            return row with { Change = RowChange.Waits, Notes = [Conflict(typed, now)] };
        }

        if (typed.IsEmpty)
        {
            return row with { Change = stored is null ? RowChange.None : RowChange.Removed };
        }

        var read = CellReading.Read(typed, indicator.Definition, period, stored, notation);
        if (read.Draft is not { } draft)
        {
            return row with { Change = RowChange.Waits, Notes = read.Notes };
        }

        var doubt = stored?.Value == draft.Value ? null : Doubts.Of(draft.Value, indicator.Definition, Before(indicator), words);
        return row with { Change = ChangeOf(stored, draft), Draft = draft, Notes = doubt is null ? read.Notes : [.. read.Notes, doubt] };
    }

    /// <summary>The figure that counts for a period; null when there is none.</summary>
    public static MeasurementDraft? At(IndicatorData indicator, Period period) =>
        indicator.Measurements.FirstOrDefault(row => row.SupersededOn is null && row.Period == period);

    /// <summary>The latest known figure before this period; without one, the baseline.</summary>
    public MeasurementDraft? Before(IndicatorData indicator) =>
        indicator.Measurements.LastOrDefault(row => row.SupersededOn is null && row.Period.End < period.Start && row.Value.Value is not null)
        ?? (indicator.Definition.Baseline is { Period: { } start, Value: { Value: not null } value } && start.End < period.Start ? new MeasurementDraft { Period = start, Value = value } : null);

    /// <summary>What is required in this period, whatever is measured; null when that cannot be said.</summary>
    public decimal? Required(IndicatorData indicator, JudgementTolerance tolerance)
    {
        var start = indicator.Definition.Baseline?.Value.Value ?? indicator.Definition.Target?.Value.Value ?? 0;
        return IndicatorJudge.Judge(indicator.CaseAt(period.End, tolerance) with { Reading = Reading.Level, Measurements = new[] { new MeasuredFigure(period, Quantity.Of(start)) } }).Required;
    }

    // A list always has a status chosen, so an empty row is empty whatever its status.
    private static bool Same(CellText one, CellText other) => one == other || (one.IsEmpty && other.IsEmpty);

    private static RowChange ChangeOf(MeasurementDraft? stored, MeasurementDraft draft) =>
        stored is null ? RowChange.Added
        : stored == draft ? RowChange.None
        : draft.Status == MeasurementStatus.Revised && stored.Value.IsKnown && stored.Value != draft.Value ? RowChange.Revised
        : RowChange.Changed;

    private static CellNote Conflict(CellText typed, CellText now) =>
        new(NoteKind.Conflict, T.Of("Er staat nu {0}. U typte {1}.", Show(now), Show(typed)), [(T.Of("Houd {0}", Show(now)), "houd"), (T.Of("Gebruik {0}", Show(typed)), "mijn")]);

    private static string Show(CellText text) =>
        text.IsEmpty ? T.Of("niets") : (text.Value.Length == 0 ? T.Of("geen waarde") : text.Value) + (text.Margin.Length > 0 ? " ± " + text.Margin : string.Empty);
}
