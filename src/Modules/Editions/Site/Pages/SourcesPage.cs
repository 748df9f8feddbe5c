using OpKoers.Editions.Blocks;
using OpKoers.Editions.Contracts;

namespace OpKoers.Editions.Site.Pages;

/// <summary>Where the figures of an edition come from, and where each source is used.</summary>
internal sealed class SourcesPage(SiteState site, EditionView view) : EditionPage(site, view, view.Paths.Sources)
{
    protected override string Title => "Bronnen";

    protected override string Lead => "Waar de cijfers vandaan komen, en waar we ze gebruiken.";

    protected override void Main(HtmlText to)
    {
        var used = View.Programmes
            .SelectMany(programme => programme.Programme.Indicators.SelectMany(indicator => SourcesOf(indicator).Select(source => (Source: source, Programme: programme, Indicator: indicator))))
            .GroupBy(use => use.Source, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Key, StringComparer.CurrentCultureIgnoreCase)
            .ToList();
        if (used.Count == 0)
        {
            to.Raw("<p>Bij de cijfers van deze uitgave is geen bron genoemd.</p>\n");
            return;
        }

        to.Raw("<table class=\"t t--wide t--few edition\">\n<caption class=\"vh\">Bronnen met de indicatoren waarvoor zij zijn gebruikt</caption>\n<thead><tr><th scope=\"col\">Bron</th><th scope=\"col\">Gebruikt bij</th></tr></thead>\n<tbody>\n");
        foreach (var group in used)
        {
            to.Raw("<tr><th scope=\"row\">").Text(group.Key).Raw("</th><td data-k=\"Gebruikt bij\"><ul class=\"plain\">");
            foreach (var (_, programme, indicator) in group)
            {
                var slug = programme.Programme.Slug;
                to.Raw("<li>").Link(To(Paths.Indicator(slug, indicator.Key)), indicator.Name).Raw(" <span class=\"small\">(<a").Attribute("href", To(Paths.IndicatorCsv(slug, indicator.Key)))
                    .Raw(">csv<span class=\"vh\"> van ").Text(indicator.Name).Raw("</span></a>)</span></li>");
            }

            to.Raw("</ul></td></tr>\n");
        }

        to.Raw("</tbody>\n</table>\n");
        Unnamed(to);
    }

    private void Unnamed(HtmlText to)
    {
        var count = View.Programmes.Sum(programme => programme.Programme.Indicators.Count(indicator => !SourcesOf(indicator).Any()));
        if (count > 0)
        {
            to.Raw("<p class=\"chart__src\">Bij ").Number(count).Raw(count == 1 ? " indicator is geen bron genoemd." : " indicatoren is geen bron genoemd.").Raw("</p>\n");
        }
    }

    private static IEnumerable<string> SourcesOf(EditionIndicator indicator) =>
        indicator.Measurements.Select(figure => figure.Source).Prepend(indicator.Source).OfType<string>().Select(source => source.Trim()).Where(source => source.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);
}
