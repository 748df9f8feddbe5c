using System.Globalization;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Judgement.Words;

internal sealed class DutchJudgementWords() : JudgementWords(FigureText.Dutch)
{
    private protected override string OnDay => "op";

    private protected override string InPeriod => "in";

    public override string Outcome(Outcome outcome) => outcome switch
    {
        Contracts.Outcome.Achieved => "gehaald",
        Contracts.Outcome.OnCourse => "op koers",
        Contracts.Outcome.AtRisk => "aandacht",
        Contracts.Outcome.OffCourse => "niet op koers",
        Contracts.Outcome.NoDemonstrableChange => "geen aantoonbare verandering",
        _ => "niet te beoordelen",
    };

    public override string Meaning(ReasonCode reason) => DutchMeanings.Of(reason);

    internal override string MeasuredAndRequired(string measured, string required, string when) => $"{measured} gemeten, {required} nodig {when}";

    internal override string MeasuredAndOther(string measured, string when, string other, bool group) => $"{measured} gemeten {when}, {(group ? "vergelijkingsgroep" : "nulmeting")} {other}";

    internal override string AtLeast(string value) => $"minstens {value}";

    internal override string AtMost(string value) => $"hoogstens {value}";

    internal override string Exactly(string value) => $"precies {value}";

    internal override string Range(string low, string high) => $"van {low} tot en met {high}";

    internal override string SharePart(string when, string numerator, string denominator, string share) =>
        $"Gemeten {when}: 100 × teller : noemer = 100 × {numerator} : {denominator} = {share}.";

    internal override string Measured(string when, string value, JudgementFlags flags) => $"Gemeten {when}: {value}{Status(flags)}.";

    internal override string FinalAsSum(string baseline, string change, string final) => $"Streefwaarde = nulmeting + verandering = {baseline} + {change} = {final}.";

    internal override string FinalAsPercentage(string baseline, string percentage, string final) =>
        $"Streefwaarde = nulmeting × (1 + percentage : 100) = {baseline} × (1 + {percentage} : 100) = {final}.";

    internal override string RequiredByTarget(string target) => $"Nodig: de streefwaarde, {target}.";

    internal override string RequiredByLine(string when, string from, string to, string passed, string required) =>
        $"Nodig {when}: rechte lijn van {from} naar {to}, {passed} = {required}.";

    internal override string RequiredByPath(string when, string required, bool between) => between
        ? $"Nodig {when}: rechte lijn tussen de naaste waarden van het pad = {required}."
        : $"Nodig {when} volgens het pad: {required}.";

    internal override string RequiredByBaseline(string baseline, Direction direction, bool strict) => (direction, strict) switch
    {
        (Direction.HigherIsBetter, true) => $"Nodig: hoger dan de nulmeting, {baseline}.",
        (Direction.LowerIsBetter, true) => $"Nodig: lager dan de nulmeting, {baseline}.",
        (Direction.HigherIsBetter, _) => $"Nodig: niet lager dan de nulmeting, {baseline}.",
        (Direction.LowerIsBetter, _) => $"Nodig: niet hoger dan de nulmeting, {baseline}.",
        _ => $"Nodig: gelijk aan de nulmeting, {baseline}.",
    };

    internal override string RequiredByGroup(string group) => $"Nodig: beter dan de vergelijkingsgroep, {group}.";

    internal override string Delivered() => "Nodig: opgeleverd (1 of meer).";

    internal override string Passed(int passed, int length, bool years) =>
        string.Create(CultureInfo.InvariantCulture, $"na {passed} van de {length} {(years ? "jaar" : "dagen")}");

    internal override string Progress(bool downward, string measured, string baseline, string target, string progress) => downward
        ? $"Vooruitgang = (nulmeting − gemeten) : (nulmeting − streefwaarde) = ({baseline} − {measured}) : ({baseline} − {target}) = {progress}."
        : $"Vooruitgang = (gemeten − nulmeting) : (streefwaarde − nulmeting) = ({measured} − {baseline}) : ({target} − {baseline}) = {progress}.";

    internal override string Margin(string baseline, string measured, string margin, string change, bool hidden) =>
        $"Marge van het verschil = wortel uit ({baseline}² + {measured}²) = {margin}. Het verschil met de nulmeting is {change}: {(hidden ? "kleiner dan de marge, dus niet aantoonbaar" : "niet kleiner dan de marge")}.";

    internal override string Behind(string shortfall, string allowance, string tolerance) =>
        $"Achterstand = {shortfall}. Tot en met {allowance} ({tolerance}% van de weg) is het aandacht, daarboven niet op koers.";

    internal override string NotAssessable(string meaning) => $"Niet te beoordelen: {char.ToLowerInvariant(meaning[0])}{meaning[1..]}.";

    internal override string Skipped(JudgementFlags flags) => flags.HasFlag(JudgementFlags.SuppressedSkipped)
        ? "Een cijfer van deze of een latere periode is niet gepubliceerd, omdat het klein is."
        : "Het cijfer van een latere periode is niet bekend.";

    private static string Status(JudgementFlags flags) => (flags & (JudgementFlags.Provisional | JudgementFlags.Estimated | JudgementFlags.Revised)) switch
    {
        JudgementFlags.Provisional => " (voorlopig)",
        JudgementFlags.Estimated => " (geschat)",
        JudgementFlags.Revised => " (herzien)",
        _ => "",
    };
}
