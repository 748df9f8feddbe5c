using System.Globalization;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Judgement.Words;

internal sealed class EnglishJudgementWords() : JudgementWords(FigureText.English)
{
    private protected override string OnDay => "on";

    private protected override string InPeriod => "in";

    public override string Outcome(Outcome outcome) => outcome switch
    {
        Contracts.Outcome.Achieved => "achieved",
        Contracts.Outcome.OnCourse => "on course",
        Contracts.Outcome.AtRisk => "attention",
        Contracts.Outcome.OffCourse => "off course",
        Contracts.Outcome.NoDemonstrableChange => "no demonstrable change",
        _ => "not assessable",
    };

    public override string Meaning(ReasonCode reason) => EnglishMeanings.Of(reason);

    internal override string MeasuredAndRequired(string measured, string required, string when) => $"{measured} measured, {required} required {when}";

    internal override string MeasuredAndOther(string measured, string when, string other, bool group) => $"{measured} measured {when}, {(group ? "comparison group" : "baseline")} {other}";

    internal override string AtLeast(string value) => $"at least {value}";

    internal override string AtMost(string value) => $"at most {value}";

    internal override string Exactly(string value) => $"exactly {value}";

    internal override string Range(string low, string high) => $"from {low} up to and including {high}";

    internal override string SharePart(string when, string numerator, string denominator, string share) =>
        $"Measured {when}: 100 × numerator ÷ denominator = 100 × {numerator} ÷ {denominator} = {share}.";

    internal override string Measured(string when, string value, JudgementFlags flags) => $"Measured {when}: {value}{Status(flags)}.";

    internal override string FinalAsSum(string baseline, string change, string final) => $"Target = baseline + change = {baseline} + {change} = {final}.";

    internal override string FinalAsPercentage(string baseline, string percentage, string final) =>
        $"Target = baseline × (1 + percentage ÷ 100) = {baseline} × (1 + {percentage} ÷ 100) = {final}.";

    internal override string RequiredByTarget(string target) => $"Required: the target, {target}.";

    internal override string RequiredByLine(string when, string from, string to, string passed, string required) =>
        $"Required {when}: straight line from {from} to {to}, {passed} = {required}.";

    internal override string RequiredByPath(string when, string required, bool between) => between
        ? $"Required {when}: straight line between the nearest values of the path = {required}."
        : $"Required {when} by the path: {required}.";

    internal override string RequiredByBaseline(string baseline, Direction direction, bool strict) => (direction, strict) switch
    {
        (Direction.HigherIsBetter, true) => $"Required: higher than the baseline, {baseline}.",
        (Direction.LowerIsBetter, true) => $"Required: lower than the baseline, {baseline}.",
        (Direction.HigherIsBetter, _) => $"Required: not lower than the baseline, {baseline}.",
        (Direction.LowerIsBetter, _) => $"Required: not higher than the baseline, {baseline}.",
        _ => $"Required: equal to the baseline, {baseline}.",
    };

    internal override string RequiredByGroup(string group) => $"Required: better than the comparison group, {group}.";

    internal override string Delivered() => "Required: delivered (1 or more).";

    internal override string Passed(int passed, int length, bool years) =>
        string.Create(CultureInfo.InvariantCulture, $"after {passed} of {length} {(years ? "years" : "days")}");

    internal override string Progress(bool downward, string measured, string baseline, string target, string progress) => downward
        ? $"Progress = (baseline − measured) ÷ (baseline − target) = ({baseline} − {measured}) ÷ ({baseline} − {target}) = {progress}."
        : $"Progress = (measured − baseline) ÷ (target − baseline) = ({measured} − {baseline}) ÷ ({target} − {baseline}) = {progress}.";

    internal override string Margin(string baseline, string measured, string margin, string change, bool hidden) =>
        $"Margin of the difference = root of ({baseline}² + {measured}²) = {margin}. The difference with the baseline is {change}: {(hidden ? "smaller than the margin, so not demonstrable" : "not smaller than the margin")}.";

    internal override string Behind(string shortfall, string allowance, string tolerance) =>
        $"Behind by {shortfall}. Up to and including {allowance} ({tolerance}% of the way) it is attention, beyond that off course.";

    internal override string NotAssessable(string meaning) => $"Not assessable: {char.ToLowerInvariant(meaning[0])}{meaning[1..]}.";

    internal override string Skipped(JudgementFlags flags) => flags.HasFlag(JudgementFlags.SuppressedSkipped)
        ? "A figure of this or a later period is withheld because it is small."
        : "The figure of a later period is not known.";

    private static string Status(JudgementFlags flags) => (flags & (JudgementFlags.Provisional | JudgementFlags.Estimated | JudgementFlags.Revised)) switch
    {
        JudgementFlags.Provisional => " (provisional)",
        JudgementFlags.Estimated => " (estimated)",
        JudgementFlags.Revised => " (revised)",
        _ => "",
    };
}
