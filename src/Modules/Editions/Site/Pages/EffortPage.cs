using OpKoers.Editions.Blocks;
using OpKoers.Editions.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.Editions.Site.Pages;

/// <summary>An effort: what it is, how it stands, and what it is for.</summary>
internal sealed class EffortPage(SiteState site, ProgrammeView programme, EditionEffort effort)
    : EditionPage(site, programme.Edition, programme.Edition.Paths.Effort(programme.Programme.Slug, effort.Key))
{
    protected override string Title => effort.Title;

    protected override string Eyebrow => effort.Code is { } code ? $"{effort.Kind} {code}" : effort.Kind;

    protected override IEnumerable<Step> Above => [new(View.Head.Title, Paths.Index), new(programme.Programme.Name, Paths.Programme(programme.Programme.Slug))];

    protected override void Introduction(HtmlText to)
    {
        to.Raw("<div class=\"verdict ").Raw(Status.Class(effort.Mark)).Raw("\">\n<p>").Add(Status.Mark(effort.Mark, big: true)).Raw("</p>\n");
        if (effort.Reason is { } reason)
        {
            to.Raw("<p class=\"lead\">").Text(reason).Raw("</p>\n");
        }

        if (effort.ReportedOn is { } day)
        {
            to.Raw("<p class=\"small\">Gemeld op ").Text(Day(day)).Raw("</p>\n");
        }

        to.Raw("</div>\n");
    }

    protected override void Main(HtmlText to)
    {
        to.Raw("<section class=\"block block--first edition\" aria-labelledby=\"wat\">\n<h2 id=\"wat\">Wat houdt het in?</h2>\n").Paragraphs(effort.Description ?? "Er is nog geen omschrijving.").Raw("<dl class=\"kv\">\n");
        Parts.Fact(to, "Beoogd resultaat", effort.Result);
        Parts.Fact(to, "Planning", effort.Planning);
        Parts.Fact(to, "Onderdeel", effort.Track);
        Parts.Fact(to, "Samen met", string.Join(", ", effort.Partners));
        if (effort.Programme != programme.Programme.Slug)
        {
            Parts.Fact(to, "Hoort bij", "een ander programma");
        }

        to.Raw("</dl>\n");
        Family(to);
        to.Raw("</section>\n");
        Reached(to);
        Contributions(to);
    }

    private void Reached(HtmlText to)
    {
        if (!string.IsNullOrWhiteSpace(effort.Reached))
        {
            to.Raw("<section class=\"block edition\" aria-labelledby=\"bereikt\">\n<h2 id=\"bereikt\">Wat is er bereikt?</h2>\n").Paragraphs(effort.Reached).Raw("</section>\n");
        }
    }

    private void Family(HtmlText to)
    {
        var parent = programme.Effort(effort.Parent);
        var children = programme.Programme.AllEfforts.Where(other => other.Parent == effort.Key).ToList();
        if (parent is not null)
        {
            to.Raw("<p>Deze inspanning is een deel van ").Link(To(View.PathOf(parent, programme)), parent.Title).Raw(".</p>\n");
        }

        if (children.Count > 0)
        {
            to.Raw("<h3>Bestaat uit</h3>\n<ul class=\"plain listed\">\n");
            foreach (var child in children)
            {
                to.Raw("<li>").Link(To(View.PathOf(child, programme)), child.Title).Raw(" ").Add(Status.Mark(child.Mark)).Raw("</li>\n");
            }

            to.Raw("</ul>\n");
        }
    }

    private void Contributions(HtmlText to)
    {
        var lines = View.ContributionsOf(effort, programme).ToList();
        to.Raw("<section class=\"block edition\" aria-labelledby=\"waarvoor\">\n<h2 id=\"waarvoor\">Waarvoor doen we dit?</h2>\n");
        if (lines.Count == 0)
        {
            to.Raw("<p>").Raw(effort.Parent is null ? "Er is nog geen doel waaraan deze inspanning bijdraagt." : "Deze inspanning draagt bij via het geheel waar zij een deel van is.").Raw("</p>\n</section>\n");
            return;
        }

        to.Raw("<table class=\"t t--wide t--few\">\n<caption class=\"vh\">Doelen waaraan deze inspanning bijdraagt</caption>\n<thead><tr><th scope=\"col\">Doel</th><th scope=\"col\">Programma</th><th scope=\"col\">Hoe sterk?</th></tr></thead>\n<tbody>\n");
        foreach (var line in lines)
        {
            var home = line.Programme.Programme;
            to.Raw("<tr><th scope=\"row\">");
            Parts.Code(to, line.Goal.Code);
            to.Link(To(Paths.Goal(home.Slug, line.Goal.Key)), line.Goal.Text).Raw("</th><td data-k=\"Programma\">").Link(To(Paths.Programme(home.Slug)), home.Name).Raw("</td><td data-k=\"Hoe sterk?\">");
            GoalPage.Strength(to, line.Line);
            to.Raw("</td></tr>\n");
        }

        to.Raw("</tbody>\n</table>\n</section>\n");
    }
}
