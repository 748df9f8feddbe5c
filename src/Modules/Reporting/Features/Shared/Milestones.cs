using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using OpKoers.Kernel;
using OpKoers.Ui.Components;
using OpKoers.Ui.Text;

namespace OpKoers.Reporting.Features.Shared;

/// <summary>How a milestone stands, as a mark with its time: reached, late, expected later, or simply when.</summary>
internal static class Milestones
{
    /// <param name="reached">The day on which it was reached; null when it was not.</param>
    /// <param name="planned">When it was planned; null when that could not be read.</param>
    /// <param name="expected">When it is expected now, as written; null when that was not said.</param>
    /// <param name="on">The day for which this holds.</param>
    public static IHtmlContent Shown(DateOnly? reached, Period? planned, string? expected, DateOnly on)
    {
        var late = reached is null && planned is { } period && period.End < on;
        return new HtmlContentBuilder().AppendHtml("<span class=\"st\">")
            .AppendHtml(reached is not null ? Status.Icon(StatusMark.Achieved) : late ? Status.Icon(StatusMark.AtRisk) : HtmlString.Empty)
            .AppendHtml("<span class=\"st__w\">")
            .AppendHtml(HtmlEncoder.Default.Encode(reached is { } day ? Dates.Long(day) : expected ?? (late ? "nog niet gehaald" : "als gepland")))
            .AppendHtml(late ? "<small>" + HtmlEncoder.Default.Encode(Days(on.DayNumber - planned!.Value.End.DayNumber) + " na het plan") + "</small>" : string.Empty)
            .AppendHtml("</span></span>");
    }

    /// <summary>A number of days; beyond a year nobody counts them any more.</summary>
    public static string Days(int days) => days == 1 ? "1 dag" : days > 366 ? "meer dan een jaar" : $"{days} dagen";
}
