using OpKoers.Editions.Blocks;

namespace OpKoers.Editions.Site.Pages;

/// <summary>
/// Every name of an edition from A to Z. The live site answers a question in the address by itself; on a static copy a small script narrows the list, and
/// without script the list is whole.
/// </summary>
internal sealed class SearchPage(SiteState site, EditionView view, SearchIndex index, string? asked = null) : EditionPage(site, view, view.Paths.Search)
{
    protected override string Title => string.IsNullOrWhiteSpace(asked) ? "Zoeken" : "Gezocht: " + Shortened(asked.Trim());

    protected override string Lead => string.IsNullOrWhiteSpace(asked) ? "Alle namen in deze uitgave, van A tot Z." : "";

    protected override bool HasScript => true;

    protected override bool Indexed => false;

    protected override void Introduction(HtmlText to) =>
        to.Raw("<form class=\"bar\" method=\"get\" action=\"zoeken.html\"><div class=\"field\"><label for=\"zoekwoord\">Zoek op een woord</label><input class=\"utrecht-textbox utrecht-textbox--html-input\" type=\"search\" id=\"zoekwoord\" name=\"q\" maxlength=\"100\"")
            .Attribute("value", asked?.Trim()).Raw("></div><button type=\"submit\" class=\"btn btn--primary utrecht-button utrecht-button--primary-action\">Zoek</button></form>\n<p id=\"gevonden\" role=\"status\"></p>\n");

    protected override void Main(HtmlText to)
    {
        if (string.IsNullOrWhiteSpace(asked))
        {
            Everything(to);
            return;
        }

        var found = index.Find(asked);
        to.Raw("<div id=\"namen\" data-gezocht=\"ja\">\n<p>").Number(found.Count).Raw(found.Count == 1 ? " naam gevonden. " : " namen gevonden. ").Raw("<a href=\"zoeken.html\">Toon alle namen</a></p>\n");
        if (found.Count == 0)
        {
            to.Raw("<p>Probeer een korter woord, of kijk in de lijst van A tot Z.</p>\n");
        }

        List(to, found);
        to.Raw("</div>\n");
    }

    private void Everything(HtmlText to)
    {
        var letters = index.Entries.GroupBy(entry => SearchIndex.Letter(entry.Name)).ToList();
        to.Raw("<nav aria-label=\"Letters\"><ul class=\"letters\">");
        foreach (var letter in letters)
        {
            to.Raw("<li><a").Attribute("href", "#" + Anchor(letter.Key)).Raw(">").Text(letter.Key).Raw("</a></li>");
        }

        to.Raw("</ul></nav>\n<div id=\"namen\">\n");
        foreach (var letter in letters)
        {
            to.Raw("<section class=\"part\"").Attribute("aria-labelledby", Anchor(letter.Key)).Raw(">\n<h2").Attribute("id", Anchor(letter.Key)).Raw(">").Text(letter.Key).Raw("</h2>\n");
            List(to, letter);
            to.Raw("</section>\n");
        }

        to.Raw("</div>\n");
    }

    private void List(HtmlText to, IEnumerable<SearchEntry> entries)
    {
        var open = false;
        foreach (var entry in entries)
        {
            to.Raw(open ? "" : "<ul class=\"plain listed\">\n").Raw("<li>").Link(To(entry.Path), entry.Name).Raw("<br><span class=\"small mute\">").Text(entry.Kind).Text(entry.Where.Length > 0 ? ", " + entry.Where : "").Raw("</span></li>\n");
            open = true;
        }

        to.Raw(open ? "</ul>\n" : "");
    }

    private static string Anchor(string letter) => letter == "#" ? "letter-overig" : "letter-" + letter.ToLowerInvariant();

    private static string Shortened(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
