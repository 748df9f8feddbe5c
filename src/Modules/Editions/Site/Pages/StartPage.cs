using OpKoers.Editions.Blocks;
using OpKoers.Editions.Contracts;

namespace OpKoers.Editions.Site.Pages;

/// <summary>The start page of a municipality: the latest edition, and the way to all others.</summary>
internal sealed class StartPage(SiteState site, EditionView? latest) : SitePage(site, SitePaths.Start)
{
    private const int MostShown = 4;

    protected override string Title => "Zijn we op koers?";

    protected override string? Eyebrow => "Gemeente " + Site.Municipality.Name;

    protected override string Lead => "De gemeente werkt met programma's. Hier leest u per programma wat we willen bereiken, wat we daarvoor doen, en wat de cijfers zeggen.";

    protected override void Main(HtmlText to)
    {
        if (latest is null)
        {
            to.Raw("<p class=\"edition\">Er is nog niets gepubliceerd. Zodra er een uitgave is, staat zij hier.</p>\n");
            return;
        }

        var head = latest.Head;
        to.Raw("<p class=\"edition\">Dit is de nieuwste uitgave: <b>").Link(To(latest.Paths.Index), head.Title).Raw("</b>. Zij laat zien hoe het er op ").Text(Day(head.AsOf)).Raw(" voor stond.</p>\n");
        EditionNotices.Write(to, Site, head, To);
        new EditionOverview(latest, To).Write(to);
        Reading(to);
        Earlier(to, head);
    }

    private void Reading(HtmlText to) =>
        to.Raw("<section class=\"block edition\" aria-labelledby=\"lezen\">\n<h2 id=\"lezen\">Zo leest u deze site</h2>\n<p>Elk teken is één doel of één inspanning. Een inspanning is iets wat we doen: een project, een taak of een actie. We maken geen gemiddelde, want dat verbergt wat er misgaat. Weten we iets niet, dan zeggen we dat.</p>\n<p>")
            .Link(To(SitePaths.About) + "#tekens", "Wat betekenen de tekens?").Raw("</p>\n</section>\n");

    private void Earlier(HtmlText to, EditionHead head)
    {
        var earlier = Site.Editions.Where(other => other.Slug != head.Slug).ToList();
        to.Raw("<section class=\"block edition\" aria-labelledby=\"uitgaven\">\n<h2 id=\"uitgaven\">Eerdere uitgaven</h2>\n");
        if (earlier.Count == 0)
        {
            to.Raw("<p>Dit is de eerste uitgave.</p>\n");
        }
        else
        {
            to.Raw("<ul class=\"plain listed\">\n");
            foreach (var other in earlier.Take(MostShown))
            {
                to.Raw("<li>").Link(To(new EditionPaths(other.Slug).Index), other.Title).Raw("<br><span class=\"small mute\">stand op ").Text(Day(other.AsOf))
                    .Text(other.Corrects is null ? "" : ", verbeterde uitgave").Text(Site.CorrectionOf(other.Slug) is null ? "" : ", later verbeterd").Raw("</span></li>\n");
            }

            to.Raw("</ul>\n");
        }

        to.Raw("<p>").Link(To(SitePaths.Archive), "Naar het archief").Raw("</p>\n</section>\n");
    }
}
