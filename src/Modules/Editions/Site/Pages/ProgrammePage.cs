using OpKoers.Editions.Blocks;
using OpKoers.Editions.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.Editions.Site.Pages;

/// <summary>A programme: the answer, goals and efforts apart, what its manager reported, and its money.</summary>
internal sealed class ProgrammePage(SiteState site, ProgrammeView programme) : EditionPage(site, programme.Edition, programme.Edition.Paths.Programme(programme.Programme.Slug))
{
    private EditionProgramme Shown => programme.Programme;

    protected override string Title => Shown.Name;

    protected override string Eyebrow => "Programma";

    protected override string? Lead => Shown.Slogan;

    protected override IReadOnlyList<(string Anchor, string Text)> Contents =>
    [
        ("koers", "Zijn we op koers?"),
        .. Shown.Vision is null ? [] : new[] { ("visie", "Waarom dit programma") },
        ("doelen", "Wat willen we bereiken?"),
        ("inspanningen", "Wat doen we daarvoor?"),
        .. Shown.RollUp.Select((section, index) => (SectionHtml.Anchor(section, index), section.Title)),
        .. Shown.Amounts.Count == 0 ? [] : new[] { ("geld", "Geld en uren") },
        .. programme.Reports.Any() ? new[] { ("verslagen", "Verslagen") } : [],
    ];

    protected override void Introduction(HtmlText to)
    {
        to.Raw("<ul class=\"meta\">");
        foreach (var (name, value) in new[] { ("Looptijd", Shown.Term), ("Contract", Shown.Contract) })
        {
            if (value is not null)
            {
                to.Raw("<li>").Text(name).Raw(" <b>").Text(value).Raw("</b></li>");
            }
        }

        to.Raw("<li>").Link(To(Paths.Network(Shown.Slug)), "Doelen en inspanningen in één tekening").Raw("</li></ul>\n");
    }

    protected override void Main(HtmlText to)
    {
        to.Raw("<section class=\"answer edition\" aria-labelledby=\"koers\">\n<h2 id=\"koers\">Zijn we op koers?</h2>\n<p class=\"answer__text\">").Text(Shown.Answer).Raw("</p>\n<div class=\"answers\">\n");
        BlockHtml.Tally(to, "Doelen: één teken per streefwaarde", Shown.Goals);
        BlockHtml.Tally(to, "Inspanningen: één teken per inspanning", Shown.Efforts);
        to.Raw("</div>\n");
        foreach (var verdict in Shown.Verdicts)
        {
            Parts.Verdict(to, verdict, Day(verdict.Date));
        }

        to.Raw("</section>\n");
        if (Shown.Vision is { } vision)
        {
            to.Raw("<section class=\"block edition\" aria-labelledby=\"visie\">\n<h2 id=\"visie\">Waarom dit programma</h2>\n").Paragraphs(vision).Raw("</section>\n");
        }

        Goals(to);
        Efforts(to);
        SectionHtml.Write(to, Shown.RollUp);
        Amounts(to);
        Reports(to);
    }

    private void Goals(HtmlText to)
    {
        to.Raw("<section class=\"block edition\" aria-labelledby=\"doelen\">\n<h2 id=\"doelen\">Wat willen we bereiken?</h2>\n");
        if (Shown.AllGoals.Count == 0)
        {
            to.Raw("<p>Voor dit programma staan nog geen doelen in deze uitgave.</p>\n</section>\n");
            return;
        }

        to.Raw("<ul class=\"plain goallist\">\n");
        foreach (var goal in Shown.AllGoals)
        {
            to.Raw("<li class=\"goal goal--").Number(Math.Clamp(goal.Level, 0, 3)).Raw("\"><p>");
            Parts.Code(to, goal.Code);
            to.Link(To(Paths.Goal(Shown.Slug, goal.Key)), goal.Text).Raw("</p>");
            Marks(to, goal);
            to.Raw("</li>\n");
        }

        to.Raw("</ul>\n</section>\n");
    }

    private void Marks(HtmlText to, EditionGoal goal)
    {
        var judged = programme.IndicatorsOf(goal).Where(place => place.Indicator is { Counts: true, Judgement: not null }).ToList();
        if (judged.Count > 0)
        {
            to.Raw("<ul class=\"plain marks\">");
            foreach (var (_, indicator) in judged)
            {
                to.Raw("<li>").Add(Status.Mark(indicator.Judgement!.Mark, judged.Count == 1 ? indicator.Judgement.Reason : indicator.Name)).Raw("</li>");
            }

            to.Raw("</ul>");
        }
        else if (!programme.Children(goal).Any())
        {
            to.Raw("<p class=\"small state\">").Raw(goal.Indicators.Count == 0 ? "Er is nog geen indicator." : "Er is geen streefwaarde om aan te toetsen.").Raw("</p>");
        }
    }

    private void Efforts(HtmlText to)
    {
        to.Raw("<section class=\"block edition\" aria-labelledby=\"inspanningen\">\n<h2 id=\"inspanningen\">Wat doen we daarvoor?</h2>\n");
        if (Shown.AllEfforts.Count == 0)
        {
            to.Raw("<p>Voor dit programma staan nog geen inspanningen in deze uitgave.</p>\n</section>\n");
            return;
        }

        to.Raw("<table class=\"t t--wide t--few\">\n<caption class=\"vh\">Inspanningen met soort, planning en hoe het ermee staat</caption>\n<thead><tr><th scope=\"col\">Inspanning</th><th scope=\"col\">Soort</th><th scope=\"col\">Planning</th><th scope=\"col\">Hoe staat het ermee?</th></tr></thead>\n<tbody>\n");
        foreach (var effort in Shown.AllEfforts)
        {
            to.Raw("<tr><th scope=\"row\">");
            Parts.Code(to, effort.Code);
            to.Link(To(View.PathOf(effort, programme)), effort.Title);
            if (effort.Programme != Shown.Slug)
            {
                to.Raw(" <span class=\"tag\">van ").Text(View.Programme(effort.Programme)?.Programme.Name ?? "een ander programma").Raw("</span>");
            }

            to.Raw("</th><td data-k=\"Soort\">").Text(effort.Kind).Raw("</td><td data-k=\"Planning\">").Text(effort.Planning).Raw("</td><td data-k=\"Stand\">").Add(Status.Mark(effort.Mark, effort.Reason)).Raw("</td></tr>\n");
        }

        to.Raw("</tbody>\n</table>\n</section>\n");
    }

    private void Amounts(HtmlText to)
    {
        if (Shown.Amounts.Count == 0)
        {
            return;
        }

        to.Raw("<section class=\"block edition\" aria-labelledby=\"geld\">\n<h2 id=\"geld\">Geld en uren</h2>\n<p>De bedragen staan hier zoals ze in het contract staan. Waar wij zelf hebben opgeteld, staat dat erbij.</p>\n");
        foreach (var table in Shown.Amounts)
        {
            TableHtml.Write(to, table);
        }

        to.Raw("</section>\n");
    }

    private void Reports(HtmlText to)
    {
        if (!programme.Reports.Any())
        {
            return;
        }

        to.Raw("<section class=\"block edition\" aria-labelledby=\"verslagen\">\n<h2 id=\"verslagen\">Verslagen</h2>\n<ul class=\"plain listed\">\n");
        foreach (var report in programme.Reports)
        {
            to.Raw("<li>").Link(To(Paths.Report(report.Key)), report.Title).Raw(" <span class=\"small mute\">").Text(report.Kind).Raw("</span></li>\n");
        }

        to.Raw("</ul>\n</section>\n");
    }
}
