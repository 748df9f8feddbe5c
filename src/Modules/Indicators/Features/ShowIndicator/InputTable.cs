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
        yield return new InputRow("Richting", IndicatorWords.Of(definition.Direction), Said(definition.Basis), "definitie van de indicator");
        if (definition.Baseline is { } baseline)
        {
            yield return new InputRow("Nulmeting" + When(baseline.Period), IndicatorWords.Figure(definition, baseline.Value, words) + Margin(judgement.BaselineMargin), Said(baseline.Basis), Printed(baseline.Value) ?? baseline.Note);
        }
        else
        {
            yield return new InputRow("Nulmeting", "niet genoemd", "", null);
        }

        if (judgement.MeasurementIndex >= 0)
        {
            var used = indicator.Measurement(judgement.MeasurementIndex);
            yield return new InputRow("Meting" + When(used.Period), Measured(used), IndicatorWords.Of(used.Status) + (used.Basis == Basis.Interpreted ? ", onze lezing" : ""), Source(used));
        }
        else
        {
            yield return new InputRow("Meting", "geen", "", null);
        }

        var target = definition.Target;
        yield return new InputRow("Streefwaarde" + When(target?.Period), TargetText.Of(definition with { Target = target is null ? null : target with { Period = null } }, words), target is null ? "" : Said(target.Basis), target?.Note);
        yield return definition.Path.Count > 0
            ? new InputRow("Tussenjaren", string.Join("; ", definition.Path.Select(point => words.Period(point.Period) + ": " + IndicatorWords.Figure(definition with { Unit = null }, point.Value, words))), "vastgesteld pad", null)
            : new InputRow("Tussenjaren", "rechte lijn", "geen pad vastgesteld", "instelling van OpKoers");
        yield return new InputRow("Grens voor ‘aandacht’", words.Number(tolerance.AtRisk * 100) + "\u00a0% van de weg", tolerance == JudgementTolerance.Default ? "standaard" : "eigen instelling", "instelling van de gemeente");
    }

    private string Measured(MeasurementDraft used) =>
        (used is { Numerator: { } numerator, Denominator: { } denominator } && definition.Reading == Reading.Share
            ? $"{words.Number(numerator)} van {words.Number(denominator)} = {IndicatorWords.Computed(definition, judgement.Measured!.Value, words)}"
            : IndicatorWords.Figure(definition, used.Value, words)) + Margin(used.Margin);

    private string Margin(decimal? margin) => margin is { } half and > 0 ? " ± " + words.Number(half) : string.Empty;

    private string? Source(MeasurementDraft used)
    {
        var size = used.SampleSize is { } count ? "n = " + words.Number(count) : null;
        var parts = new[] { used.Source, size, used.Remark }.Where(part => !string.IsNullOrEmpty(part)).ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    private static string Said(Basis basis) => basis == Basis.Stated ? "vastgelegd" : "onze lezing";

    private static string? Printed(Quantity value) => value.Printed is { } printed ? $"gedrukt als ‘{printed}’" : null;

    private string When(Period? period) => period is { } known ? " " + words.Period(known) : string.Empty;
}
