using OpKoers.Kernel;

namespace OpKoers.Indicators.Contracts;

/// <summary>
/// An indicator with its whole series, as read models keep it in memory. Nothing in it may be changed. The series is kept compactly: a municipality's
/// figures of many years stay in memory.
/// </summary>
public sealed class IndicatorData
{
    private readonly SeriesPoint[] series;
    private Remembered? remembered;

    internal IndicatorData(Guid id, Guid scope, int version, Guid? proxyFor, IndicatorDraft definition, SeriesPoint[] series)
    {
        Id = id;
        ScopeId = scope;
        Version = version;
        ProxyForId = proxyFor;
        Definition = definition;
        this.series = series;
        Path = [.. definition.Path.Select(point => new PeriodQuantity(point.Period, point.Value))];
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; }

    /// <summary>The programme where it is at home.</summary>
    public Guid ScopeId { get; }

    /// <summary>Version of the definition.</summary>
    public int Version { get; }

    /// <summary>The indicator for which this is a substitute figure; null when it is none.</summary>
    public Guid? ProxyForId { get; }

    /// <summary>Definition, baseline, target and path. Its list of measurements is empty: they are in <see cref="Measurement"/>.</summary>
    public IndicatorDraft Definition { get; }

    /// <summary>Number of measurements, earlier published ones included.</summary>
    public int Count => series.Length;

    /// <summary>Whether it has a target that is judged: it is no substitute and is not only followed.</summary>
    public bool IsJudged => ProxyForId is null && Definition.Target is { Kind: not TargetKind.None };

    private PeriodQuantity[] Path { get; }

    /// <summary>The measurement at this place; in the order of their periods, of one period the figure that counts last.</summary>
    public MeasurementDraft Measurement(int index) => series[index].Expand();

    /// <summary>All measurements, in order.</summary>
    public IEnumerable<MeasurementDraft> Measurements => series.Select(point => point.Expand());

    /// <summary>What the judgement at a date is made of.</summary>
    public IndicatorCase CaseAt(DateOnly asOf, JudgementTolerance tolerance)
    {
        var target = Definition.Target;
        return new IndicatorCase
        {
            Direction = Definition.Direction,
            Reading = Definition.Reading,
            BaselinePeriod = Definition.Baseline?.Period,
            Baseline = Definition.Baseline?.Value ?? Quantity.Blank,
            TargetKind = target?.Kind ?? TargetKind.None,
            TargetPeriod = target?.Period,
            Target = target?.Value ?? Quantity.Blank,
            TargetLow = target?.Low ?? Quantity.Blank,
            TargetHigh = target?.High ?? Quantity.Blank,
            Path = Path,
            Measurements = Array.ConvertAll(series, point => point.Figure()),
            AsOf = asOf,
            Tolerance = tolerance,
        };
    }

    /// <summary>How its figures are written.</summary>
    public FigureStyle Style => new(Definition.Unit, Definition.Decimals);

    /// <summary>The judgement at a date. The last one asked for is remembered: a page asks for the same date many times.</summary>
    public IndicatorJudgement JudgeAt(DateOnly asOf, JudgementTolerance tolerance) => At(asOf, tolerance).Judgement;

    /// <summary>The reason of the judgement at a date, in one line.</summary>
    public string ReasonAt(DateOnly asOf, JudgementTolerance tolerance, JudgementWords words)
    {
        var at = At(asOf, tolerance);
        if (at.Reason is { } reason && reason.Words == words)
        {
            return reason.Text;
        }

        var text = words.Reason(CaseAt(asOf, tolerance), at.Judgement, Style);
        at.Reason = new Reasoned(words, text);
        return text;
    }

    private Remembered At(DateOnly asOf, JudgementTolerance tolerance)
    {
        if (remembered is { } last && last.AsOf == asOf && last.Tolerance == tolerance)
        {
            return last;
        }

        return remembered = new Remembered(asOf, tolerance, IndicatorJudge.Judge(CaseAt(asOf, tolerance)));
    }

    private sealed class Remembered(DateOnly asOf, JudgementTolerance tolerance, IndicatorJudgement judgement)
    {
        public DateOnly AsOf { get; } = asOf;

        public JudgementTolerance Tolerance { get; } = tolerance;

        public IndicatorJudgement Judgement { get; } = judgement;

        public Reasoned? Reason { get; set; }
    }

    private sealed record Reasoned(JudgementWords Words, string Text);
}
