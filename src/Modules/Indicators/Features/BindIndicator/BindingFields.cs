using Microsoft.AspNetCore.Mvc.Rendering;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;
using OpKoers.Ui.Forms;

namespace OpKoers.Indicators.Features.BindIndicator;

/// <summary>The fields of a binding to one table.</summary>
internal static class BindingFields
{
    private static string OnePerLine => T.Of("Codes, één per regel. Meer codes worden opgeteld.");

    public static IReadOnlyList<FormField<BindingInput>> Of(StatisticsTable table)
    {
        var dimensions = BindingInput.CategoriesOf(table);
        return
        [
            Measure("onderwerp", T.Of("Onderwerp"), table, null, form => form.Measure, (form, key) => form.Measure = key!),
            .. dimensions.Select((dimension, place) => Codes($"soort{place + 1}", dimension.Title, OnePerLine, form => form.Codes[place])),
            Fields.Lines<BindingInput>("gebieden", T.Of("Gebieden"), form => form.Areas, (form, codes) => form.Areas = codes, T.Of("{0} Bijvoorbeeld GM0141 of BU01410101. Ook een regio of een eigen gebied mag, dan als enige.", OnePerLine)) with { Optional = false },
            Grains(table),
            Fields.Choice<BindingInput, BindingMethod>("maat", T.Of("Wat wordt het cijfer?"), form => form.Method, (form, method) => form.Method = method ?? default, Words) with { Radio = true },
            Fields.PeriodOf<BindingInput>("vanaf", T.Of("Vanaf"), form => form.From, (form, period) => form.From = period, hint: T.Of("Eerste periode die u overneemt. Leeg is alles wat de tabel heeft.")),
            Measure("geheelOnderwerp", T.Of("Geheel: onderwerp"), table, T.Of("hetzelfde onderwerp"), form => form.WholeMeasure, (form, key) => form.WholeMeasure = key),
            .. dimensions.Select((dimension, place) => Codes($"geheel{place + 1}", T.Of("Geheel: {0}", dimension.Title.ToLowerInvariant()), T.Of("Alleen bij een aandeel. {0}", OnePerLine), form => form.WholeCodes[place]) with { Optional = true }),
            Fields.PeriodOf<BindingInput>("basisperiode", T.Of("Periode die 100 is"), form => form.IndexBase, (form, period) => form.IndexBase = period, hint: T.Of("Alleen bij een index, bijvoorbeeld 2019.")),
            Fields.Text<BindingInput>("min", T.Of("Trek hiervan af: het cijfer van"), form => form.CompareWith, (form, code) => form.CompareWith = code, hint: T.Of("Code van een regio of het land, bijvoorbeeld NL01. Leeg is het cijfer zelf. Van aandelen is het verschil in procentpunten.")) with { Short = true, MaxLength = 20 },
        ];
    }

    /// <summary>Whether a field, by its name in the form, matters only for a share, an index or a difference.</summary>
    public static bool IsSpecial(string name) => name.StartsWith("veld.geheel", StringComparison.Ordinal) || name is "veld.basisperiode" or "veld.min";

    /// <summary>How long a period may be: what the table has, and what its months and quarters make.</summary>
    public static IReadOnlyList<PeriodGrain> GrainsOf(StatisticsTable table)
    {
        var has = table.Chronological.Select(code => code.Period!.Value.Grain).ToHashSet();
        var months = has.Contains(PeriodGrain.Month);
        var quarters = months || has.Contains(PeriodGrain.Quarter);
        return
        [
            .. new (PeriodGrain Grain, bool There)[]
            {
                (PeriodGrain.Year, quarters || has.Contains(PeriodGrain.Year)), (PeriodGrain.HalfYear, quarters || has.Contains(PeriodGrain.HalfYear)),
                (PeriodGrain.Quarter, quarters), (PeriodGrain.Month, months), (PeriodGrain.Range, has.Contains(PeriodGrain.Range)),
            }.Where(row => row.There).Select(row => row.Grain),
        ];
    }

    /// <summary>Whether a figure made so can have this unit.</summary>
    public static bool Fits(BindingMethod method, string? unit) => method switch
    {
        BindingMethod.Share => unit?.Contains('%', StringComparison.Ordinal) == true,
        BindingMethod.PerThousand => unit?.Contains("1.000", StringComparison.Ordinal) == true || unit?.Contains("1000", StringComparison.Ordinal) == true,
        BindingMethod.Index => unit?.Contains("index", StringComparison.OrdinalIgnoreCase) == true || unit?.Contains("= 100", StringComparison.Ordinal) == true,
        _ => unit?.Contains("1.000", StringComparison.Ordinal) != true,
    };

    public static string Words(BindingMethod method) => method switch
    {
        BindingMethod.PerThousand => T.Of("per 1.000 inwoners van die gebieden in dat jaar"),
        BindingMethod.Share => T.Of("als aandeel van een geheel, in procenten"),
        BindingMethod.Index => T.Of("als index: één periode is 100"),
        _ => T.Of("het cijfer zelf, of de som"),
    };

    public static string Words(PeriodGrain grain) => grain switch
    {
        PeriodGrain.Year => T.Of("per jaar"),
        PeriodGrain.HalfYear => T.Of("per half jaar"),
        PeriodGrain.Quarter => T.Of("per kwartaal"),
        PeriodGrain.Month => T.Of("per maand"),
        _ => T.Of("per reeks van perioden zoals de tabel die heeft"),
    };

    /// <summary>The field that a refusal is about.</summary>
    public static string FieldOf(string refusal, StatisticsTable table) => refusal switch
    {
        "area-unknown" or "too-many-cells" or "not-addable" => "gebieden",
        "not-a-count" => "maat",
        "category-unknown" or "category-missing" or "sum-doubles" when BindingInput.CategoriesOf(table).Count > 0 => "soort1",
        _ => "onderwerp",
    };

    private static FormField<BindingInput> Measure(string name, string label, StatisticsTable table, string? none, Func<BindingInput, string?> read, Action<BindingInput, string?> write) => new()
    {
        Name = name,
        Label = label,
        Hint = none is null ? null : T.Of("Alleen bij een aandeel."),
        Optional = none is not null,
        Options =
        [
            .. none is null ? [] : new[] { new SelectListItem(none, string.Empty) },
            .. table.Parts.Measures.Where(measure => measure.MarginOf is null).Select(measure => new SelectListItem(measure.Unit is { } unit ? $"{measure.Title} ({unit})" : measure.Title, measure.Key)),
        ],
        Read = read,
        Write = (form, key) =>
        {
            if (key is not null && table.Measure(key) is not { MarginOf: null })
            {
                return T.Of("Dit onderwerp heeft de tabel niet.");
            }

            write(form, key);
            return null;
        },
    };

    private static FormField<BindingInput> Codes(string name, string label, string hint, Func<BindingInput, List<string>> codes) => Fields.Lines<BindingInput>(name, label, codes, (form, typed) =>
    {
        codes(form).Clear();
        codes(form).AddRange(typed);
    }, hint) with
    { Optional = false };

    private static FormField<BindingInput> Grains(StatisticsTable table) => new()
    {
        Name = "per",
        Label = T.Of("Een cijfer"),
        Optional = false,
        Hint = T.Of("Jaren die de tabel niet heeft, tellen wij op uit al hun maanden of kwartalen. Een jaar waarvan een maand ontbreekt, krijgt geen cijfer."),
        Options = [.. GrainsOf(table).Select(grain => new SelectListItem(Words(grain), grain.ToString()))],
        Read = form => form.Grain.ToString(),
        Write = (form, text) =>
        {
            if (!Enum.TryParse<PeriodGrain>(text, out var grain) || !GrainsOf(table).Contains(grain))
            {
                return T.Of("Kies een van de perioden.");
            }

            form.Grain = grain;
            return null;
        },
    };
}
