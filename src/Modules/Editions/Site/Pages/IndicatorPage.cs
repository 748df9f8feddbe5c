using OpKoers.Editions.Blocks;
using OpKoers.Editions.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.Editions.Site.Pages;

/// <summary>An indicator: the answer, the drawn series with its table, why the judgement is what it is, and where the figures come from.</summary>
internal sealed class IndicatorPage(SiteState site, ProgrammeView programme, EditionIndicator indicator)
    : EditionPage(site, programme.Edition, programme.Edition.Paths.Indicator(programme.Programme.Slug, indicator.Key))
{
    private string Slug => programme.Programme.Slug;

    protected override string Title => indicator.Name;

    protected override string Eyebrow => "Indicator: " + indicator.Measures;

    protected override IEnumerable<Step> Above =>
    [
        new(View.Head.Title, Paths.Index), new(programme.Programme.Name, Paths.Programme(Slug)),
        .. programme.GoalsOf(indicator).Take(1).Select(goal => new Step(goal.ShortText ?? goal.Text, Paths.Goal(Slug, goal.Key))),
    ];

    protected override void Introduction(HtmlText to)
    {
        if (indicator.ProxyFor is { } key)
        {
            var place = View.Indicator(key, programme);
            to.Raw("<div class=\"note\"><p><b>Vervangend cijfer.</b> Dit cijfer staat voor ").Link(place is null ? null : To(Paths.Indicator(place.Programme.Programme.Slug, key)), place?.Indicator.Name ?? "een andere indicator")
                .Raw(". Het telt niet mee in het oordeel.</p></div>\n");
        }
        else if (indicator.Judgement is { } judgement)
        {
            to.Raw("<div class=\"verdict ").Raw(Status.Class(judgement.Mark)).Raw("\">\n<p>").Add(Status.Mark(judgement.Mark, big: true)).Raw("</p>\n<p class=\"lead\">").Text(judgement.Reason).Raw("</p>\n</div>\n");
        }
        else
        {
            to.Raw("<p class=\"lead\">Dit cijfer wordt gevolgd. Er is geen streefwaarde, dus geven we geen oordeel.</p>\n");
        }

        foreach (var verdict in indicator.Verdicts)
        {
            Parts.Verdict(to, verdict, Day(verdict.Date));
        }
    }

    protected override void Main(HtmlText to)
    {
        if (indicator.Chart is { } chart)
        {
            BlockHtml.Chart(to, chart);
        }

        Series(to);
        Why(to);
        Definition(to);
    }

    private void Series(HtmlText to)
    {
        to.Raw("<section class=\"block edition\" aria-labelledby=\"reeks\">\n<h2 id=\"reeks\">De cijfers</h2>\n");
        if (indicator.Measurements.Count == 0)
        {
            to.Raw("<p>Er is nog niets gemeten.</p>\n");
        }
        else
        {
            to.Raw("<table class=\"t t--wide t--few\">\n<caption class=\"vh\">Metingen van deze indicator</caption>\n<thead><tr><th scope=\"col\">Periode</th><th scope=\"col\" class=\"num\">Cijfer</th><th scope=\"col\" class=\"num\">Marge</th><th scope=\"col\">Bijzonderheden</th></tr></thead>\n<tbody>\n");
            foreach (var figure in indicator.Measurements)
            {
                Row(to, figure);
            }

            to.Raw("</tbody>\n</table>\n");
        }

        RevisedParts.Notes(to, Site.Revisions[View.Head.Slug].Where(revision => revision.Indicator == indicator.Key));
        to.Raw("<p class=\"acts\">").Link(To(Paths.IndicatorCsv(Slug, indicator.Key)), "Download deze cijfers (csv)").Raw("</p>\n</section>\n");
    }

    private static void Row(HtmlText to, EditionFigure figure)
    {
        if (figure.MethodBreakBefore)
        {
            to.Raw("</tbody>\n<tbody>\n<tr class=\"grp\"><th scope=\"rowgroup\" colspan=\"4\"><small>Vanaf hier is anders gemeten. Vergelijk deze cijfers niet met die hierboven.</small></th></tr>\n");
        }

        var old = figure.SupersededOn is not null;
        to.Raw("<tr><th scope=\"row\">").Text(figure.Period is null ? "niet genoemd" : Parts.Period(figure.Period)).Raw("</th><td class=\"num\" data-k=\"Cijfer\">").Raw(old ? "<del>" : "")
            .Text(figure.Text).Raw(old ? "</del>" : "").Raw("</td><td class=\"num\" data-k=\"Marge\">").Text(figure.Margin is { } margin ? "± " + Words.Number(margin) : "niet genoemd").Raw("</td><td data-k=\"Bijzonderheden\">");
        to.Text(string.Join("; ", Remarks(figure))).Raw("</td></tr>\n");
    }

    private static IEnumerable<string> Remarks(EditionFigure figure)
    {
        if (figure.Status is { } status)
        {
            yield return status;
        }

        if (figure.SupersededOn is { } replaced)
        {
            yield return $"vervangen op {Day(replaced)}";
        }

        if (figure is { Numerator: { } part, Denominator: { } whole })
        {
            yield return $"{Words.Number(part)} van {Words.Number(whole)}";
        }

        if (figure.Source is { } source)
        {
            yield return "bron: " + source;
        }

        if (figure.Remark is { } remark)
        {
            yield return remark;
        }
    }

    private void Why(HtmlText to)
    {
        if (indicator.Judgement is not { } judgement)
        {
            return;
        }

        to.Raw("<section class=\"block edition\" aria-labelledby=\"waarom\">\n<h2 id=\"waarom\">Waarom dit oordeel?</h2>\n<p>Dit oordeel is berekend. Er komt geen mening aan te pas.</p>\n<dl class=\"kv\">\n");
        Parts.Fact(to, "Oordeel", Status.Word(judgement.Mark) + ": " + judgement.Reason);
        Parts.Fact(to, "Wat is beter?", indicator.Direction);
        Parts.Fact(to, "Begin (nulmeting)", indicator.Baseline is { } start ? start.Text + (start.Period is null ? "" : " in " + Parts.Period(start.Period)) : "niet bekend");
        Parts.Fact(to, "Streefwaarde", indicator.Target);
        Parts.Fact(to, "Tussenstappen", string.Join("; ", indicator.Path.Select(point => Parts.Period(point.Period) + ": " + point.Text)));
        Parts.Fact(to, "Nodig op de peildatum", judgement.Required is { } needed ? Words.Number(needed, indicator.Decimals) + Unit() : null);
        Parts.Fact(to, "Gemeten", judgement.Measured is { } measured ? Words.Number(measured, indicator.Decimals) + Unit() : null);
        Parts.Fact(to, "Berekening", judgement.Formula);
        to.Raw("</dl>\n</section>\n");
    }

    private string Unit() => string.IsNullOrEmpty(indicator.Unit) ? "" : "\u00a0" + indicator.Unit;

    private void Definition(HtmlText to)
    {
        to.Raw("<section class=\"block edition\" aria-labelledby=\"bron\">\n<h2 id=\"bron\">Wat is dit voor cijfer?</h2>\n<dl class=\"kv\">\n");
        Parts.Fact(to, "Omschrijving", indicator.Definition);
        Parts.Fact(to, "Eenheid", indicator.Unit);
        Parts.Fact(to, "Over wie of wat", indicator.Population);
        Parts.Fact(to, "Bron", indicator.Source ?? "niet genoemd");
        Parts.Fact(to, "Hoe vaak gemeten", indicator.Frequency);
        to.Raw("</dl>\n");
        var goals = programme.GoalsOf(indicator).ToList();
        if (goals.Count > 0)
        {
            to.Raw("<h3>Hoort bij</h3>\n<ul class=\"plain listed\">\n");
            foreach (var goal in goals)
            {
                to.Raw("<li>");
                Parts.Code(to, goal.Code);
                to.Link(To(Paths.Goal(Slug, goal.Key)), goal.Text).Raw("</li>\n");
            }

            to.Raw("</ul>\n");
        }

        to.Raw("</section>\n");
    }
}
