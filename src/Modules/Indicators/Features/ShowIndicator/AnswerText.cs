using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Kernel;
using OpKoers.Ui.Components;

namespace OpKoers.Indicators.Features.ShowIndicator;

/// <summary>One of the four figures that make a judgement.</summary>
internal sealed record AnswerFigure(string Title, string Figure, string Text)
{
    public bool IsState { get; init; }
}

/// <summary>The answer in sentences, and the four figures under it.</summary>
internal sealed class AnswerText(IndicatorData indicator, IndicatorCase from, IndicatorJudgement judgement, JudgementWords words)
{
    private readonly IndicatorDraft definition = indicator.Definition;
    private readonly FigureText figures = words.Figures;

    public StatusMark Mark => IndicatorWords.Mark(judgement.Outcome);

    /// <summary>Where it came from and where it is, and the reason of the judgement.</summary>
    public string Sentence
    {
        get
        {
            var reason = words.Reason(from, judgement, indicator.Style);
            return (Trend() is { } trend ? trend + " " : string.Empty) + char.ToUpper(reason[0], System.Globalization.CultureInfo.CurrentCulture) + reason[1..] + (reason.EndsWith('?') ? string.Empty : ".");
        }
    }

    public IReadOnlyList<string> Steps => words.Steps(from, judgement, indicator.Style);

    public IReadOnlyList<AnswerFigure> Figures => [Start(), Required(), Measured(), Border()];

    private Period? MeasuredIn => judgement.MeasurementIndex >= 0 ? from.Measurements.Span[judgement.MeasurementIndex].Period : null;

    private string? Trend()
    {
        if (judgement is not { Measured: { } measured } || definition.Baseline is not { Value.Value: { } baseline, Period: { } start } || MeasuredIn is not { } at || at.End <= start.End || definition.Reading is Reading.YesNo or Reading.Narrative)
        {
            return null;
        }

        var verb = measured > baseline ? "steeg" : "daalde";
        return measured == baseline
            ? $"Het cijfer bleef gelijk: {Say(measured)} {When(at)}, net als {When(start)}."
            : $"Het cijfer {verb} van {Say(baseline)} {When(start)} naar {Say(measured)} {When(at)}.";
    }

    private AnswerFigure Start() => definition.Baseline switch
    {
        null => new("Beginpunt", "niet genoemd", "Er staat geen nulmeting in het stuk.") { IsState = true },
        { Value.IsKnown: true } baseline => new("Beginpunt", IndicatorWords.Figure(definition, baseline.Value, figures), Period("Nulmeting", baseline.Period) + "." + Space(baseline.Note)),
        var baseline => new("Beginpunt", figures.State(baseline.Value.State), Period("Nulmeting", baseline.Period) + "." + Space(baseline.Note)) { IsState = true },
    };

    private AnswerFigure Required()
    {
        var title = "Nodig" + (MeasuredIn is { } at ? " " + When(at) : string.Empty);
        if (judgement.Required is not { } required || definition.Target?.Kind == TargetKind.Deliverable)
        {
            return new(title, TargetText.Of(definition, figures), judgement.Outcome == Outcome.NotAssessable ? Capital(words.Meaning(judgement.Reason)) + "." : "Dat is de afspraak.") { IsState = true };
        }

        return new(title, IndicatorWords.Computed(definition, required, figures), judgement.RequiredBasis switch
        {
            RequiredBasis.PathPoint => "Zo staat het op het afgesproken pad.",
            RequiredBasis.BetweenPathPoints => "Op een rechte lijn tussen twee punten van het afgesproken pad.",
            RequiredBasis.Baseline => "De nulmeting zelf is de grens.",
            RequiredBasis.Comparison => "Het cijfer van de vergelijkingsgroep.",
            RequiredBasis.Line => $"Op een rechte lijn van de nulmeting naar de streefwaarde: {TargetText.Of(definition, figures)}.",
            _ => $"De streefwaarde zelf: {TargetText.Of(definition, figures)}.",
        });
    }

    private AnswerFigure Measured()
    {
        if (judgement.Measured is not { } measured || MeasuredIn is not { } at)
        {
            return new("Gemeten", "geen cijfer", "Tot en met de peildatum is er geen bruikbaar cijfer.") { IsState = true };
        }

        var notes = new List<string>();
        if ((judgement.Flags & JudgementFlags.Provisional) != 0)
        {
            notes.Add("Voorlopig.");
        }

        if ((judgement.Flags & JudgementFlags.Estimated) != 0)
        {
            notes.Add("Geschat.");
        }

        if ((judgement.Flags & JudgementFlags.Revised) != 0)
        {
            notes.Add("Herzien.");
        }

        if ((judgement.Flags & JudgementFlags.Circa) != 0)
        {
            notes.Add("Bij benadering.");
        }

        notes.Add(judgement.Progress is not { } progress ? "Dit cijfer telt."
            : progress < 0 ? "Het cijfer ging de verkeerde kant op."
            : $"{figures.Number(progress * 100, 0)}\u00a0% van de weg is afgelegd.");
        return new("Gemeten " + When(at), IndicatorWords.Figure(definition, Math.Round(measured, 4), figures), string.Join(' ', notes));
    }

    private AnswerFigure Border()
    {
        if (judgement is { ChangeMargin: { } margin, Baseline: { } baseline, Measured: { } measured })
        {
            var change = Math.Abs(measured - baseline);
            var hidden = change < margin;
            return new(
                "Marge",
                $"{Bare(change)} {(hidden ? "<" : "≥")} {Bare(margin)}",
                $"Het verschil is {IndicatorWords.Difference(definition, change, figures)}. De marge daarvan is {Bare(margin)}. Dus: {(hidden ? "niet aantoonbaar" : "aantoonbaar")}.");
        }

        if (judgement is { Shortfall: { } shortfall, Allowance: { } allowance })
        {
            return shortfall <= 0
                ? new("Grens voor ‘aandacht’", IndicatorWords.Difference(definition, allowance, figures), $"{Percent} van de weg mag een cijfer achterlopen. Dit cijfer loopt niet achter.")
                : new("Grens voor ‘aandacht’", $"{Bare(shortfall)} {(shortfall <= allowance ? "≤" : ">")} {Bare(allowance)}", $"Het cijfer loopt {IndicatorWords.Difference(definition, shortfall, figures)} achter. Tot {Bare(allowance)} is het ‘aandacht’.");
        }

        return new("Marge", "niet gebruikt", "Er is geen marge gepubliceerd waarmee het verschil vergeleken kan worden.") { IsState = true };
    }

    private string Percent => figures.Number(from.Tolerance.AtRisk * 100) + "\u00a0%";

    private string Bare(decimal value) => IndicatorWords.Computed(definition with { Unit = null, Scale = [] }, value, figures);

    private string Say(decimal value) => IndicatorWords.Figure(definition, Math.Round(value, 4), figures);

    private string When(Period period) => words.When(period);

    private string Period(string word, Period? period) => period is { } known ? $"{word} {figures.Period(known)}" : word + ", periode niet genoemd";

    private static string Space(string? note) => note is null ? string.Empty : " " + note;

    private static string Capital(string text) => char.ToUpper(text[0], System.Globalization.CultureInfo.CurrentCulture) + text[1..];
}
