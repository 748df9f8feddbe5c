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

        var verb = measured > baseline ? T.Of("steeg") : T.Of("daalde");
        return measured == baseline
            ? T.Of("Het cijfer bleef gelijk: {0} {1}, net als {2}.", Say(measured), When(at), When(start))
            : T.Of("Het cijfer {0} van {1} {2} naar {3} {4}.", verb, Say(baseline), When(start), Say(measured), When(at));
    }

    private AnswerFigure Start() => definition.Baseline switch
    {
        null => new(T.Of("Beginpunt"), T.Of("niet genoemd"), T.Of("Er staat geen nulmeting in het stuk.")) { IsState = true },
        { Value.IsKnown: true } baseline => new(T.Of("Beginpunt"), IndicatorWords.Figure(definition, baseline.Value, figures), Period(T.Of("Nulmeting"), baseline.Period) + "." + Space(baseline.Note)),
        var baseline => new(T.Of("Beginpunt"), figures.State(baseline.Value.State), Period(T.Of("Nulmeting"), baseline.Period) + "." + Space(baseline.Note)) { IsState = true },
    };

    private AnswerFigure Required()
    {
        var title = T.Of("Nodig{0}", MeasuredIn is { } at ? " " + When(at) : string.Empty);
        if (judgement.Required is not { } required || definition.Target?.Kind == TargetKind.Deliverable)
        {
            return new(title, TargetText.Of(definition, figures), judgement.Outcome == Outcome.NotAssessable ? Capital(words.Meaning(judgement.Reason)) + "." : T.Of("Dat is de afspraak.")) { IsState = true };
        }

        return new(title, IndicatorWords.Computed(definition, required, figures), judgement.RequiredBasis switch
        {
            RequiredBasis.PathPoint => T.Of("Zo staat het op het afgesproken pad."),
            RequiredBasis.BetweenPathPoints => T.Of("Op een rechte lijn tussen twee punten van het afgesproken pad."),
            RequiredBasis.Baseline => T.Of("De nulmeting zelf is de grens."),
            RequiredBasis.Comparison => T.Of("Het cijfer van de vergelijkingsgroep."),
            RequiredBasis.Line => T.Of("Op een rechte lijn van de nulmeting naar de streefwaarde: {0}.", TargetText.Of(definition, figures)),
            _ => T.Of("De streefwaarde zelf: {0}.", TargetText.Of(definition, figures)),
        });
    }

    private AnswerFigure Measured()
    {
        if (judgement.Measured is not { } measured || MeasuredIn is not { } at)
        {
            return new(T.Of("Gemeten"), T.Of("geen cijfer"), T.Of("Tot en met de peildatum is er geen bruikbaar cijfer.")) { IsState = true };
        }

        var notes = new List<string>();
        if ((judgement.Flags & JudgementFlags.Provisional) != 0)
        {
            notes.Add(T.Of("Voorlopig."));
        }

        if ((judgement.Flags & JudgementFlags.Estimated) != 0)
        {
            notes.Add(T.Of("Geschat."));
        }

        if ((judgement.Flags & JudgementFlags.Revised) != 0)
        {
            notes.Add(T.Of("Herzien."));
        }

        if ((judgement.Flags & JudgementFlags.Circa) != 0)
        {
            notes.Add(T.Of("Bij benadering."));
        }

        notes.Add(judgement.Progress is not { } progress ? T.Of("Dit cijfer telt.")
            : progress < 0 ? T.Of("Het cijfer ging de verkeerde kant op.")
            : T.Of("{0}\u00a0% van de weg is afgelegd.", figures.Number(progress * 100, 0)));
        return new(T.Of("Gemeten {0}", When(at)), IndicatorWords.Figure(definition, Math.Round(measured, 4), figures), string.Join(' ', notes));
    }

    private AnswerFigure Border()
    {
        if (judgement is { ChangeMargin: { } margin, Baseline: { } baseline, Measured: { } measured })
        {
            var change = Math.Abs(measured - baseline);
            var hidden = change < margin;
            return new(
                T.Of("Marge"),
                $"{Bare(change)} {(hidden ? "<" : "≥")} {Bare(margin)}",
                T.Of("Het verschil is {0}. De marge daarvan is {1}. Dus: {2}.", IndicatorWords.Difference(definition, change, figures), Bare(margin), hidden ? T.Of("niet aantoonbaar") : T.Of("aantoonbaar")));
        }

        if (judgement is { Shortfall: { } shortfall, Allowance: { } allowance })
        {
            return shortfall <= 0
                ? new(T.Of("Grens voor ‘aandacht’"), IndicatorWords.Difference(definition, allowance, figures), T.Of("{0} van de weg mag een cijfer achterlopen. Dit cijfer loopt niet achter.", Percent))
                : new(T.Of("Grens voor ‘aandacht’"), $"{Bare(shortfall)} {(shortfall <= allowance ? "≤" : ">")} {Bare(allowance)}", T.Of("Het cijfer loopt {0} achter. Tot {1} is het ‘aandacht’.", IndicatorWords.Difference(definition, shortfall, figures), Bare(allowance)));
        }

        return new(T.Of("Marge"), T.Of("niet gebruikt"), T.Of("Er is geen marge gepubliceerd waarmee het verschil vergeleken kan worden.")) { IsState = true };
    }

    private string Percent => figures.Number(from.Tolerance.AtRisk * 100) + "\u00a0%";

    private string Bare(decimal value) => IndicatorWords.Computed(definition with { Unit = null, Scale = [] }, value, figures);

    private string Say(decimal value) => IndicatorWords.Figure(definition, Math.Round(value, 4), figures);

    private string When(Period period) => words.When(period);

    private string Period(string word, Period? period) => period is { } known ? $"{word} {figures.Period(known)}" : T.Of("{0}, periode niet genoemd", word);

    private static string Space(string? note) => note is null ? string.Empty : " " + note;

    private static string Capital(string text) => char.ToUpper(text[0], System.Globalization.CultureInfo.CurrentCulture) + text[1..];
}
