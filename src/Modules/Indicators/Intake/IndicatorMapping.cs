using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Storage;
using OpKoers.Kernel;
using OpKoers.Storage;

namespace OpKoers.Indicators.Intake;

/// <summary>Between drafts and what is stored, both ways. The two ways are twins: a field added to one is added to the other.</summary>
internal static class IndicatorMapping
{
    public static void Fill(Indicator row, IndicatorDraft draft, int order)
    {
        row.Name = draft.Name;
        row.ShortName = draft.ShortName;
        row.Definition = draft.Definition;
        row.Unit = draft.Unit;
        row.Decimals = draft.Decimals;
        row.Direction = draft.Direction;
        row.Reading = draft.Reading;
        row.Measures = draft.Measures;
        row.Population = draft.Population;
        row.AreaCode = draft.Area;
        row.Source = draft.Source;
        row.Frequency = draft.Frequency;
        row.Owner = draft.Owner;
        row.Scale = Sync.Same(row.Scale, draft.Scale);
        row.Note = draft.Note;
        row.Basis = draft.Basis;
        row.Order = order;
        Fill(row, draft.Baseline);
        Fill(row, draft.Target);
    }

    public static void Fill(Indicator row, BaselineDraft? baseline)
    {
        row.HasBaseline = baseline is not null;
        row.BaselinePeriod = baseline?.Period;
        row.BaselineValue = baseline?.Value ?? Quantity.Blank;
        row.BaselineNote = baseline?.Note;
        row.BaselineBasis = baseline?.Basis ?? Basis.Stated;
    }

    public static void Fill(Indicator row, TargetDraft? target)
    {
        row.TargetKind = target?.Kind;
        row.TargetPeriod = target?.Period;
        row.TargetValue = target?.Value ?? Quantity.Blank;
        row.TargetLow = target?.Low ?? Quantity.Blank;
        row.TargetHigh = target?.High ?? Quantity.Blank;
        row.TargetPrinted = target?.Printed;
        row.TargetNote = target?.Note;
        row.TargetBasis = target?.Basis ?? Basis.Stated;
    }

    public static void Fill(Measurement row, MeasurementDraft draft)
    {
        row.Value = draft.Value;
        row.Numerator = draft.Numerator;
        row.Denominator = draft.Denominator;
        row.Margin = draft.Margin;
        row.SampleSize = draft.SampleSize;
        row.Status = draft.Status;
        row.MethodBreakBefore = draft.MethodBreakBefore;
        row.Source = draft.Source;
        row.Remark = draft.Remark;
        row.Basis = draft.Basis;
        row.Delivery = draft.Delivery;
    }

    public static IndicatorDraft Draft(Indicator row, string? proxyFor, IEnumerable<PathPoint> path, IEnumerable<Measurement> measurements) => new()
    {
        Key = row.Key,
        Name = row.Name,
        ShortName = row.ShortName,
        Definition = row.Definition,
        Unit = row.Unit,
        Decimals = row.Decimals,
        Direction = row.Direction,
        Reading = row.Reading,
        Measures = row.Measures,
        Population = row.Population,
        Area = row.AreaCode,
        Source = row.Source,
        Frequency = row.Frequency,
        Owner = row.Owner,
        ProxyFor = proxyFor,
        Scale = row.Scale,
        Note = row.Note,
        Basis = row.Basis,
        Baseline = Baseline(row),
        Target = Target(row),
        Path = [.. path.OrderBy(point => point.Period).Select(point => new PathPointDraft(point.Period, point.Value))],
        Measurements = [.. measurements.OrderBy(item => item.Period).ThenBy(item => item.SupersededOn ?? DateOnly.MaxValue).Select(Draft)],
    };

    private static BaselineDraft? Baseline(Indicator row) => !row.HasBaseline ? null : new()
    {
        Period = row.BaselinePeriod,
        Value = row.BaselineValue,
        Note = row.BaselineNote,
        Basis = row.BaselineBasis,
    };

    private static TargetDraft? Target(Indicator row) => row.TargetKind is not { } kind ? null : new()
    {
        Kind = kind,
        Period = row.TargetPeriod,
        Value = row.TargetValue,
        Low = row.TargetLow,
        High = row.TargetHigh,
        Printed = row.TargetPrinted,
        Note = row.TargetNote,
        Basis = row.TargetBasis,
    };

    public static MeasurementDraft Draft(Measurement row) => new()
    {
        Period = row.Period,
        Value = row.Value,
        Numerator = row.Numerator,
        Denominator = row.Denominator,
        Margin = row.Margin,
        SampleSize = row.SampleSize,
        Status = row.Status,
        MethodBreakBefore = row.MethodBreakBefore,
        Source = row.Source,
        Remark = row.Remark,
        Basis = row.Basis,
        SupersededOn = row.SupersededOn,
        Delivery = row.Delivery,
    };
}
