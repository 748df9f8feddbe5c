using OpKoers.Editions.Blocks;
using OpKoers.Editions.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.Editions.Site.Pages;

/// <summary>The programmes and reports of an edition, as the start page and the page of the edition show them.</summary>
internal sealed class EditionOverview(EditionView view, Func<string, string> link)
{
    public void Write(HtmlText to)
    {
        to.Raw("<section class=\"block edition\" aria-labelledby=\"programmas\">\n<h2 id=\"programmas\">Programma's</h2>\n");
        if (view.Programmes.Count == 0)
        {
            to.Raw("<p>In deze uitgave staan geen programma's.</p>\n");
        }

        foreach (var programme in view.Programmes)
        {
            Programme(to, programme);
        }

        to.Raw("</section>\n");
        Reports(to);
    }

    private void Programme(HtmlText to, ProgrammeView programme)
    {
        var shown = programme.Programme;
        to.Raw("<section class=\"prog\">\n<h3").Attribute("id", "p-" + shown.Slug).Raw(">").Link(link(view.Paths.Programme(shown.Slug)), shown.Name)
            .Raw("</h3>\n<p>").Text(shown.Answer).Raw("</p>\n<dl class=\"prog__marks\">\n");
        Marks(to, "Doelen", shown.Goals);
        Marks(to, "Inspanningen", shown.Efforts);
        to.Raw("</dl>\n</section>\n");
    }

    private static void Marks(HtmlText to, string name, EditionTally tally)
    {
        var counts = StatusCounts.Of(tally.Marks);
        to.Raw("<dt>").Text(name).Raw("</dt><dd>").Add(Status.Strip(counts)).Raw("<span class=\"known\">").Text(counts.Total == 0 ? "nog geen" : Status.Sentence(counts)).Raw("; ").Text(tally.Words).Raw("</span></dd>\n");
    }

    private void Reports(HtmlText to)
    {
        var reports = view.Document.Reports;
        if (reports.Count == 0)
        {
            return;
        }

        to.Raw("<section class=\"block edition\" aria-labelledby=\"verslagen\">\n<h2 id=\"verslagen\">Verslagen in deze uitgave</h2>\n<ul class=\"plain listed\">\n");
        foreach (var report in reports)
        {
            to.Raw("<li>").Link(link(view.Paths.Report(report.Key)), report.Title).Raw("<br><span class=\"small mute\">").Text(report.Kind).Raw(report.Subtitle is null ? "" : ". ").Text(report.Subtitle).Raw("</span></li>\n");
        }

        to.Raw("</ul>\n</section>\n");
    }
}
