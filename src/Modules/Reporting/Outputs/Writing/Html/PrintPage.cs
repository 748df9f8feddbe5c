using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using OpKoers.Editions.Contracts;
using OpKoers.Ui.Components;
using OpKoers.Ui.Localisation;

namespace OpKoers.Reporting.Outputs.Writing.Html;

/// <summary>A report as one page that carries everything it shows: letters, drawings and style. To print, to keep, and to make the PDF of.</summary>
internal static partial class PrintPage
{
    /// <summary>What a browser may do with it: show it. It has no script, fetches nothing, and is in no frame.</summary>
    public const string Policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(EditionReport report, ReportCover head, PrintStyle style)
    {
        using var speech = new DutchSpeech();
        var body = Body(report, head);
        using var page = new StringWriter(CultureInfo.InvariantCulture);
        page.Write("<!DOCTYPE html>\n<html lang=\"nl\"");
        page.Write(style.Theme is { } theme ? $" class=\"{Encoder.Encode(theme)}-theme\">\n" : ">\n");
        page.Write("<head><meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n<title>");
        page.Write(Forbidden().Replace(Encoder.Encode(report.Title), "\ufffd"));
        page.Write("</title>\n<style>");
        page.Write(style.For(report, head, body));
        page.Write("</style>\n</head>\n");
        page.Write(body);
        page.Write("</html>\n");
        return page.ToString();
    }

    private static string Body(EditionReport report, ReportCover head)
    {
        using var body = new StringWriter(CultureInfo.InvariantCulture);
        body.Write(report.OnePage ? "<body class=\"report report--one\">\n" : "<body class=\"report\">\n");
        Sprite.Html.WriteTo(body, Encoder);
        if (head.Stamp is { } stamp)
        {
            body.Write($"<div class=\"report__stamp\" aria-hidden=\"true\"><span>{stamp}</span></div>\n");
        }

        body.Write("<main class=\"wrap\">\n<header class=\"title\">");
        Line(body, "eyebrow", $"Gemeente {head.Municipality} · {report.Kind}");
        body.Write("<h1>");
        Encoder.Encode(body, report.Title);
        body.Write("</h1>\n");
        Line(body, "lead", report.Subtitle);
        Line(body, "note note--warn", head.IsConcept ? ReportCover.ConceptWords : null);
        body.Write("</header>\n");
        EditionHtml.Sections(report.Sections).WriteTo(body, Encoder);
        body.Write("<section class=\"block colophon\" aria-labelledby=\"verantwoording\"><h2 id=\"verantwoording\">Verantwoording</h2>\n");
        EditionHtml.Blocks([new FactBlock(head.Colophon(report))]).WriteTo(body, Encoder);
        body.Write("</section>\n</main>\n</body>\n");
        // What a text should never hold stands there as its number, which no page may hold either.
        return Forbidden().Replace(body.ToString(), "\ufffd");
    }

    [GeneratedRegex("&#x(?:[0-8BCDEF]|1[0-9A-F]|7F|[89][0-9A-F]|FD[DE][0-9A-F]|F*FFF[EF]);")]
    private static partial Regex Forbidden();

    private static void Line(StringWriter body, string css, string? text)
    {
        if (text is not null)
        {
            body.Write($"<p class=\"{css}\">");
            Encoder.Encode(body, text);
            body.Write("</p>\n");
        }
    }
}
