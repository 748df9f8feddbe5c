using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Kernel;
using OpKoers.Ui.Forms;

namespace OpKoers.Indicators.Features.EditIndicator;

/// <summary>A part of the form with a heading of its own.</summary>
internal sealed record FieldGroup(string Title, string? Text, IReadOnlySet<string> Names);

/// <summary>The fields of an indicator: definition, baseline, target and path.</summary>
internal static class IndicatorFields
{
    public static IReadOnlyList<FieldGroup> Groups =>
    [
        new(T.Of("Wat meet de indicator?"), null, new HashSet<string>(["naam", "korteNaam", "doel", "definitie", "eenheid", "decimalen", "richting", "leeswijze", "meet", "schaal"])),
        new(T.Of("Nulmeting"), T.Of("Waarde en periode mogen elk onbekend zijn. Typ n.t.b., p.m., ?? of n.v.t. als dat er staat; leeg is niets gezegd."), new HashSet<string>(["nulPeriode", "nulWaarde", "nulToelichting", "nulGrondslag"])),
        new(T.Of("Streefwaarde"), T.Of("Een gewijzigde streefwaarde blijft met de oude waarde in de geschiedenis staan."), new HashSet<string>(["doelSoort", "doelPeriode", "doelWaarde", "doelLaag", "doelHoog", "doelGedrukt", "pad", "doelToelichting", "doelGrondslag"])),
        new(T.Of("Herkomst"), null, new HashSet<string>(["populatie", "gebied", "bron", "frequentie", "eigenaar", "vervangt", "toelichting", "grondslag"])),
    ];

    public static IReadOnlyList<FormField<IndicatorInput>> Of(IEnumerable<IndicatorData> others, IReadOnlyList<ServedGoal>? goals)
    {
        List<FormField<IndicatorInput>> fields = [.. Definition(), .. Baseline(), .. Target(), .. Origin(others)];
        if (goals is not null)
        {
            fields.Insert(2, Goal(goals));
        }

        return fields;
    }

    private static IEnumerable<FormField<IndicatorInput>> Definition() =>
    [
        Fields.Text<IndicatorInput>("naam", T.Of("Naam"), form => form.Row.Name, (form, text) => form.Row.Name = text ?? string.Empty, required: true) with { MaxLength = 300 },
        Fields.Text<IndicatorInput>("korteNaam", T.Of("Korte naam"), form => form.Row.ShortName, (form, text) => form.Row.ShortName = text, hint: T.Of("Voor tabellen en tekeningen, hoogstens 60 tekens.")) with { MaxLength = 60 },
        Fields.Text<IndicatorInput>("definitie", T.Of("Definitie"), form => form.Row.Definition, (form, text) => form.Row.Definition = text, lines: 3),
        Fields.Text<IndicatorInput>("eenheid", T.Of("Eenheid"), form => form.Row.Unit, (form, text) => form.Row.Unit = text, hint: T.Of("Bijvoorbeeld %, m² of meldingen.")) with { MaxLength = 60, Short = true },
        Decimals(),
        Fields.Choice<IndicatorInput, Direction>("richting", T.Of("Welke kant is beter?"), form => form.Row.Direction, (form, value) => form.Row.Direction = value ?? default, IndicatorWords.Of),
        Fields.Choice<IndicatorInput, Reading>("leeswijze", T.Of("Hoe lezen wij het cijfer?"), form => form.Row.Reading, (form, value) => form.Row.Reading = value ?? default, IndicatorWords.Of),
        Fields.Choice<IndicatorInput, Measures>("meet", T.Of("Wat zegt het cijfer?"), form => form.Row.Measures, (form, value) => form.Row.Measures = value ?? default, IndicatorWords.Of),
        Fields.Lines<IndicatorInput>("schaal", T.Of("Namen van de treden"), form => form.Row.Scale, (form, lines) => form.Row.Scale = lines, T.Of("Alleen bij een trede op een schaal. Eén per regel, de laagste eerst.")),
    ];

    private static IEnumerable<FormField<IndicatorInput>> Baseline() =>
    [
        Fields.PeriodOf<IndicatorInput>("nulPeriode", T.Of("Periode van de nulmeting"), form => form.Row.BaselinePeriod, (form, period) => form.Row.BaselinePeriod = period),
        QuantityInput.Field<IndicatorInput>("nulWaarde", T.Of("Waarde van de nulmeting"), form => form.Row.BaselineValue, (form, value) => form.Row.BaselineValue = value),
        Fields.Text<IndicatorInput>("nulToelichting", T.Of("Toelichting bij de nulmeting"), form => form.Row.BaselineNote, (form, text) => form.Row.BaselineNote = text),
        BasisOf("nulGrondslag", T.Of("Grondslag van de nulmeting"), form => form.Row.BaselineBasis, (form, value) => form.Row.BaselineBasis = value),
    ];

    private static IEnumerable<FormField<IndicatorInput>> Target() =>
    [
        Fields.Choice<IndicatorInput, TargetKind>("doelSoort", T.Of("Soort streefwaarde"), form => form.Row.TargetKind, (form, value) => form.Row.TargetKind = value, IndicatorWords.Of, none: T.Of("er is niets over gezegd")),
        Fields.PeriodOf<IndicatorInput>("doelPeriode", T.Of("Te bereiken in"), form => form.Row.TargetPeriod, (form, period) => form.Row.TargetPeriod = period),
        QuantityInput.Field<IndicatorInput>("doelWaarde", T.Of("Streefwaarde"), form => form.Row.TargetValue, (form, value) => form.Row.TargetValue = value, T.Of("Een verandering schrijft u met haar teken: -10 is tien minder.")),
        QuantityInput.Field<IndicatorInput>("doelLaag", T.Of("Ondergrens"), form => form.Row.TargetLow, (form, value) => form.Row.TargetLow = value, T.Of("Alleen bij ‘tussen twee grenzen’.")),
        QuantityInput.Field<IndicatorInput>("doelHoog", T.Of("Bovengrens"), form => form.Row.TargetHigh, (form, value) => form.Row.TargetHigh = value, T.Of("Alleen bij ‘tussen twee grenzen’.")),
        Fields.Text<IndicatorInput>("doelGedrukt", T.Of("Zoals het in het stuk staat"), form => form.Row.TargetPrinted, (form, text) => form.Row.TargetPrinted = text) with { MaxLength = 300 },
        Path(),
        Fields.Text<IndicatorInput>("doelToelichting", T.Of("Toelichting bij de streefwaarde"), form => form.Row.TargetNote, (form, text) => form.Row.TargetNote = text),
        BasisOf("doelGrondslag", T.Of("Grondslag van de streefwaarde"), form => form.Row.TargetBasis, (form, value) => form.Row.TargetBasis = value),
    ];

    private static IEnumerable<FormField<IndicatorInput>> Origin(IEnumerable<IndicatorData> others) =>
    [
        Fields.Text<IndicatorInput>("populatie", T.Of("Wie of wat wordt geteld"), form => form.Row.Population, (form, text) => form.Row.Population = text),
        Fields.Text<IndicatorInput>("gebied", T.Of("Code van het gebied"), form => form.Row.AreaCode, (form, text) => form.Row.AreaCode = text, hint: T.Of("Zoals GM0141.")) with { Short = true, MaxLength = 20 },
        Fields.Text<IndicatorInput>("bron", T.Of("Bron"), form => form.Row.Source, (form, text) => form.Row.Source = text),
        Fields.Text<IndicatorInput>("frequentie", T.Of("Hoe vaak gemeten"), form => form.Row.Frequency, (form, text) => form.Row.Frequency = text) with { MaxLength = 200 },
        Fields.Text<IndicatorInput>("eigenaar", T.Of("Eigenaar"), form => form.Row.Owner, (form, text) => form.Row.Owner = text, hint: T.Of("Een functie of organisatie, nooit een naam.")) with { MaxLength = 200 },
        Fields.Reference<IndicatorInput>("vervangt", T.Of("Vervangend cijfer voor"), others.Select(other => (other.Id, other.Definition.ShortName ?? other.Definition.Name)), form => form.Row.ProxyForId, (form, id) => form.Row.ProxyForId = id, none: T.Of("geen vervangend cijfer"), hint: T.Of("Een vervangend cijfer telt nooit mee in een oordeel.")),
        Fields.Text<IndicatorInput>("toelichting", T.Of("Toelichting"), form => form.Row.Note, (form, text) => form.Row.Note = text, lines: 3),
        BasisOf("grondslag", T.Of("Grondslag van de definitie"), form => form.Row.Basis, (form, value) => form.Row.Basis = value),
    ];

    private static FormField<IndicatorInput> Decimals() => new()
    {
        Name = "decimalen",
        Label = T.Of("Decimalen"),
        Hint = T.Of("0 tot en met 9; leeg is zoveel als het cijfer heeft."),
        Short = true,
        Read = form => form.Row.Decimals?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Write = (form, text) =>
        {
            if (text is null)
            {
                form.Row.Decimals = null;
                return null;
            }

            if (!int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count) || count > 9)
            {
                return T.Of("Het aantal decimalen is 0 tot en met 9.");
            }

            form.Row.Decimals = count;
            return null;
        },
    };

    private static FormField<IndicatorInput> Goal(IReadOnlyList<ServedGoal> goals) => new()
    {
        Name = "doel",
        Label = T.Of("Hoort bij doel"),
        Options = [new(T.Of("nog geen doel"), string.Empty), .. goals.Select(goal => new Microsoft.AspNetCore.Mvc.Rendering.SelectListItem(goal.Code is null ? goal.Text : goal.Code + " " + goal.Text, goal.Key))],
        Read = form => form.Goal,
        Write = (form, text) =>
        {
            form.Goal = text;
            return text is null || goals.Any(goal => goal.Key == text) ? null : T.Of("Dit doel is er niet.");
        },
    };

    private static FormField<IndicatorInput> BasisOf(string name, string label, Func<IndicatorInput, Basis> read, Action<IndicatorInput, Basis> write) =>
        Fields.Choice<IndicatorInput, Basis>(name, label, form => read(form), (form, value) => write(form, value ?? default), IndicatorWords.Of);

    private static FormField<IndicatorInput> Path() => new()
    {
        Name = "pad",
        Label = T.Of("Pad: streefwaarden onderweg"),
        Hint = T.Of("Eén per regel, bijvoorbeeld: 2021: 1.400. Zonder pad geldt een rechte lijn."),
        Lines = 4,
        Read = form => form.Path.Count == 0 ? null : string.Join('\n', form.Path.Select(point => $"{point.Period}: {QuantityInput.Write(point.Value)}")),
        Write = (form, text) =>
        {
            var read = PathLines.Read(text);
            if (read.Message is null)
            {
                // A figure that reads the same keeps what was printed.
                form.Path = [.. read.Points.Select(point => form.Path.Find(old => old.Period == point.Period && QuantityInput.Write(old.Value) == QuantityInput.Write(point.Value)) ?? point)];
            }

            return read.Message;
        },
    };
}
