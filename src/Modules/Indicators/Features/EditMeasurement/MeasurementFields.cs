using System.Globalization;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Kernel;
using OpKoers.Ui.Forms;

namespace OpKoers.Indicators.Features.EditMeasurement;

/// <summary>The fields of a measurement.</summary>
internal static class MeasurementFields
{
    public static IReadOnlyList<FormField<MeasurementInput>> Of(IndicatorDraft definition, bool isNew)
    {
        List<FormField<MeasurementInput>> fields =
        [
            .. isNew ? [Fields.PeriodOf<MeasurementInput>("periode", T.Of("Periode"), form => form.Period, (form, period) => form.Period = period, required: true)] : Array.Empty<FormField<MeasurementInput>>(),
            QuantityInput.Field<MeasurementInput>("waarde", T.Of("Waarde"), form => form.Row.Value, (form, value) => form.Row.Value = value, Hint(definition)),
            .. isNew ? Array.Empty<FormField<MeasurementInput>>() : [Kind()],
            Fields.Choice<MeasurementInput, MeasurementStatus>("stand", T.Of("Stand"), form => form.Row.Status, (form, status) => form.Row.Status = status ?? default, IndicatorWords.Of),
            QuantityInput.Number<MeasurementInput>("marge", T.Of("Marge ±"), form => form.Row.Margin, (form, value) => form.Row.Margin = value, T.Of("De halve breedte, in de eenheid van de indicator. Leeg als de bron geen marge geeft.")),
        ];
        if (definition.Reading == Reading.Share)
        {
            fields.Add(QuantityInput.Number<MeasurementInput>("teller", T.Of("Teller"), form => form.Row.Numerator, (form, value) => form.Row.Numerator = value, T.Of("Met een teller en een noemer rekent OpKoers het aandeel zelf uit.")));
            fields.Add(QuantityInput.Number<MeasurementInput>("noemer", T.Of("Noemer"), form => form.Row.Denominator, (form, value) => form.Row.Denominator = value));
        }

        fields.AddRange(
        [
            SampleSize(),
            Fields.Check<MeasurementInput>("breuk", T.Of("Vóór deze meting is de methode veranderd"), form => form.Row.MethodBreakBefore, (form, value) => form.Row.MethodBreakBefore = value, T.Of("Eerdere cijfers zijn er dan niet mee te vergelijken.")),
            Fields.Text<MeasurementInput>("bron", T.Of("Bron"), form => form.Row.Source, (form, text) => form.Row.Source = text, hint: T.Of("Met publicatie, tabel of bladzijde.")) with { MaxLength = 1000 },
            Fields.Text<MeasurementInput>("opmerking", T.Of("Opmerking"), form => form.Row.Remark, (form, text) => form.Row.Remark = text, lines: 2),
            Fields.Choice<MeasurementInput, Basis>("grondslag", T.Of("Grondslag"), form => form.Row.Basis, (form, basis) => form.Row.Basis = basis ?? default, IndicatorWords.Of),
        ]);
        return fields;
    }

    private static string Hint(IndicatorDraft definition)
    {
        var unit = definition.Unit is { } known ? T.Of("In {0}. ", known) : string.Empty;
        var scale = definition.Reading == Reading.Ordinal && definition.Scale.Count > 0 ? T.Of("Het nummer van de trede, 1 is ‘{0}’. ", definition.Scale[0]) : string.Empty;
        return unit + scale + T.Of("Punt voor duizenden, komma voor decimalen. Geen getal? Typ n.t.b., p.m., ?? of n.v.t.");
    }

    private static FormField<MeasurementInput> Kind() => new()
    {
        Name = "soort",
        Label = T.Of("Verandert u de waarde, wat is het dan?"),
        Radio = true,
        Options = [new(T.Of("Een typefout: de oude waarde was nooit goed. Alleen de geschiedenis bewaart haar."), nameof(ChangeKind.Correction)), new(T.Of("Een herziening: de bron gaf een nieuw cijfer. Het oude blijft zichtbaar."), nameof(ChangeKind.Revision))],
        Read = _ => null,
        Write = (form, text) =>
        {
            form.Kind = Enum.TryParse<ChangeKind>(text, out var kind) && Enum.IsDefined(kind) ? kind : null;
            return null;
        },
    };

    private static FormField<MeasurementInput> SampleSize() => new()
    {
        Name = "steekproef",
        Label = T.Of("Aantal ondervraagden"),
        Short = true,
        Read = form => form.Row.SampleSize?.ToString(CultureInfo.InvariantCulture),
        Write = (form, text) =>
        {
            var (value, message) = QuantityInput.ReadNumber(text, NumberNotation.Dutch);
            if (message is not null || value > int.MaxValue || (value is { } known && !decimal.IsInteger(known)))
            {
                return message ?? T.Of("Schrijf een heel getal.");
            }

            form.Row.SampleSize = (int?)value;
            return null;
        },
    };
}
