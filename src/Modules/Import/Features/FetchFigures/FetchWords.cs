using System.Globalization;
using OpKoers.Import.Storage;
using OpKoers.Kernel;

namespace OpKoers.Import.Features.FetchFigures;

/// <summary>Addresses of the pages about fetching.</summary>
internal static class FetchLinks
{
    public const string New = "/cijfers/ophalen/nieuw";

    public static string Edit(Guid id) => $"/cijfers/ophalen/{id:N}";

    public static string Now(Guid id) => $"/cijfers/ophalen/{id:N}/nu";

    /// <summary>What came otherwise than before, to accept it.</summary>
    public static string Shape(Guid id) => $"/cijfers/ophalen/{id:N}/vorm";

    public static string History(Guid id) => $"/cijfers/ophalen/{id:N}/geschiedenis";

    public static string Remove(Guid id) => $"/cijfers/ophalen/{id:N}/verwijderen";
}

/// <summary>How fetching went, in words.</summary>
internal static class FetchWords
{
    private static readonly TimeZoneInfo Here = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Amsterdam", out var zone) ? zone : TimeZoneInfo.Utc;

    public static string Host(string origin) => Uri.TryCreate(origin, UriKind.Absolute, out var uri) ? uri.Host : origin;

    public static string Every(int days) => days switch
    {
        1 => T.Of("elke dag"),
        7 => T.Of("elke week"),
        _ => T.Of("elke {0} dagen", days),
    };

    public static string Outcome(FetchRow? fetch) => fetch?.Outcome switch
    {
        null => T.Of("Nog niet opgehaald"),
        FetchOutcome.Asked => T.Of("Wordt zo opgehaald"),
        FetchOutcome.Running => T.Of("Wordt nu opgehaald"),
        FetchOutcome.Taken => T.Of("{0}: levering {1}", At(fetch.AtMilliseconds), fetch.Delivery),
        FetchOutcome.Same => T.Of("{0}: niets nieuws", At(fetch.AtMilliseconds)),
        _ => T.Of("{0}: mislukt", At(fetch.AtMilliseconds)),
    };

    public static string Changes(FetchRow? fetch)
    {
        if (fetch is null)
        {
            return T.Of("Nog niets");
        }

        var text = FigureText.For(CultureInfo.CurrentUICulture);
        return fetch.Added + fetch.Revised + fetch.Restated + fetch.Removed == 0
            ? T.Of("{0}: eerste levering", At(fetch.AtMilliseconds))
            : T.Of("{0}: {1} nieuw, {2} herzien, {3} andere stand, {4} vervallen", At(fetch.AtMilliseconds), text.Number(fetch.Added), text.Number(fetch.Revised), text.Number(fetch.Restated), text.Number(fetch.Removed));
    }

    public static string Next(FetchLine line, bool runs) =>
        line.Row.Paused ? T.Of("Gepauzeerd") : !runs ? T.Of("Het rooster staat uit") : line.Next is { } next ? At(next.ToUnixTimeMilliseconds()) : "";

    private static string At(long milliseconds)
    {
        var moment = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), Here);
        return $"{FigureText.For(CultureInfo.CurrentUICulture).Date(DateOnly.FromDateTime(moment.DateTime))}, {moment.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }
}
