using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Programmes.Course;
using OpKoers.Ui.Components;

namespace OpKoers.Programmes.Features.ShowNetwork;

/// <summary>How a goal stands in a drawing, where there is room for one mark and a few words.</summary>
internal sealed class Standings(ProgrammeCourse course, JudgementWords words)
{
    /// <summary>Null for a goal that is judged by the goals under it.</summary>
    public Standing? Of(Guid goal, bool hasChildren)
    {
        var judged = course.IndicatorsOf(goal).Where(item => item.Indicator.IsJudged).ToList();
        return judged.Count switch
        {
            0 when hasChildren => null,
            0 => new Standing(StatusMark.NotAssessable, Missing(goal)),
            1 => new Standing(judged[0].Mark, Reason(judged[0])),
            _ => Several(judged),
        };
    }

    private string Missing(Guid goal)
    {
        var followed = course.IndicatorsOf(goal).ToList();
        return followed.Count == 0 ? T.Of("geen indicator")
            : followed.TrueForAll(item => item.Indicator.ProxyForId is not null) ? T.Of("vervangend cijfer")
            : T.Of("geen streefwaarde");
    }

    // Nothing is averaged: the mark is that of the first word, the others are counted.
    private static Standing Several(List<JudgedIndicator> judged)
    {
        var counts = judged.GroupBy(item => item.Mark).OrderByDescending(group => Weight(group.Key)).ToList();
        var rest = string.Join(", ", counts.Skip(1).Select(group => $"{group.Count()} {Status.Word(group.Key)}"));
        var first = counts[0].Count() == judged.Count ? T.Of("alle {0} streefwaarden", judged.Count) : T.Of("{0} van {1} streefwaarden", counts[0].Count(), judged.Count);
        return new Standing(counts[0].Key, rest.Length == 0 ? first : first + "; " + rest);
    }

    private static int Weight(StatusMark mark) => mark switch
    {
        StatusMark.OffCourse => 5,
        StatusMark.AtRisk => 4,
        StatusMark.NoDemonstrableChange => 3,
        StatusMark.NotAssessable => 2,
        StatusMark.OnCourse => 1,
        _ => 0,
    };

    private string Reason(JudgedIndicator judged)
    {
        var indicator = judged.Indicator;
        if (judged.Judgement.Outcome == Outcome.NotAssessable || judged.Judgement.MeasurementIndex < 0)
        {
            return indicator.Count == 0 && course.ProxiesOf(indicator.Id).Any() ? T.Of("vervangend cijfer") : Short(judged.Judgement.Reason);
        }

        var measured = indicator.Measurement(judged.Judgement.MeasurementIndex);
        var baseline = indicator.Definition.Baseline;
        var text = T.Of("{0} in {1}", Figure(measured.Value, indicator), words.Figures.Period(measured.Period));
        return baseline is { Value.IsKnown: true } && baseline.Period != measured.Period ? T.Of("{0}, was {1}", text, words.Figures.Quantity(baseline.Value, indicator.Definition.Decimals)) : text;
    }

    // A box has room for a few words only.
    private string Short(ReasonCode reason) => words.Figures != FigureText.Dutch ? Lower(words.Meaning(reason)) : reason switch
    {
        ReasonCode.NoMeasurement => T.Of("nog niet gemeten"),
        ReasonCode.NoBaseline => T.Of("geen nulmeting"),
        ReasonCode.TargetBlank => T.Of("geen streefwaarde ingevuld"),
        ReasonCode.TargetToBeDetermined => T.Of("streefwaarde n.t.b."),
        ReasonCode.TargetProMemorie => T.Of("streefwaarde p.m."),
        ReasonCode.TargetUnknown => T.Of("streefwaarde onbekend"),
        ReasonCode.TargetAmbiguous => T.Of("streefwaarde op twee manieren te lezen"),
        _ => Lower(words.Meaning(reason)),
    };

    // It stands behind a colon.
    private static string Lower(string text) => text.Length == 0 ? text : char.ToLower(text[0], System.Globalization.CultureInfo.CurrentCulture) + text[1..];

    private string Figure(Quantity value, IndicatorData indicator) =>
        words.Figures.Quantity(value, indicator.Definition.Decimals) + (indicator.Definition.Unit is { Length: <= 2 } unit ? "\u00a0" + unit : string.Empty);
}
