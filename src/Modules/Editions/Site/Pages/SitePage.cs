using System.Globalization;
using System.Text;
using OpKoers.Editions.Blocks;
using OpKoers.Editions.Contracts;
using OpKoers.Kernel;
using OpKoers.Ui.Components;

namespace OpKoers.Editions.Site.Pages;

/// <summary>A page above this one.</summary>
internal sealed record Step(string Text, string Path);

/// <summary>
/// A page of the site: the frame that all share, around what each says. Every address in it is relative and names a file, so that the same bytes work from
/// the live host, from any web server and from a folder.
/// </summary>
internal abstract class SitePage(SiteState site, string path)
{
    // For a page that is opened as a file, or served by a web server that sends no headers of its own.
    private const string ContentPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'";

    private const int MostOfAStep = 48;
    private const int MostOfATitle = 70;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public string Path => path;

    protected SiteState Site => site;

    protected static FigureText Words => FigureText.Dutch;

    /// <summary>The heading of the page, and the first part of the title of the window.</summary>
    protected abstract string Title { get; }

    /// <summary>The page's own step in the crumbs, where there is less room.</summary>
    protected virtual string Here => Title;

    /// <summary>What kind of thing it is, in small type above the heading; null for nothing.</summary>
    protected virtual string? Eyebrow => null;

    /// <summary>One or two sentences under the heading; null for none.</summary>
    protected virtual string? Lead => null;

    /// <summary>The pages above this one, from the top, without the start page.</summary>
    protected virtual IEnumerable<Step> Above => [];

    /// <summary>The edition that this page belongs to; on a page of no edition the latest, for the menu and the search field.</summary>
    protected virtual EditionHead? Edition => site.Latest;

    /// <summary>Whether this page belongs to an edition.</summary>
    protected virtual bool InEdition => false;

    /// <summary>Sections for the list of contents: anchor and words.</summary>
    protected virtual IReadOnlyList<(string Anchor, string Text)> Contents => [];

    /// <summary>Whether a search engine may keep this page.</summary>
    protected virtual bool Indexed => true;

    protected virtual bool HasScript => false;

    public SiteFile AsFile() => new(path, SiteFile.Html, () => Write());

    public byte[] Write()
    {
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Dutch;
        try
        {
            using var writer = new StringWriter(new StringBuilder(16 * 1024), Dutch);
            WritePage(new HtmlText(writer));
            return Encoding.UTF8.GetBytes(writer.ToString());
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
    }

    /// <summary>The way to a page of this site.</summary>
    protected string To(string target) => SitePaths.From(path, target);

    protected static string Moment(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, Zone);
        return $"{Day(DateOnly.FromDateTime(local.DateTime))} om {local.ToString("HH.mm", CultureInfo.InvariantCulture)} uur";
    }

    protected static string Day(DateTimeOffset moment) => Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime));

    protected static string Day(DateOnly date) => Words.Date(date);

    /// <summary>What stands under the heading before the list of contents.</summary>
    protected virtual void Introduction(HtmlText to)
    {
    }

    protected abstract void Main(HtmlText to);

    /// <summary>What closes the main part.</summary>
    protected virtual void Stamp(HtmlText to) =>
        to.Raw("<div class=\"stamp\"><p>Deze pagina is gebouwd op <b>").Text(Moment(site.BuiltAt)).Raw("</b>.</p></div>\n");

    // What is longer is cut off by a browser and by whoever lists pages.
    private string WindowTitle()
    {
        var municipality = " - Gemeente " + Shortened(site.Municipality.Name, 30);
        return Shortened(Title, MostOfATitle - municipality.Length) + municipality;
    }

    private static string Shortened(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', most - 1);
        end = end > most / 2 ? end : most - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }

    private void WritePage(HtmlText to)
    {
        to.Raw("<!DOCTYPE html>\n<html lang=\"nl\"").Attribute("class", site.Assets.Theme is { } theme ? theme + "-theme" : null).Raw(">\n");
        Head(to);
        to.Raw("<body class=\"pub\">\n<a class=\"skip\" href=\"#inhoud\">Naar de inhoud</a>\n").Add(Sprite.Html).Raw("\n");
        var frame = new PageFrame(site, Edition, InEdition, path);
        frame.Write(to);
        Where(to);
        to.Raw("<main id=\"inhoud\" class=\"wrap\">\n");
        Heading(to);
        if (Contents.Count > 2)
        {
            to.Raw("<div class=\"rail rail--start\">\n");
            ContentsList(to);
            to.Raw("<article>\n");
            Main(to);
            Stamp(to);
            to.Raw("</article>\n</div>\n");
        }
        else
        {
            to.Raw("<article>\n");
            Main(to);
            Stamp(to);
            to.Raw("</article>\n");
        }

        to.Raw("</main>\n");
        frame.Foot(to);
        to.Raw("</body>\n</html>\n");
    }

    private void Head(HtmlText to)
    {
        to.Raw("<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\"")
            .Attribute("content", ContentPolicy).Raw(">\n<title>").Text(WindowTitle()).Raw("</title>\n");
        if (!Indexed)
        {
            to.Raw("<meta name=\"robots\" content=\"noindex\">\n");
        }

        to.Raw("<link rel=\"stylesheet\"").Attribute("href", To(site.Assets.StyleSheet)).Raw(">\n");
        if (site.Assets.Theme is not null)
        {
            to.Raw("<link rel=\"stylesheet\"").Attribute("href", To(site.Assets.ThemeSheet)).Raw(">\n");
        }

        to.Raw("<link rel=\"icon\" href=\"data:,\">\n<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Nieuwe uitgaven\"").Attribute("href", To(SitePaths.Feed)).Raw(">\n");
        if (HasScript)
        {
            // No module: a browser loads none from a folder.
            to.Raw("<script defer").Attribute("src", To(site.Assets.SearchScript)).Raw("></script>\n");
        }

        to.Raw("</head>\n");
    }

    private void Where(HtmlText to)
    {
        var above = Above.ToList();
        if (path == SitePaths.Start)
        {
            return;
        }

        to.Raw("<div class=\"ctx\">\n<div class=\"wrap ctx__in\">\n<nav class=\"crumbs\" aria-label=\"Kruimelpad\"><ol><li><a").Attribute("href", To(SitePaths.Start)).Raw(">Start</a></li>");
        foreach (var step in above)
        {
            to.Raw("<li>").Link(To(step.Path), Shortened(step.Text, MostOfAStep)).Raw("</li>");
        }

        to.Raw("<li aria-current=\"page\">").Text(Shortened(Here, MostOfAStep)).Raw("</li></ol></nav>\n");
        if (InEdition && Edition is { } edition)
        {
            to.Raw("<p class=\"peil\"><span class=\"peil__k\">Peildatum</span> <b>").Text(Day(edition.AsOf)).Raw("</b></p>\n");
        }

        to.Raw("</div>\n</div>\n");
    }

    private void Heading(HtmlText to)
    {
        Notices(to);
        to.Raw("<div class=\"title\">\n");
        if (Eyebrow is { } eyebrow)
        {
            to.Raw("<p class=\"eyebrow\">").Text(eyebrow).Raw("</p>\n");
        }

        to.Raw("<h1>").Text(Title).Raw("</h1>\n");
        if (Lead is { } lead)
        {
            to.Raw("<p class=\"lead\">").Text(lead).Raw("</p>\n");
        }

        Introduction(to);
        to.Raw("</div>\n");
    }

    /// <summary>What a reader must know before the rest: that there is a newer or a better edition.</summary>
    protected virtual void Notices(HtmlText to)
    {
    }

    // Twice: beside the text where there is room, and folded up on a phone, where the answer comes first.
    private void ContentsList(HtmlText to)
    {
        to.Raw("<nav class=\"toc toc--wide\" aria-labelledby=\"op-deze-pagina\">\n<h2 id=\"op-deze-pagina\">Op deze pagina</h2>\n");
        ContentsItems(to);
        to.Raw("</nav>\n<details class=\"toc toc--small\">\n<summary>Op deze pagina</summary>\n<nav aria-label=\"Op deze pagina, klein scherm\">\n");
        ContentsItems(to);
        to.Raw("</nav>\n</details>\n");
    }

    private void ContentsItems(HtmlText to)
    {
        to.Raw("<ol>\n");
        foreach (var (anchor, text) in Contents)
        {
            to.Raw("<li><a").Attribute("href", "#" + anchor).Raw(">").Text(text).Raw("</a></li>\n");
        }

        to.Raw("</ol>\n");
    }
}
