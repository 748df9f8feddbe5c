using System.Globalization;
using Microsoft.AspNetCore.Html;
using OpKoers.Kernel;

namespace OpKoers.Ui.Text;

/// <summary>Writes dates for people, in the language of the request.</summary>
public static class Dates
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>"31 december 2020".</summary>
    public static string Long(DateOnly date) => FigureText.For(CultureInfo.CurrentUICulture).Date(date);

    /// <summary>"18 december 2020, 14.05 uur", in Dutch time.</summary>
    public static string Long(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, Zone);
        return Localisation.Words.Format("Date.Moment", Long(DateOnly.FromDateTime(local.DateTime)), local.ToString("HH.mm", CultureInfo.InvariantCulture));
    }

    /// <summary>The date as a <c>time</c> element.</summary>
    public static IHtmlContent Html(DateOnly date) => new HtmlString(
        $"<time datetime=\"{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\">{Long(date)}</time>");

    /// <summary>The moment as a <c>time</c> element.</summary>
    public static IHtmlContent Html(DateTimeOffset moment) => new HtmlString(
        $"<time datetime=\"{moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}\">{Long(moment)}</time>");
}
