using OpKoers.Editions.Blocks;

namespace OpKoers.Editions.Site.Pages;

/// <summary>Every edition that was ever published; none of them ever goes.</summary>
internal sealed class ArchivePage(SiteState site) : SitePage(site, SitePaths.Archive)
{
    protected override string Title => "Archief van uitgaven";

    protected override string Lead => "Alles wat we ooit hebben gepubliceerd, blijft hier staan. Zo kunt u altijd terugzien wat er toen stond.";

    protected override void Main(HtmlText to)
    {
        if (Site.Editions.Count == 0)
        {
            to.Raw("<p>Er is nog niets gepubliceerd.</p>\n");
            return;
        }

        to.Raw("<table class=\"t t--wide edition\">\n<caption class=\"vh\">Gepubliceerde uitgaven, de nieuwste eerst</caption>\n<thead><tr><th scope=\"col\">Uitgave</th><th scope=\"col\">Stand op</th><th scope=\"col\">Vastgesteld</th><th scope=\"col\">Gepubliceerd</th><th scope=\"col\">Controlegetal</th></tr></thead>\n<tbody>\n");
        foreach (var head in Site.Editions)
        {
            var paths = new EditionPaths(head.Slug);
            to.Raw("<tr><th scope=\"row\">").Link(To(paths.Index), head.Title).Raw(" <small class=\"cellnote\">").Text(head.Moment).Raw(head.Number > 1 ? ", nummer " : "");
            if (head.Number > 1)
            {
                to.Number(head.Number);
            }

            to.Raw("</small>");
            Note(to, head.Slug, head.Corrects);
            to.Raw("</th><td data-k=\"Stand op\">").Text(Day(head.AsOf)).Raw("</td><td data-k=\"Vastgesteld\">").Text(Day(head.FrozenAt)).Raw("</td><td data-k=\"Gepubliceerd\">").Text(Day(head.PublishedAt))
                .Raw("</td><td data-k=\"Controlegetal\"><code>").Text(head.Hash[..16]).Raw("…</code> ").Raw("<a").Attribute("href", To(paths.Downloads)).Raw(">downloads<span class=\"vh\"> van ").Text(head.Title).Raw("</span></a></td></tr>\n");
        }

        to.Raw("</tbody>\n</table>\n<p class=\"acts\">").Link(To(SitePaths.Feed), "Volg nieuwe uitgaven in een feedlezer (Atom)").Raw("</p>\n");
    }

    private void Note(HtmlText to, string slug, string? corrects)
    {
        if (Site.CorrectionOf(slug) is { } better)
        {
            to.Raw(" <span class=\"small\">Verbeterd in ").Link(To(new EditionPaths(better.Slug).Index), better.Slug).Raw(".</span>");
        }

        if (corrects is not null)
        {
            to.Raw(" <span class=\"small\">Verbetert ").Link(Site.Find(corrects) is null ? null : To(new EditionPaths(corrects).Index), corrects).Raw(".</span>");
        }
    }
}
