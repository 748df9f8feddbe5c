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
        ["Name"] = T.Later("naam"),
        ["ShortName"] = T.Later("korte naam"),
        ["Definition"] = T.Later("definitie"),
        ["Unit"] = T.Later("eenheid"),
        ["Decimals"] = T.Later("decimalen"),
        ["Direction"] = T.Later("richting"),
        ["Reading"] = T.Later("leeswijze"),
        ["Measures"] = T.Later("wat het cijfer zegt"),
        ["Population"] = T.Later("wie of wat"),
        ["AreaCode"] = T.Later("gebied"),
        ["Source"] = T.Later("bron"),
        ["Frequency"] = T.Later("frequentie"),
        ["Owner"] = T.Later("eigenaar"),
        ["ProxyForId"] = T.Later("vervangend cijfer voor"),
        ["Scale"] = T.Later("treden"),
        ["Note"] = T.Later("toelichting"),
        ["Basis"] = T.Later("grondslag"),
        ["Order"] = T.Later("volgorde"),
        ["HasBaseline"] = T.Later("nulmeting genoemd"),
        ["BaselinePeriod"] = T.Later("periode van de nulmeting"),
        ["BaselineValue"] = T.Later("nulmeting"),
        ["BaselineNote"] = T.Later("toelichting bij de nulmeting"),
        ["BaselineBasis"] = T.Later("grondslag van de nulmeting"),
        ["TargetKind"] = T.Later("soort streefwaarde"),
        ["TargetPeriod"] = T.Later("periode van de streefwaarde"),
        ["TargetValue"] = T.Later("streefwaarde"),
        ["TargetLow"] = T.Later("ondergrens"),
        ["TargetHigh"] = T.Later("bovengrens"),
        ["TargetPrinted"] = T.Later("streefwaarde zoals gedrukt"),
        ["TargetNote"] = T.Later("toelichting bij de streefwaarde"),
        ["TargetBasis"] = T.Later("grondslag van de streefwaarde"),
        ["Value"] = T.Later("waarde"),
        ["Numerator"] = T.Later("teller"),
        ["Denominator"] = T.Later("noemer"),
        ["Margin"] = T.Later("marge"),
        ["SampleSize"] = T.Later("steekproef"),
        ["Status"] = T.Later("stand"),
        ["MethodBreakBefore"] = T.Later("methodebreuk"),
        ["Remark"] = T.Later("opmerking"),
        ["SupersededOn"] = T.Later("vervangen op"),
        ["Delivery"] = T.Later("levering"),
        ["TableCode"] = T.Later("tabel"),
        ["Measure"] = T.Later("onderwerp"),
        ["Categories"] = T.Later("soorten"),
        ["Areas"] = T.Later("gebieden"),
        ["Grain"] = T.Later("lengte van de periode"),
        ["Method"] = T.Later("wat het cijfer wordt"),
        ["WholeMeasure"] = T.Later("onderwerp van het geheel"),
        ["WholeCategories"] = T.Later("soorten van het geheel"),
        ["IndexBase"] = T.Later("periode die 100 is"),
        ["CompareWith"] = T.Later("vergeleken met"),
        ["FromPeriod"] = T.Later("vanaf"),
        ["Problem"] = T.Later("waarom een levering niet kon"),
    };

    public static HistoryEntry Entry(ChangeRow row, IndicatorDraft definition)
    {
        ArgumentNullException.ThrowIfNull(row);
        var what = row.ObjectKind switch
        {
            "measurement" => T.Of("Meting {0}", PeriodWords(row.ObjectLabel)),
            "pathPoint" => T.Of("Streefwaarde onderweg {0}", PeriodWords(row.ObjectLabel)),
            "binding" => T.Of("Koppeling met een tabel"),
            _ => T.Of("Indicator"),
        };
        var done = row.Action switch
        {
            ChangeAction.Added => T.Of(" toegevoegd"),
            ChangeAction.Removed => T.Of(" verwijderd"),
            ChangeAction.Restored => T.Of(" teruggezet"),
            _ => ", " + T.Of(Fields.GetValueOrDefault(row.Field ?? string.Empty, row.Field ?? string.Empty)),
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
            "HasBaseline" or "MethodBreakBefore" => text == "true" ? T.Of("ja") : T.Of("nee"),
            "Grain" when Enum.TryParse<PeriodGrain>(text, out var grain) => BindIndicator.BindingFields.Words(grain),
            "Method" when Enum.TryParse<BindingMethod>(text, out var method) => BindIndicator.BindingFields.Words(method),
            "IndexBase" or "FromPeriod" => PeriodWords(text),
            "ProxyForId" => T.Of("een andere indicator"),
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
