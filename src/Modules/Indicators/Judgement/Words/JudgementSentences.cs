using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Judgement.Words;

/// <summary>Puts the figures of one judgement into the sentences of a language.</summary>
internal sealed class JudgementSentences(JudgementWords words, IndicatorCase indicator, IndicatorJudgement judgement, FigureStyle style)
{
    public string Reason()
    {
        var meaning = words.Meaning(judgement.Reason);
        return judgement is { Outcome: Outcome.OnCourse or Outcome.AtRisk or Outcome.OffCourse, Required: { } required, Measured: { } measured } && indicator.TargetKind != TargetKind.Deliverable
            ? $"{meaning}: {Figures(measured, required)}"
            : meaning;
    }

    // A baseline or a group is not what is required: better than it is.
    private string Figures(decimal measured, decimal required)
    {
        var when = words.When(Used.Period);
        return judgement.RequiredBasis is RequiredBasis.Baseline or RequiredBasis.Comparison
            ? words.MeasuredAndOther(Stated(measured), when, Stated(required), judgement.RequiredBasis == RequiredBasis.Comparison)
            : words.MeasuredAndRequired(Stated(measured), Computed(required), when);
    }

    public IReadOnlyList<string> Steps()
    {
        var steps = new List<string>();
        if (judgement.Outcome == Outcome.NotAssessable)
        {
            steps.Add(words.NotAssessable(words.Meaning(judgement.Reason)));
        }
        else
        {
            AddTarget(steps);
        }

        if (judgement.Measured is not null)
        {
            AddMeasured(steps);
        }

        if (judgement.Outcome != Outcome.NotAssessable)
        {
            AddComparison(steps);
        }

        return steps;
    }

    private MeasuredFigure Used => indicator.Measurements.Span[judgement.MeasurementIndex];

    private void AddTarget(List<string> steps)
    {
        if (judgement is { Baseline: { } baseline, Target: { } final } && indicator.Target.Value is { } change)
        {
            switch (indicator.TargetKind)
            {
                case TargetKind.AbsoluteChange or TargetKind.PercentagePoints:
                    steps.Add(words.FinalAsSum(Stated(baseline), words.Figures.Number(change, style.Decimals), Computed(final)));
                    break;
                case TargetKind.RelativeChange:
                    steps.Add(words.FinalAsPercentage(Stated(baseline), words.Figures.Number(change), Computed(final)));
                    break;
                default:
                    break;
            }
        }

        if (Required() is { } sentence)
        {
            steps.Add(sentence);
        }
    }

    private string? Required() => (judgement.RequiredBasis, judgement.Required) switch
    {
        (_, null) => judgement.Target is null ? null : words.RequiredByTarget(Goal()),
        (RequiredBasis.Target, _) when indicator.TargetKind == TargetKind.Deliverable => words.Delivered(),
        (RequiredBasis.Target, _) => words.RequiredByTarget(Goal()),
        (RequiredBasis.Baseline, _) => words.RequiredByBaseline(BaselinePoint(), indicator.Direction, indicator.TargetKind == TargetKind.DirectionOnly),
        (RequiredBasis.Comparison, { } group) => words.RequiredByGroup(Stated(group)),
        (RequiredBasis.Line, { } required) => words.RequiredByLine(words.When(Used.Period), BaselinePoint(), Goal(), Passed(), Computed(required)),
        (RequiredBasis.PathPoint, { } required) => words.RequiredByPath(words.When(Used.Period), Computed(required), between: false),
        (_, { } required) => words.RequiredByPath(words.When(Used.Period), Computed(required), between: true),
    };

    private void AddMeasured(List<string> steps)
    {
        var when = words.When(Used.Period);
        if (IsCounted && Used is { Numerator: { } numerator, Denominator: { } denominator })
        {
            steps.Add(words.SharePart(when, words.Figures.Number(numerator), words.Figures.Number(denominator), Computed(judgement.Measured!.Value)));
        }
        else
        {
            steps.Add(words.Measured(when, Stated(judgement.Measured!.Value), judgement.Flags));
        }

        if ((judgement.Flags & (JudgementFlags.SuppressedSkipped | JudgementFlags.UnknownSkipped)) != 0)
        {
            steps.Add(words.Skipped(judgement.Flags));
        }
    }

    private void AddComparison(List<string> steps)
    {
        if (judgement is { Progress: { } progress, Baseline: { } baseline, Target: { } target, Measured: { } measured })
        {
            steps.Add(words.Progress(target < baseline, Bare(measured), Bare(baseline), Bare(target), words.Figures.Number(progress, 2)));
        }

        if (judgement is { ChangeMargin: { } margin, BaselineMargin: { } first, Baseline: { } from, Measured: { } to })
        {
            var ofMeasured = Used.Margin ?? 0;
            steps.Add(words.Margin(Bare(Math.Abs(first)), Bare(Math.Abs(ofMeasured)), Rounded(margin), Rounded(Math.Abs(to - from)), judgement.Reason == ReasonCode.ChangeWithinMargin));
        }

        if (judgement is { Shortfall: { } shortfall and > 0, Allowance: { } allowance })
        {
            steps.Add(words.Behind(Rounded(shortfall), Rounded(allowance), words.Figures.Number(indicator.Tolerance.AtRisk * 100)));
        }
    }

    /// <summary>The target as it is meant: "hoogstens 31 in 2027".</summary>
    private string Goal()
    {
        var when = indicator.TargetPeriod is { } period ? " " + words.When(period) : "";
        var end = judgement.Target is { } target ? Computed(target) : Stated(judgement.Required!.Value);
        return (indicator.TargetKind, indicator.Direction) switch
        {
            (TargetKind.Between, _) or (_, Direction.InBand) => Band() + when,
            (TargetKind.AtLeast, _) => words.AtLeast(end) + when,
            (TargetKind.AtMost or TargetKind.RankAtMost, _) => words.AtMost(end) + when,
            (_, Direction.Stay) => words.Exactly(end) + when,
            (_, Direction.LowerIsBetter) => words.AtMost(end) + when,
            _ => words.AtLeast(end) + when,
        };
    }

    private string Band()
    {
        var low = indicator.Target.IsRange ? indicator.Target.Low : indicator.TargetLow.Value;
        var high = indicator.Target.IsRange ? indicator.Target.High : indicator.TargetHigh.Value;
        return (low, high) switch
        {
            ({ } from, { } to) => words.Range(Stated(from), Stated(to)),
            ({ } from, null) => words.AtLeast(Stated(from)),
            (null, { } to) => words.AtMost(Stated(to)),
            _ => words.Exactly(Stated(judgement.Target ?? 0)),
        };
    }

    private string BaselinePoint() =>
        Stated(judgement.Baseline!.Value) + (indicator.BaselinePeriod is { } period ? " " + words.When(period) : "");

    private string Passed()
    {
        var (from, to, at) = (indicator.BaselinePeriod!.Value, indicator.TargetPeriod!.Value, Used.Period);
        var years = (from.Grain, to.Grain, at.Grain) == (PeriodGrain.Year, PeriodGrain.Year, PeriodGrain.Year);
        return years
            ? words.Passed(at.EndYear - from.EndYear, to.EndYear - from.EndYear, years: true)
            : words.Passed(at.End.DayNumber - from.End.DayNumber, to.End.DayNumber - from.End.DayNumber, years: false);
    }

    // A value counted from a share has endless decimals; a stated one has those that were stated.
    private string Bare(decimal value) => IsCounted && value == judgement.Measured
        ? Rounded(value)
        : words.Figures.Number(value, decimal.IsInteger(value) || style.Decimals is not null ? style.Decimals : Math.Min(Places(value), 6));

    private string Stated(decimal value) => Bare(value) + Unit;

    private string Computed(decimal value) => Rounded(value) + Unit;

    /// <summary>A computed figure: two decimals, or more when more are asked for or the stated figures that went into it have more.</summary>
    private string Rounded(decimal value)
    {
        var places = style.Decimals is { } asked ? Math.Max(2, asked) : Math.Clamp(Math.Max(Places(judgement.Baseline ?? 0), IsCounted ? 0 : Places(judgement.Measured ?? 0)), 2, 6);
        return words.Figures.Number(Math.Round(value, places, MidpointRounding.AwayFromZero), style.Decimals is { } shown && Math.Round(value, shown) == value ? shown : null);
    }

    /// <summary>Whether the measured value itself was computed, from the parts of a share.</summary>
    private bool IsCounted => indicator.Reading == Reading.Share && Used is { Numerator: not null, Denominator: not null };

    private string Unit => string.IsNullOrWhiteSpace(style.Unit) ? "" : "\u00a0" + style.Unit.Trim();

    private static int Places(decimal value) => decimal.IsInteger(value) ? 0 : (value / 1.0000000000000000000000000000m).Scale;
}
