using OpKoers.Editions.Blocks;
using OpKoers.Editions.Contracts;

namespace OpKoers.Editions.Site.Pages;

/// <summary>All indicators of an edition, with their target, latest figure and judgement.</summary>
internal sealed class FiguresPage(SiteState site, EditionView view) : EditionPage(site, view, view.Paths.Figures)
{
    protected override string Title => "Alle cijfers";

    protected override string Lead => "Elk cijfer dat we volgen, met wat we willen bereiken en hoe het ervoor staat.";

    protected override void Introduction(HtmlText to) =>
        to.Raw("<p class=\"acts\">").Link(To(Paths.Csv), "Download alle cijfers (csv)").Raw(" ").Link(To(Paths.Downloads), "Meer downloads").Raw("</p>\n");

    protected override void Main(HtmlText to)
    {
        foreach (var programme in View.Programmes)
        {
            var slug = programme.Programme.Slug;
            to.Raw("<section class=\"block edition\">\n<h2").Attribute("id", "c-" + slug).Raw(">").Text(programme.Programme.Name).Raw("</h2>\n");
            if (programme.Programme.Indicators.Count == 0)
            {
                to.Raw("<p>Dit programma heeft nog geen cijfers.</p>\n</section>\n");
                continue;
            }

            to.Raw("<table class=\"t t--wide t--few\">\n<caption class=\"vh\">Cijfers van ").Text(programme.Programme.Name)
                .Raw("</caption>\n<thead><tr><th scope=\"col\">Indicator</th><th scope=\"col\">Laatste cijfer</th><th scope=\"col\">Streefwaarde</th><th scope=\"col\">Oordeel</th></tr></thead>\n<tbody>\n");
            foreach (var indicator in programme.Programme.Indicators)
            {
                to.Raw("<tr><th scope=\"row\">").Link(To(Paths.Indicator(slug, indicator.Key)), indicator.Name).Raw("</th><td data-k=\"Laatste cijfer\">");
                Parts.Figure(to, Parts.Latest(indicator));
                to.Raw("</td><td data-k=\"Streefwaarde\">").Text(indicator.Target ?? "geen").Raw("</td><td data-k=\"Oordeel\">");
                Parts.Standing(to, indicator);
                to.Raw("</td></tr>\n");
            }

            to.Raw("</tbody>\n</table>\n</section>\n");
        }

        RevisedParts.Since(to, [.. Site.Revisions[View.Head.Slug]], Place);
        RevisedParts.Told(to, View.Document.Revisions, Place);
    }

    private string? Place(EditionRevision revision) =>
        View.Programmes.FirstOrDefault(programme => programme.Indicator(revision.Indicator) is not null) is { } home ? To(Paths.Indicator(home.Programme.Slug, revision.Indicator)) : null;
}
