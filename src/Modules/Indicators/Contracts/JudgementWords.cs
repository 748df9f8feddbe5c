using System.Globalization;
using OpKoers.Indicators.Judgement.Words;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Contracts;

/// <summary>How the figures of an indicator are written.</summary>
/// <param name="Unit">Unit behind a figure, such as "%" or "m²"; null for none.</param>
/// <param name="Decimals">Decimals of stated figures; null for as many as a figure has.</param>
public readonly record struct FigureStyle(string? Unit, int? Decimals);

/// <summary>A judgement in words: the outcome, the reason in one line, and the formula with the figures that went into it.</summary>
public abstract class JudgementWords
{
    private protected JudgementWords(FigureText figures) => Figures = figures;

    /// <summary>Dutch.</summary>
    public static JudgementWords Dutch { get; } = new DutchJudgementWords();

    /// <summary>English.</summary>
    public static JudgementWords English { get; } = new EnglishJudgementWords();

    /// <summary>The words for a culture: English for English, Dutch for every other.</summary>
    public static JudgementWords For(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "en" ? English : Dutch;
    }

    /// <summary>The writer of figures and periods in this language.</summary>
    public FigureText Figures { get; }

    /// <summary>The outcome in lower case, as it stands inside a sentence: <c>op koers</c>.</summary>
    public abstract string Outcome(Outcome outcome);

    /// <summary>What a reason means, without figures and without a full stop.</summary>
    public abstract string Meaning(ReasonCode reason);

    /// <summary>The reason in one line, with the measured and the required figure where both are known.</summary>
    public string Reason(IndicatorCase indicator, in IndicatorJudgement judgement, FigureStyle style = default)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return new JudgementSentences(this, indicator, judgement, style).Reason();
    }

    /// <summary>The formula in words: one sentence per step, in the order in which they are taken. Never empty.</summary>
    public IReadOnlyList<string> Steps(IndicatorCase indicator, in IndicatorJudgement judgement, FigureStyle style = default)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return new JudgementSentences(this, indicator, judgement, style).Steps();
    }

    /// <summary>The steps of the formula as one text.</summary>
    public string Formula(IndicatorCase indicator, in IndicatorJudgement judgement, FigureStyle style = default) =>
        string.Join(" ", Steps(indicator, in judgement, style));

    /// <summary>"in 2025", "op 31 december 2020".</summary>
    internal string When(Period period) => (period.Grain == PeriodGrain.Day ? OnDay : InPeriod) + " " + Figures.Period(period);

    private protected abstract string OnDay { get; }

    private protected abstract string InPeriod { get; }

    internal abstract string MeasuredAndRequired(string measured, string required, string when);

    internal abstract string MeasuredAndOther(string measured, string when, string other, bool group);

    internal abstract string AtLeast(string value);

    internal abstract string AtMost(string value);

    internal abstract string Exactly(string value);

    internal abstract string Range(string low, string high);

    internal abstract string SharePart(string when, string numerator, string denominator, string share);

    internal abstract string Measured(string when, string value, JudgementFlags flags);

    internal abstract string FinalAsSum(string baseline, string change, string final);

    internal abstract string FinalAsPercentage(string baseline, string percentage, string final);

    internal abstract string RequiredByTarget(string target);

    internal abstract string RequiredByLine(string when, string from, string to, string passed, string required);

    internal abstract string RequiredByPath(string when, string required, bool between);

    internal abstract string RequiredByBaseline(string baseline, Direction direction, bool strict);

    internal abstract string RequiredByGroup(string group);

    internal abstract string Delivered();

    internal abstract string Passed(int passed, int length, bool years);

    internal abstract string Progress(bool downward, string measured, string baseline, string target, string progress);

    internal abstract string Margin(string baseline, string measured, string margin, string change, bool hidden);

    internal abstract string Behind(string shortfall, string allowance, string tolerance);

    internal abstract string NotAssessable(string meaning);

    internal abstract string Skipped(JudgementFlags flags);
}
