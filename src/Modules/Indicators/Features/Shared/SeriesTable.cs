using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Domain.Bindings;
using OpKoers.Indicators.Judgement;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Features.Shared;

/// <summary>A period of a series: what was measured, what was published before, what was required, and the judgement at that moment.</summary>
internal sealed record SeriesRow(Period Period, MeasurementDraft? Measurement)
{
    /// <summary>The figure as a number, computed of a share; null when there is none.</summary>
    public decimal? Value { get; init; }

    /// <summary>Figures that were published before and replaced, oldest first.</summary>
    public IReadOnlyList<MeasurementDraft> Earlier { get; init; } = [];

    public decimal? Required { get; init; }

    /// <summary>The judgement at the end of the period; null before the baseline and where nothing was measured.</summary>
    public IndicatorJudgement? Judgement { get; init; }

    public bool IsBaseline { get; init; }

    public bool BreakBefore => Measurement?.MethodBreakBefore ?? false;

    /// <summary>What changed in the area, when a table says that it stands after a break for that; null otherwise.</summary>
    public string? BreakWords => BorderBreak.WordsOf(Measurement);
}

/// <summary>The series of an indicator as a table, up to a date, with the baseline and the periods for which a target stands where nothing was measured.</summary>
internal static class SeriesTable
{
    public static IReadOnlyList<SeriesRow> Of(IndicatorData indicator, DateOnly asOf, JudgementTolerance tolerance)
    {
        var all = indicator.Measurements.ToList();
        var superseded = all.Where(row => row.SupersededOn is not null).ToLookup(row => row.Period);
        var whole = indicator.CaseAt(asOf, tolerance);
        var baseline = indicator.Definition.Baseline?.Period;
        var rows = all.Where(row => row.SupersededOn is null && row.Period.End <= asOf)
            .Select(row => Measured(row, whole, baseline) with { Earlier = [.. superseded[row.Period].OrderBy(old => old.SupersededOn)] })
            .ToList();
        var seen = rows.Select(row => row.Period.End).ToHashSet();
        rows.AddRange(Expected(indicator.Definition).Where(row => seen.Add(row.Period.End)));
        return [.. rows.OrderBy(row => row.Period)];
    }

    private static SeriesRow Measured(MeasurementDraft row, IndicatorCase whole, Period? baseline)
    {
        var figure = new MeasuredFigure(row.Period, row.Value) { Numerator = row.Numerator, Denominator = row.Denominator, Margin = row.Margin, Status = row.Status };
        decimal? value = MeasurementChoice.WhyNot(whole.Reading, in figure, out var found) is null ? found : null;
        var isBaseline = baseline is { } start && row.Period.End == start.End;
        var before = baseline is { } first && row.Period.End < first.End;
        if (isBaseline || before || whole.TargetKind == TargetKind.None)
        {
            return new SeriesRow(row.Period, row) { Value = value, IsBaseline = isBaseline };
        }

        var judgement = IndicatorJudge.Judge(whole with { AsOf = row.Period.End });
        var isOfThisPeriod = judgement.MeasurementIndex >= 0 && whole.Measurements.Span[judgement.MeasurementIndex].Period.End == row.Period.End;
        return new SeriesRow(row.Period, row) { Value = value, Required = isOfThisPeriod ? judgement.Required : null, Judgement = isOfThisPeriod ? judgement : null };
    }

    private static IEnumerable<SeriesRow> Expected(IndicatorDraft definition)
    {
        if (definition.Baseline is { Period: { } start } baseline)
        {
            yield return new SeriesRow(start, null) { Value = baseline.Value.Value, IsBaseline = true };
        }

        foreach (var point in definition.Path)
        {
            yield return new SeriesRow(point.Period, null) { Required = point.Value.Value };
        }

        if (definition.Target is { Period: { } period, Kind: TargetKind.Level or TargetKind.AtLeast or TargetKind.AtMost } target)
        {
            yield return new SeriesRow(period, null) { Required = target.Value.Value };
        }
        else if (definition.Target is { Period: { } due, Kind: not TargetKind.None })
        {
            yield return new SeriesRow(due, null);
        }
    }
}
