using System.Globalization;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Domain.Bindings;

/// <summary>What a figure from a table does to the measurements of an indicator.</summary>
internal enum PlannedChange
{
    /// <summary>The period had no measurement.</summary>
    Add,

    /// <summary>Another figure stood there: it stays, with the day on which it was replaced.</summary>
    Revise,

    /// <summary>The same figure, of which the source now says something else: final instead of provisional.</summary>
    Restate,

    /// <summary>The same figure stood there already.</summary>
    Keep,

    /// <summary>The table gave a figure before and gives none any more; the old one stays.</summary>
    Gone,

    /// <summary>The cells are there, and no figure can be made of them.</summary>
    Lacks,
}

/// <summary>What happens to one period.</summary>
/// <param name="Change">What.</param>
/// <param name="Period">The period.</param>
/// <param name="New">The measurement as it will be; null when nothing is written.</param>
/// <param name="Old">The measurement that counts now; null for none.</param>
/// <param name="Lack">Why no figure can be made.</param>
internal sealed record PlannedFigure(PlannedChange Change, Period Period, MeasurementDraft? New, MeasurementDraft? Old, BoundLack Lack = BoundLack.None);

/// <summary>Lays the figures of a table beside the measurements that an indicator has.</summary>
internal static class BindingPlan
{
    /// <summary>What happens to every period, in order.</summary>
    /// <param name="figures">What the table says.</param>
    /// <param name="stored">All measurements, replaced ones too.</param>
    /// <param name="origin">From where the figures come.</param>
    public static IReadOnlyList<PlannedFigure> Of(IReadOnlyList<BoundFigure> figures, IEnumerable<MeasurementDraft> stored, BoundOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var current = stored.Where(row => row.SupersededOn is null).ToDictionary(row => row.Period);
        var planned = figures.Where(figure => figure.State != CellState.Absent).Select(figure => Plan(figure, current.GetValueOrDefault(figure.Period), origin)).ToList();
        var named = planned.Select(row => row.Period).ToHashSet();
        planned.AddRange(current.Values.Where(row => row.Delivery?.Split('#')[0] == origin.Table && !named.Contains(row.Period)).Select(row => new PlannedFigure(PlannedChange.Gone, row.Period, null, row)));
        return [.. planned.OrderBy(row => row.Period)];
    }

    private static PlannedFigure Plan(BoundFigure figure, MeasurementDraft? old, BoundOrigin origin)
    {
        if (!figure.IsMeasurement)
        {
            return new PlannedFigure(PlannedChange.Lacks, figure.Period, null, old, figure.Lack);
        }

        var status = Status(figure.State);
        var remark = SourceRemark(figure);
        var fresh = new MeasurementDraft
        {
            Period = figure.Period,
            Value = figure.Value is { } value ? Quantity.Of(value) : figure.State == CellState.Missing ? Quantity.In(QuantityState.Unknown) : Quantity.Blank,
            Numerator = figure.Numerator,
            Denominator = figure.Denominator,
            Margin = figure.Margin,
            Status = status,
            // What people found out about a method stays, whatever the table says.
            MethodBreakBefore = figure.Break is not null || old?.MethodBreakBefore == true,
            Source = origin.Source,
            Remark = old?.Remark ?? remark,
            Delivery = origin.Delivery,
        };
        if (old is null)
        {
            return new PlannedFigure(PlannedChange.Add, figure.Period, fresh, null);
        }

        if (!Same(old, fresh))
        {
            return new PlannedFigure(PlannedChange.Revise, figure.Period, status == MeasurementStatus.Final ? fresh with { Status = MeasurementStatus.Revised, Remark = remark } : fresh with { Remark = remark }, old);
        }

        var kept = old with { Status = old.Status == MeasurementStatus.Revised && status == MeasurementStatus.Final ? MeasurementStatus.Revised : status, MethodBreakBefore = fresh.MethodBreakBefore, Remark = fresh.Remark };
        return kept == old ? new PlannedFigure(PlannedChange.Keep, figure.Period, null, old) : new PlannedFigure(PlannedChange.Restate, figure.Period, kept, old);
    }

    /// <summary>What a reader of the figure must know: that earlier ones are of another area, and that it rests on little. Kept with the figure, so that it goes wherever that goes.</summary>
    private static string? SourceRemark(BoundFigure figure)
    {
        // Without the number: a remark goes where a count may not.
        var few = figure.IsTiny ? "Klein aantal: het cijfer schommelt sterk door toeval." : null;
        return BorderBreak.Remark(figure.Break) is { } broken ? few is null ? broken : $"{broken}. {few}" : few;
    }

    private static bool Same(MeasurementDraft old, MeasurementDraft fresh) =>
        old.Value.Means(fresh.Value) && old.Numerator == fresh.Numerator && old.Denominator == fresh.Denominator && old.Margin == fresh.Margin;

    private static MeasurementStatus Status(CellState state) => state switch
    {
        CellState.Provisional => MeasurementStatus.Provisional,
        CellState.Estimated => MeasurementStatus.Estimated,
        CellState.Suppressed => MeasurementStatus.Suppressed,
        _ => MeasurementStatus.Final,
    };
}

/// <summary>From where figures come.</summary>
/// <param name="Table">Code of the table.</param>
/// <param name="Number">Number of the delivery.</param>
/// <param name="Source">The source in words.</param>
internal sealed record BoundOrigin(string Table, int Number, string Source)
{
    /// <summary>As a measurement keeps it.</summary>
    public string Delivery => string.Create(CultureInfo.InvariantCulture, $"{Table}#{Number}");
}
