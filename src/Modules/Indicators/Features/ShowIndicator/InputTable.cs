using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Features.ShowIndicator;

/// <summary>An input of the judgement, with where it comes from.</summary>
internal sealed record InputRow(string Name, string Value, string State, string? Source);

/// <summary>Everything that went into the judgement, and nothing else.</summary>
internal sealed class InputTable(IndicatorData indicator, IndicatorJudgement judgement, JudgementTolerance tolerance, FigureText words)
{
    private readonly IndicatorDraft definition = indicator.Definition;

    public IEnumerable<InputRow> Rows()
    {
        yield return new InputRow(T.Of("Richting"), IndicatorWords.Of(definition.Direction), Said(definition.Basis), T.Of("definitie van de indicator"));
        if (definition.Baseline is { } baseline)
        {
            yield return new InputRow(T.Of("Nulmeting{0}", When(baseline.Period)), IndicatorWords.Figure(definition, baseline.Value, words) + Margin(judgement.BaselineMargin), Said(baseline.Basis), Printed(baseline.Value) ?? baseline.Note);
        }
        else
        {
            yield return new InputRow(T.Of("Nulmeting"), T.Of("niet genoemd"), "", null);
        }

        if (judgement.MeasurementIndex >= 0)
        {
            var used = indicator.Measurement(judgement.MeasurementIndex);
            yield return new InputRow(T.Of("Meting{0}", When(used.Period)), Measured(used), IndicatorWords.Of(used.Status) + (used.Basis == Basis.Interpreted ? T.Of(", onze lezing") : ""), Source(used));
        }
        else
        {
            yield return new InputRow(T.Of("Meting"), T.Of("geen"), "", null);
        }

        var target = definition.Target;
        yield return new InputRow(T.Of("Streefwaarde{0}", When(target?.Period)), TargetText.Of(definition with { Target = target is null ? null : target with { Period = null } }, words), target is null ? "" : Said(target.Basis), target?.Note);
        yield return definition.Path.Count > 0
            ? new InputRow(T.Of("Tussenjaren"), string.Join("; ", definition.Path.Select(point => words.Period(point.Period) + ": " + IndicatorWords.Figure(definition with { Unit = null }, point.Value, words))), T.Of("vastgesteld pad"), null)
            : new InputRow(T.Of("Tussenjaren"), T.Of("rechte lijn"), T.Of("geen pad vastgesteld"), T.Of("instelling van OpKoers"));
        yield return new InputRow(T.Of("Grens voor ‘aandacht’"), words.Number(tolerance.AtRisk * 100) + T.Of("\u00a0% van de weg"), tolerance == JudgementTolerance.Default ? T.Of("standaard") : T.Of("eigen instelling"), T.Of("instelling van de gemeente"));
    }

    private string Measured(MeasurementDraft used) =>
        (used is { Numerator: { } numerator, Denominator: { } denominator } && definition.Reading == Reading.Share
            ? T.Of("{0} van {1} = {2}", words.Number(numerator), words.Number(denominator), IndicatorWords.Computed(definition, judgement.Measured!.Value, words))
            : IndicatorWords.Figure(definition, used.Value, words)) + Margin(used.Margin);

    private string Margin(decimal? margin) => margin is { } half and > 0 ? " ± " + words.Number(half) : string.Empty;

    private string? Source(MeasurementDraft used)
    {
        var size = used.SampleSize is { } count ? "n = " + words.Number(count) : null;
        var parts = new[] { used.Source, size, used.Remark }.Where(part => !string.IsNullOrEmpty(part)).ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    private static string Said(Basis basis) => basis == Basis.Stated ? T.Of("vastgelegd") : T.Of("onze lezing");

    private static string? Printed(Quantity value) => value.Printed is { } printed ? T.Of("gedrukt als ‘{0}’", printed) : null;

    private string When(Period? period) => period is { } known ? " " + words.Period(known) : string.Empty;
}
