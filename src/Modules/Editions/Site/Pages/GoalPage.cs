using OpKoers.Editions.Blocks;
using OpKoers.Editions.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.Editions.Site.Pages;

/// <summary>A goal: what is measured, what is done for it, and what the council asked.</summary>
internal sealed class GoalPage(SiteState site, ProgrammeView programme, EditionGoal goal)
    : EditionPage(site, programme.Edition, programme.Edition.Paths.Goal(programme.Programme.Slug, goal.Key))
{
    private readonly List<IndicatorPlace> indicators = [.. programme.IndicatorsOf(goal)];
    private readonly List<EditionGoal> children = [.. programme.Children(goal)];
    private readonly List<ContributionPlace> efforts = [.. programme.ContributionsTo(goal)];

    protected override string Title => goal.Text;

    protected override string Here => goal.ShortText ?? goal.Text;

    protected override string Eyebrow => goal.Code is { } code ? $"{goal.LevelName} {code}" : goal.LevelName;

    protected override IEnumerable<Step> Above
    {
        get
        {
            yield return new Step(View.Head.Title, Paths.Index);
            yield return new Step(programme.Programme.Name, Paths.Programme(programme.Programme.Slug));
            var line = new Stack<EditionGoal>();
            for (var at = programme.Goal(goal.Parent); at is not null && line.Count < 10; at = programme.Goal(at.Parent))
            {
                line.Push(at);
            }

            foreach (var above in line)
            {
                yield return new Step(above.ShortText ?? above.Text, Paths.Goal(programme.Programme.Slug, above.Key));
            }
        }
    }

    protected override void Main(HtmlText to)
    {
        Children(to);
        Indicators(to);
        Efforts(to);
        Council(to);
    }

    private void Children(HtmlText to)
    {
        if (children.Count == 0)
        {
            return;
        }

        to.Raw("<section class=\"block edition\" aria-labelledby=\"delen\">\n<h2 id=\"delen\">Dit doel bestaat uit</h2>\n<ul class=\"plain listed\">\n");
        foreach (var child in children)
        {
            to.Raw("<li>");
            Parts.Code(to, child.Code);
            to.Link(To(Paths.Goal(programme.Programme.Slug, child.Key)), child.Text).Raw("</li>\n");
        }

        to.Raw("</ul>\n</section>\n");
    }

    private void Indicators(HtmlText to)
    {
        if (indicators.Count == 0 && children.Count > 0)
        {
            return;
        }

        to.Raw("<section class=\"block edition\" aria-labelledby=\"cijfers\">\n<h2 id=\"cijfers\">Wat zeggen de cijfers?</h2>\n");
        if (indicators.Count == 0)
        {
            to.Raw("<p>Bij dit doel hoort nog geen cijfer. Daarom weten we niet of het op koers ligt.</p>\n");
        }

        foreach (var place in indicators)
        {
            Indicator(to, place);
        }

        to.Raw("</section>\n");
    }

    private void Indicator(HtmlText to, IndicatorPlace place)
    {
        var indicator = place.Indicator;
        to.Raw("<section class=\"part\">\n<h3").Attribute("id", "i-" + indicator.Key).Raw(">")
            .Link(To(Paths.Indicator(place.Programme.Programme.Slug, indicator.Key)), indicator.Name).Raw("</h3>\n<p>");
        Parts.Standing(to, indicator);
        to.Raw("</p>\n<dl class=\"kv\"><dt>Streefwaarde</dt><dd>").Text(indicator.Target ?? "geen").Raw("</dd><dt>Laatste cijfer</dt><dd>");
        Parts.Figure(to, Parts.Latest(indicator));
        to.Raw("</dd><dt>Meet</dt><dd>").Text(indicator.Measures).Raw("</dd></dl>\n");
        if (indicator.Chart is { } chart)
        {
            BlockHtml.Chart(to, chart);
        }

        to.Raw("</section>\n");
    }

    private void Efforts(HtmlText to)
    {
        if (efforts.Count == 0 && children.Count > 0)
        {
            return;
        }

        to.Raw("<section class=\"block edition\" aria-labelledby=\"inspanningen\">\n<h2 id=\"inspanningen\">Wat doen we hiervoor?</h2>\n");
        if (efforts.Count == 0)
        {
            to.Raw("<p>Er is nog geen inspanning die aan dit doel bijdraagt.</p>\n</section>\n");
            return;
        }

        to.Raw("<table class=\"t t--wide t--few\">\n<caption class=\"vh\">Inspanningen die aan dit doel bijdragen</caption>\n<thead><tr><th scope=\"col\">Inspanning</th><th scope=\"col\">Hoe sterk?</th><th scope=\"col\">Hoe staat het ermee?</th></tr></thead>\n<tbody>\n");
        foreach (var line in efforts)
        {
            to.Raw("<tr><th scope=\"row\">");
            Parts.Code(to, line.Effort.Code);
            to.Link(To(View.PathOf(line.Effort, programme)), line.Effort.Title).Raw("</th><td data-k=\"Hoe sterk?\">");
            Strength(to, line.Line);
            to.Raw("</td><td data-k=\"Stand\">").Add(Status.Mark(line.Effort.Mark, line.Effort.Reason)).Raw("</td></tr>\n");
        }

        to.Raw("</tbody>\n</table>\n</section>\n");
    }

    internal static void Strength(HtmlText to, EditionContribution line)
    {
        to.Raw(line.Negative ? "<b class=\"str--neg\">werkt tegen</b>, " : "").Text(line.Strength);
        if (line.Reason is { } reason)
        {
            to.Raw(" <small class=\"cellnote\">").Text(reason).Raw("</small>");
        }
    }

    private void Council(HtmlText to)
    {
        if (goal.Council.Count == 0)
        {
            return;
        }

        to.Raw("<section class=\"block edition\" aria-labelledby=\"raad\">\n<h2 id=\"raad\">Vragen en afspraken van de raad</h2>\n");
        foreach (var item in goal.Council)
        {
            to.Raw("<div class=\"council\">\n<p><b>").Text(char.ToUpperInvariant(item.Kind.Length > 0 ? item.Kind[0] : ' ') + (item.Kind.Length > 1 ? item.Kind[1..] : "")).Raw("</b> van ").Text(Day(item.Date))
                .Raw(" <span class=\"tag\">").Text(item.State).Raw("</span></p>\n").Paragraphs(item.Text);
            if (item.Answer is { } answer)
            {
                to.Raw("<div class=\"note\">").Paragraphs(answer).Raw("</div>\n");
            }

            to.Raw("</div>\n");
        }

        to.Raw("</section>\n");
    }
}
