using OpKoers.Editions.Blocks;
using OpKoers.Editions.Contracts;

namespace OpKoers.Editions.Site.Pages;

/// <summary>
/// Figures that were revised after an edition showed them. The edition stays as it was; beside the old figure stands what it became, so that both truths
/// can be read.
/// </summary>
internal static class RevisedParts
{
    /// <summary>At one indicator of an older edition: what became of its figures.</summary>
    public static void Notes(HtmlText to, IEnumerable<EditionRevision> revisions)
    {
        foreach (var revision in revisions)
        {
            to.Raw("<div class=\"note note--warn\"><p><b>").Text(revision.PeriodName).Raw(":</b> ").Text(revision.Words.TrimEnd('.')).Raw(". In deze uitgave blijft het oude cijfer staan.</p></div>\n");
        }
    }

    /// <summary>In an older edition: all its figures that were revised since.</summary>
    public static void Since(HtmlText to, IReadOnlyList<EditionRevision> revisions, Func<EditionRevision, string?> link)
    {
        if (revisions.Count > 0)
        {
            Table(to, revisions, link, "sindsdien-herzien", "Sindsdien herzien", "Deze cijfers zijn veranderd nadat deze uitgave is vastgesteld. De uitgave zelf blijft zoals zij was.", "In deze uitgave");
        }
    }

    /// <summary>In a newer edition: what it tells of figures in earlier ones.</summary>
    public static void Told(HtmlText to, IReadOnlyList<EditionRevision> revisions, Func<EditionRevision, string?> link)
    {
        if (revisions.Count > 0)
        {
            Table(to, revisions, link, "herzien", "Herziene cijfers uit eerdere uitgaven", "Deze cijfers stonden anders in een eerdere uitgave.", "Eerder");
        }
    }

    private static void Table(HtmlText to, IReadOnlyList<EditionRevision> revisions, Func<EditionRevision, string?> link, string id, string title, string explanation, string old)
    {
        to.Raw("<section class=\"block edition\"").Attribute("aria-labelledby", id).Raw(">\n<h2").Attribute("id", id).Raw(">").Text(title).Raw("</h2>\n<p>").Text(explanation)
            .Raw("</p>\n<table class=\"t t--wide t--few\">\n<caption class=\"vh\">").Text(title).Raw("</caption>\n<thead><tr><th scope=\"col\">Indicator</th><th scope=\"col\">Periode</th><th scope=\"col\">").Text(old)
            .Raw("</th><th scope=\"col\">Herzien naar</th></tr></thead>\n<tbody>\n");
        foreach (var revision in revisions)
        {
            to.Raw("<tr><th scope=\"row\">").Link(link(revision), revision.IndicatorName).Raw("</th><td data-k=\"Periode\">").Text(revision.PeriodName).Raw("</td><td").Attribute("data-k", old).Raw("><del>").Text(revision.From)
                .Raw("</del> <small class=\"cellnote\">").Text(revision.EditionTitle).Raw("</small></td><td data-k=\"Herzien naar\"><ins>").Text(revision.To).Raw("</ins>");
            if (revision.On is { } day)
            {
                to.Raw(" <small class=\"cellnote\">op ").Text(Kernel.FigureText.Dutch.Date(day)).Raw("</small>");
            }

            to.Raw("</td></tr>\n");
        }

        to.Raw("</tbody>\n</table>\n</section>\n");
    }
}
