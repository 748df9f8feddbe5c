using OpKoers.Editions.Blocks;
using OpKoers.Editions.Contracts;

namespace OpKoers.Editions.Site.Pages;

/// <summary>A report of an edition, such as the midterm review of a programme: its sections in order, with a list of contents.</summary>
internal sealed class ReportPage(SiteState site, EditionView view, EditionReport report) : EditionPage(site, view, view.Paths.Report(report.Key))
{
    protected override string Title => report.Title;

    protected override string Eyebrow => report.Kind;

    protected override string? Lead => report.Subtitle;

    protected override IEnumerable<Step> Above
    {
        get
        {
            yield return new Step(View.Head.Title, Paths.Index);
            if (report.Programme is { } slug && View.Programme(slug) is { } programme)
            {
                yield return new Step(programme.Programme.Name, Paths.Programme(slug));
            }
        }
    }

    protected override IReadOnlyList<(string Anchor, string Text)> Contents =>
        [.. report.Sections.Select((section, index) => (section, index)).Where(part => part.section.Level < 3).Select(part => (SectionHtml.Anchor(part.section, part.index), part.section.Title))];

    protected override void Main(HtmlText to)
    {
        SectionHtml.Write(to, report.Sections);
        var programmes = report.Programme is { } about ? View.Programmes.Where(programme => programme.Programme.Slug == about) : View.Programmes;
        RevisedParts.Since(to, [.. Site.Revisions[View.Head.Slug].Where(revision => programmes.Any(programme => programme.Indicator(revision.Indicator) is not null))], Place);
        to.Raw("<p class=\"acts\">").Link(To(Paths.Sources), "Alle bronnen").Raw(" ").Link(To(Paths.Downloads), "Alle cijfers downloaden").Raw(" ");
        if (report.Programme is { } slug && View.Programme(slug) is { } programme)
        {
            to.Link(To(Paths.Programme(slug)), "Naar het programma " + programme.Programme.Name);
        }

        to.Raw("</p>\n");
    }

    private string? Place(EditionRevision revision) =>
        View.Programmes.FirstOrDefault(programme => programme.Indicator(revision.Indicator) is not null) is { } home ? To(Paths.Indicator(home.Programme.Slug, revision.Indicator)) : null;
}
