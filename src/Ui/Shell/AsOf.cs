using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace OpKoers.Ui.Shell;

/// <summary>
/// The date at which a page judges ("peildatum"). It travels in the address, so that every view is a link that can be sent.
/// </summary>
/// <param name="Date">The date, inclusive: what was known up to and including that day counts.</param>
/// <param name="Chosen">Whether the address names it; otherwise it is today.</param>
public sealed record AsOf(DateOnly Date, bool Chosen)
{
    /// <summary>Name in the query of the address.</summary>
    public const string Query = "peildatum";

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The date that the address of a request names, or today in the Netherlands.</summary>
    public static AsOf Of(HttpRequest request, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(request);
        return DateOnly.TryParseExact(request.Query[Query], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new AsOf(date, true)
            : new AsOf(Today(clock), false);
    }

    /// <summary>Today in the Netherlands.</summary>
    public static DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone).DateTime);
    }

    /// <summary>The address with this date in it when it was chosen; unchanged when it is today.</summary>
    public string On(string href)
    {
        ArgumentNullException.ThrowIfNull(href);
        if (!Chosen)
        {
            return href;
        }

        var hash = href.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? href : href[..hash];
        var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return string.Create(CultureInfo.InvariantCulture, $"{path}{separator}{Query}={Date:yyyy-MM-dd}{(hash < 0 ? "" : href[hash..])}");
    }
}
