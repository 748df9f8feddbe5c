using OpKoers.Editions.Blocks;
using OpKoers.Editions.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.Editions.Site.Pages;

/// <summary>The goals-efforts network of a programme as a drawing, and the same as a table: what stands in one stands in the other.</summary>
internal sealed class NetworkPage(SiteState site, ProgrammeView programme) : EditionPage(site, programme.Edition, programme.Edition.Paths.Network(programme.Programme.Slug))
{
    private string Slug => programme.Programme.Slug;

    protected override string Title => "Doelen en inspanningen van " + programme.Programme.Name;

    protected override string Eyebrow => "Doelen-inspanningennetwerk";

    protected override string Lead => "Links staan de doelen, rechts wat we daarvoor doen. Een lijn betekent: dit draagt daaraan bij.";

    protected override IEnumerable<Step> Above => [new(View.Head.Title, Paths.Index), new(programme.Programme.Name, Paths.Programme(Slug))];

    protected override void Main(HtmlText to)
    {
        if (programme.Programme.NetworkSvg is { } svg && DrawingHtml.ForPage(svg, to.NextDrawing(), Link) is { } drawing)
        {
            to.Raw("<div class=\"drawing din-wide\">").Raw(drawing).Raw("</div>\n<p class=\"acts\">").Link(To(Paths.NetworkDrawing(Slug)), "Open de tekening").Raw("</p>\n");
        }

        to.Raw("<section class=\"block edition\" aria-labelledby=\"tabel\">\n<h2 id=\"tabel\">Hetzelfde als tabel</h2>\n");
        if (programme.Contributions.Count == 0)
        {
            to.Raw("<p>In deze uitgave staat nog niet welke inspanning aan welk doel bijdraagt.</p>\n</section>\n");
            return;
        }

        to.Raw("<table class=\"t t--wide t--few\">\n<caption class=\"vh\">Per doel de inspanningen die eraan bijdragen</caption>\n<thead><tr><th scope=\"col\">Inspanning</th><th scope=\"col\">Hoe sterk?</th><th scope=\"col\">Hoe staat het ermee?</th></tr></thead>\n");
        foreach (var goal in programme.Programme.AllGoals)
        {
            Goal(to, goal);
        }

        to.Raw("</table>\n");
        Unlinked(to);
        to.Raw("</section>\n");
    }

    private void Goal(HtmlText to, EditionGoal goal)
    {
        var lines = programme.ContributionsTo(goal).ToList();
        if (lines.Count == 0)
        {
            return;
        }

        to.Raw("<tbody>\n<tr class=\"grp\"><th scope=\"rowgroup\" colspan=\"3\">");
        Parts.Code(to, goal.Code);
        to.Link(To(Paths.Goal(Slug, goal.Key)), goal.Text).Raw("</th></tr>\n");
        foreach (var line in lines)
        {
            to.Raw("<tr><th scope=\"row\">").Link(To(View.PathOf(line.Effort, programme)), line.Effort.Title).Raw("</th><td data-k=\"Hoe sterk?\">");
            GoalPage.Strength(to, line.Line);
            to.Raw("</td><td data-k=\"Stand\">").Add(Status.Mark(line.Effort.Mark)).Raw("</td></tr>\n");
        }

        to.Raw("</tbody>\n");
    }

    private void Unlinked(HtmlText to)
    {
        var rest = programme.Programme.AllEfforts.Where(effort => effort.Parent is null && !programme.ContributionsOf(effort.Key).Any()).ToList();
        if (rest.Count == 0)
        {
            return;
        }

        to.Raw("<h3>Nog niet aan een doel verbonden</h3>\n<ul class=\"plain listed\">\n");
        foreach (var effort in rest)
        {
            to.Raw("<li>").Link(To(View.PathOf(effort, programme)), effort.Title).Raw("</li>\n");
        }

        to.Raw("</ul>\n");
    }

    // A drawing says which goal or effort it means by the last two parts of an address; the address itself is never used.
    private string? Link(string href)
    {
        var parts = href.Split('?', '#')[0].TrimEnd('/').Split('/');
        if (parts.Length < 2)
        {
            return null;
        }

        return parts[^2] switch
        {
            "doelen" => programme.Goal(parts[^1]) is { } goal ? To(Paths.Goal(Slug, goal.Key)) : null,
            "inspanningen" => programme.Effort(parts[^1]) is { } effort ? To(View.PathOf(effort, programme)) : null,
            _ => null,
        };
    }
}
