using OpKoers.Editions.Blocks;

namespace OpKoers.Editions.Site.Pages;

/// <summary>What this site keeps of who visits it: as good as nothing.</summary>
internal sealed class PrivacyPage(SiteState site) : SitePage(site, SitePaths.Privacy)
{
    protected override string Title => "Privacy";

    protected override string Lead => "U kunt deze site lezen zonder dat wij weten wie u bent.";

    protected override void Main(HtmlText to)
    {
        to.Raw("<section class=\"block block--first edition\" aria-labelledby=\"bezoek\">\n<h2 id=\"bezoek\">Als u deze site bezoekt</h2>\n<ul>\n<li>Deze site plaatst geen cookies.</li>\n<li>Deze site volgt u niet en telt geen bezoekers met software van anderen.</li>\n<li>Alles op deze site komt van de gemeente zelf: ook de letters en de tekeningen.</li>\n<li>Wat u zoekt, bewaren we niet.</li>\n</ul>\n<p>")
            .Text(Site.Settings.VisitLog).Raw("</p>\n</section>\n");
        to.Raw("<section class=\"block edition\" aria-labelledby=\"inhoud-site\">\n<h2 id=\"inhoud-site\">Wat er op deze site staat</h2>\n<p>Op deze site staan geen gegevens over personen. Kleine aantallen die naar iemand kunnen leiden, laten we weg. Ook de namen van medewerkers staan er niet.</p>\n</section>\n");
        to.Raw("<section class=\"block edition\" aria-labelledby=\"vragen\">\n<h2 id=\"vragen\">Vragen over privacy</h2>\n");
        Contact.Write(to, Site.Settings);
        to.Raw("<p>U kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens (<a href=\"https://www.autoriteitpersoonsgegevens.nl/\">autoriteitpersoonsgegevens.nl</a>).</p>\n</section>\n");
    }
}
