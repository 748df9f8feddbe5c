using OpKoers.Editions.Blocks;

namespace OpKoers.Editions.Site.Pages;

/// <summary>Open data: the catalogue, the terms, and the files of each edition.</summary>
internal sealed class OpenDataPage(SiteState site) : SitePage(site, SitePaths.OpenData)
{
    protected override string Title => "Open data";

    protected override string Lead => "Alle cijfers op deze site mag u gebruiken, ook in uw eigen programma of onderzoek.";

    protected override void Main(HtmlText to)
    {
        to.Raw("<section class=\"block block--first edition\" aria-labelledby=\"voorwaarden\">\n<h2 id=\"voorwaarden\">Voorwaarden</h2>\n<p>De cijfers zijn vrij te gebruiken onder <a").Attribute("href", Site.Settings.License.ToString()).Raw(">").Text(Site.Settings.LicenseName)
            .Raw("</a>. Noemt u de bron, noem dan ook de uitgave. Dan weet iedereen om welke cijfers het gaat.</p>\n</section>\n");
        to.Raw("<section class=\"block edition\" aria-labelledby=\"catalogus\">\n<h2 id=\"catalogus\">Catalogus</h2>\n<p>Voor programma's is er een beschrijving van alle bestanden volgens de standaard DCAT-AP-NL 3.0:</p>\n<ul>\n<li>").Link(To(SitePaths.CatalogueJson), "catalogus als JSON-LD").Raw("</li>\n<li>")
            .Link(To(SitePaths.CatalogueTurtle), "catalogus als Turtle").Raw("</li>\n<li>").Link(To(SitePaths.Feed), "nieuwe uitgaven als Atom-feed").Raw("</li>\n</ul>\n</section>\n");
        to.Raw("<section class=\"block edition\" aria-labelledby=\"bestanden\">\n<h2 id=\"bestanden\">Bestanden per uitgave</h2>\n");
        if (Site.Editions.Count == 0)
        {
            to.Raw("<p>Er is nog niets gepubliceerd.</p>\n</section>\n");
            return;
        }

        to.Raw("<ul class=\"plain listed\">\n");
        foreach (var head in Site.Editions)
        {
            var paths = new EditionPaths(head.Slug);
            to.Raw("<li>").Link(To(paths.Downloads), head.Title).Raw(" <span class=\"small mute\">(").Text(head.Slug).Raw("): <a").Attribute("href", To(paths.Csv)).Raw(">csv<span class=\"vh\"> van ").Text(head.Slug)
                .Raw("</span></a>, <a").Attribute("href", To(paths.Json)).Raw(">json<span class=\"vh\"> van ").Text(head.Slug).Raw("</span></a></span></li>\n");
        }

        to.Raw("</ul>\n</section>\n");
    }
}
