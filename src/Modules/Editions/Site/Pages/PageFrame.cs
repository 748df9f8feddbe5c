using OpKoers.Editions.Blocks;
using OpKoers.Editions.Contracts;

namespace OpKoers.Editions.Site.Pages;

/// <summary>Header and footer. The municipality stands first: this is its site, not ours.</summary>
internal sealed class PageFrame(SiteState site, EditionHead? edition, bool inEdition, string here)
{
    public void Write(HtmlText html)
    {
        if (site.Settings.DemoLine is { } demo)
        {
            html.Raw("<aside class=\"demo\" aria-label=\"Over deze voorbeelden\"><p class=\"wrap\"><b>Voorbeeld.</b> ").Text(demo).Raw("</p></aside>\n");
        }

        html.Raw("<header class=\"top top--pub\">\n<div class=\"wrap top__bar\">\n<a class=\"logo logo--org\"").Attribute("href", To(SitePaths.Start))
            .Raw("><span>Gemeente ").Text(site.Municipality.Name).Raw("</span></a>\n<span class=\"top__org\">Zijn we op koers?</span>\n");
        Search(html, "q");
        html.Raw("</div>\n<nav class=\"nav nav--wide wrap\" aria-label=\"Hoofdmenu\">");
        Menu(html);
        html.Raw("</nav>\n<details class=\"nav--small\">\n<summary>Menu en zoeken</summary>\n<nav aria-label=\"Hoofdmenu, klein scherm\">");
        Menu(html);
        html.Raw("</nav>\n");
        Search(html, "q2");
        html.Raw("</details>\n</header>\n");
    }

    public void Foot(HtmlText html)
    {
        html.Raw("<footer class=\"foot\">\n<div class=\"wrap\">\n<ul>\n");
        foreach (var (text, path) in new[]
        {
            ("Over deze site", SitePaths.About), ("Open data", SitePaths.OpenData), ("Toegankelijkheid", SitePaths.Accessibility), ("Privacy", SitePaths.Privacy), ("Nieuwe uitgaven volgen", SitePaths.Feed),
        })
        {
            html.Raw("<li>").Link(To(path), text).Raw("</li>");
        }

        html.Raw("\n</ul>\n<p>Gemeente ").Text(site.Municipality.Name).Raw(". Gemaakt met OpKoers, open software (EUPL-1.2).</p>\n</div>\n</footer>\n");
    }

    private void Menu(HtmlText html)
    {
        html.Raw("<ul>");
        if (edition is not null)
        {
            var paths = new EditionPaths(edition.Slug);
            Item(html, "Programma's", inEdition ? paths.Index : SitePaths.Start);
            Item(html, "Cijfers", paths.Figures);
            Item(html, "Bronnen", paths.Sources);
            Item(html, "Downloads", paths.Downloads);
        }

        Item(html, "Archief", SitePaths.Archive);
        Item(html, "Over deze site", SitePaths.About);
        html.Raw("</ul>");
    }

    private void Item(HtmlText html, string text, string path) =>
        html.Raw("<li><a").Attribute("href", To(path)).Attribute("aria-current", path == here ? "page" : null).Raw(">").Text(text).Raw("</a></li>");

    private string To(string path) => SitePaths.From(here, path);

    private void Search(HtmlText html, string id)
    {
        if (edition is null)
        {
            return;
        }

        html.Raw("<form class=\"top__search\" role=\"search\" method=\"get\"").Attribute("action", To(new EditionPaths(edition.Slug).Search)).Raw("><label class=\"vh\"").Attribute("for", id)
            .Raw(">Zoek in deze uitgave</label><input class=\"utrecht-textbox utrecht-textbox--html-input\" type=\"search\" name=\"q\" placeholder=\"Zoek in deze uitgave\"").Attribute("id", id)
            .Raw("><button type=\"submit\" class=\"btn btn--quiet utrecht-button utrecht-button--secondary-action\">Zoek</button></form>\n");
    }
}
