using System.Globalization;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Storage;
using OpKoers.Ui.Components;

namespace OpKoers.Indicators.Features.Shared;

/// <summary>Changes of an indicator, its path and its measurements in words for people.</summary>
internal static class ChangeWords
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["Name"] = "naam", ["ShortName"] = "korte naam", ["Definition"] = "definitie", ["Unit"] = "eenheid", ["Decimals"] = "decimalen", ["Direction"] = "richting", ["Reading"] = "leeswijze",
        ["Measures"] = "wat het cijfer zegt", ["Population"] = "wie of wat", ["AreaCode"] = "gebied", ["Source"] = "bron", ["Frequency"] = "frequentie", ["Owner"] = "eigenaar",
        ["ProxyForId"] = "vervangend cijfer voor", ["Scale"] = "treden", ["Note"] = "toelichting", ["Basis"] = "grondslag", ["Order"] = "volgorde", ["HasBaseline"] = "nulmeting genoemd",
        ["BaselinePeriod"] = "periode van de nulmeting", ["BaselineValue"] = "nulmeting", ["BaselineNote"] = "toelichting bij de nulmeting", ["BaselineBasis"] = "grondslag van de nulmeting",
        ["TargetKind"] = "soort streefwaarde", ["TargetPeriod"] = "periode van de streefwaarde", ["TargetValue"] = "streefwaarde", ["TargetLow"] = "ondergrens", ["TargetHigh"] = "bovengrens",
        ["TargetPrinted"] = "streefwaarde zoals gedrukt", ["TargetNote"] = "toelichting bij de streefwaarde", ["TargetBasis"] = "grondslag van de streefwaarde", ["Value"] = "waarde",
        ["Numerator"] = "teller", ["Denominator"] = "noemer", ["Margin"] = "marge", ["SampleSize"] = "steekproef", ["Status"] = "stand", ["MethodBreakBefore"] = "methodebreuk",
        ["Remark"] = "opmerking", ["SupersededOn"] = "vervangen op", ["Delivery"] = "levering", ["TableCode"] = "tabel", ["Measure"] = "onderwerp", ["Categories"] = "soorten",
        ["Areas"] = "gebieden", ["Grain"] = "lengte van de periode", ["Method"] = "wat het cijfer wordt", ["WholeMeasure"] = "onderwerp van het geheel",
        ["WholeCategories"] = "soorten van het geheel", ["IndexBase"] = "periode die 100 is", ["CompareWith"] = "vergeleken met", ["FromPeriod"] = "vanaf", ["Problem"] = "waarom een levering niet kon",
    };

    public static HistoryEntry Entry(ChangeRow row, IndicatorDraft definition)
    {
        ArgumentNullException.ThrowIfNull(row);
        var what = row.ObjectKind switch
        {
            "measurement" => "Meting " + PeriodWords(row.ObjectLabel),
            "pathPoint" => "Streefwaarde onderweg " + PeriodWords(row.ObjectLabel),
            "binding" => "Koppeling met een tabel",
            _ => "Indicator",
        };
        var done = row.Action switch
        {
            ChangeAction.Added => " toegevoegd",
            ChangeAction.Removed => " verwijderd",
            ChangeAction.Restored => " teruggezet",
            _ => ", " + Fields.GetValueOrDefault(row.Field ?? string.Empty, row.Field ?? string.Empty),
        };
        return new HistoryEntry(row.At, row.ActorLabel, what + done, Value(row.Field, row.Old, definition), Value(row.Field, row.New, definition), row.Why);
    }

    private static string? Value(string? field, string? text, IndicatorDraft definition)
    {
        if (text is null || field is null)
        {
            return text;
        }

        return field switch
        {
            "Value" or "BaselineValue" or "TargetValue" or "TargetLow" or "TargetHigh" => Quantity(text, definition),
            "Margin" or "Numerator" or "Denominator" when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => IndicatorPage.Figures.Number(number),
            "BaselinePeriod" or "TargetPeriod" => PeriodWords(text),
            "SupersededOn" when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => IndicatorPage.Figures.Date(day),
            "Direction" when Enum.TryParse<Direction>(text, out var direction) => IndicatorWords.Of(direction),
            "Reading" when Enum.TryParse<Reading>(text, out var reading) => IndicatorWords.Of(reading),
            "Measures" when Enum.TryParse<Measures>(text, out var measures) => IndicatorWords.Of(measures),
            "TargetKind" when Enum.TryParse<TargetKind>(text, out var kind) => IndicatorWords.Of(kind),
            "Status" when Enum.TryParse<MeasurementStatus>(text, out var status) => IndicatorWords.Of(status),
            "Basis" or "BaselineBasis" or "TargetBasis" when Enum.TryParse<Basis>(text, out var basis) => IndicatorWords.Of(basis),
            "HasBaseline" or "MethodBreakBefore" => text == "true" ? "ja" : "nee",
            "Grain" when Enum.TryParse<PeriodGrain>(text, out var grain) => BindIndicator.BindingFields.Words(grain),
            "Method" when Enum.TryParse<BindingMethod>(text, out var method) => BindIndicator.BindingFields.Words(method),
            "IndexBase" or "FromPeriod" => PeriodWords(text),
            "ProxyForId" => "een andere indicator",
            _ => text.Replace("\n", "; ", StringComparison.Ordinal),
        };
    }

    private static string Quantity(string canonical, IndicatorDraft definition)
    {
        try
        {
            return IndicatorWords.Figure(definition, Kernel.Quantity.FromCanonical(canonical), IndicatorPage.Figures);
        }
        catch (FormatException)
        {
            return canonical;
        }
    }

    private static string PeriodWords(string text) => Period.TryParse(text, out var period) ? IndicatorPage.Figures.Period(period) : text;
}
