using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OpKoers.Drawing.Fonts;
using OpKoers.Editions.Contracts;
using OpKoers.Ui.Hosting;

namespace OpKoers.Reporting.Outputs.Writing.Html;

/// <summary>The style sheet of a report that stands on its own: that of the product, what a report adds, and the letters that it shows.</summary>
internal sealed partial class PrintStyle
{
    private const string Small = "font:8pt 'Source Sans 3',sans-serif;color:#46535f";

    /// <summary>What stands on every printed page besides the text.</summary>
    private const string Usual = "Pagina van 0123456789 CONCEPT";

    private readonly string sheet;

    public PrintStyle(UiAssets assets)
    {
        ArgumentNullException.ThrowIfNull(assets);
        var files = assets.Files;
        // The letters of the product come in one file of variable weight, which print puts into a PDF as drawings; the fixed weights stay letters.
        sheet = Faces().Replace(Text(files["opkoers.css"]) + (assets.Theme is null ? "" : Text(files["thema.css"])), "") + Own();
        Theme = assets.Theme;
    }

    /// <summary>Name of the theme of the municipality; null for the neutral one.</summary>
    public string? Theme { get; }

    /// <summary>The style sheet for a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="head">The edition it is from.</param>
    /// <param name="content">The page as it is written: its letters ride along.</param>
    public string For(EditionReport report, ReportCover head, string content)
    {
        var shown = string.Concat(content, head.Municipality, head.PageFoot, Usual);
        return Face(FontWeight.Regular, "200 500", shown) + Face(FontWeight.SemiBold, "501 900", shown) + sheet + Page(report, head);
    }

    private static string Page(EditionReport report, ReportCover head) =>
        $"@page{{{(report.OnePage ? "margin:10mm 14mm 14mm;" : "")}@top-left{{content:{Quoted($"Gemeente {head.Municipality} · {report.Title}")};{Small}}}"
        + $"@top-right{{content:{Quoted(head.Stamp ?? "")};font:700 9pt 'Source Sans 3',sans-serif;color:#a8201a}}"
        + $"@bottom-left{{content:{Quoted(head.PageFoot)};{Small}}}@bottom-right{{content:\"Pagina \" counter(page) \" van \" counter(pages);{Small}}}}}"
        + "@page :first{@top-left{content:none}}";

    private static string Face(FontWeight weight, string range, string text) =>
        $"@font-face{{font-family:'Source Sans 3';font-weight:{range};src:url(data:font/ttf;base64,{Convert.ToBase64String(FontFiles.Subset(weight, text))}) format('truetype')}}";

    // Everything but letters, digits and blanks is written as its number: nothing of a text can end the rule, the sheet or the element around it.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == ' ')
            {
                quoted.Append(rune.ToString());
            }
            else
            {
                // A null would be no character at all; the blank ends the number.
                quoted.Append(CultureInfo.InvariantCulture, $"\\{Math.Max(rune.Value, 1):x6} ");
            }
        }

        return quoted.Append('"').ToString();
    }

    private static string Text(ReadOnlyMemory<byte> file) => Encoding.UTF8.GetString(file.Span);

    private static string Own()
    {
        using var stream = typeof(PrintStyle).Assembly.GetManifestResourceStream("OpKoers.Reporting.report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"@font-face\s*\{[^}]*\}")]
    private static partial Regex Faces();
}
