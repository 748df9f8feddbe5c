using System.Globalization;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Features.Shared;

/// <summary>Addresses of the pages of indicators, and of the pages of programmes that they lead to; no page writes one by hand.</summary>
internal static class IndicatorLinks
{
    public const string All = "/indicatoren";

    public const string Portfolio = "/";

    public static string Indicator(string key) => $"/indicatoren/{key}";

    public static string Act(string key, string act) => $"/indicatoren/{key}/{act}";

    public static string NewMeasurement(string key, Period? period = null) =>
        $"/indicatoren/{key}/metingen/nieuw" + (period is { } known ? "?periode=" + Uri.EscapeDataString(known.ToString()) : string.Empty);

    public static string Measurement(string key, MeasurementDraft measurement, string act) => $"/indicatoren/{key}/metingen/{Place(measurement)}/{act}";

    public static string Programme(string programme) => $"/programmas/{programme}";

    public static string Goal(string programme, string goal) => $"/programmas/{programme}/doelen/{goal}";

    public static string Measurements(string programme, int? year = null) =>
        $"/programmas/{programme}/metingen" + (year is { } known ? string.Create(CultureInfo.InvariantCulture, $"?jaar={known}") : string.Empty);

    public static string NewIndicator(string programme) => $"/programmas/{programme}/indicatoren/nieuw";

    /// <summary>Where a figure is added to any programme.</summary>
    public static string AddFigure(string query) => "/cijfers/toevoegen?" + query;

    public static string Undo(Guid batch) => $"/ongedaan/{batch:N}";

    /// <summary>A measurement in an address: its period, and of a superseded one the day on which it was. A slash cannot stand in a part of an address.</summary>
    public static string Place(MeasurementDraft measurement) =>
        measurement.Period.ToString().Replace('/', '_') + (measurement.SupersededOn is { } day ? day.ToString("'~'yyyy-MM-dd", CultureInfo.InvariantCulture) : string.Empty);

    /// <summary>The place that an address names; null when it names none.</summary>
    public static (Period Period, DateOnly? SupersededOn)? Place(string? text)
    {
        var parts = (text ?? string.Empty).Split('~');
        if (parts.Length > 2 || !Period.TryParse(parts[0].Replace('_', '/'), out var period))
        {
            return null;
        }

        if (parts.Length == 1)
        {
            return (period, null);
        }

        return DateOnly.TryParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (period, day) : null;
    }
}
