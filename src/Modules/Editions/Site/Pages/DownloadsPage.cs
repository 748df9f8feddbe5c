using OpKoers.Editions.Blocks;

namespace OpKoers.Editions.Site.Pages;

/// <summary>What can be downloaded of an edition, and how to check that it is the same as was decided upon.</summary>
internal sealed class DownloadsPage(SiteState site, EditionView view) : EditionPage(site, view, view.Paths.Downloads)
{
    protected override string Title => "Downloads";

    protected override string Lead => "U mag alles gebruiken wat hier staat: " + Site.Settings.LicenseName + ".";

    protected override void Main(HtmlText to)
    {
        to.Raw("<section class=\"block edition\" aria-labelledby=\"alles\">\n<h2 id=\"alles\">De hele uitgave</h2>\n<table class=\"t t--wide t--few\">\n<caption class=\"vh\">Bestanden van deze uitgave</caption>\n<thead><tr><th scope=\"col\">Bestand</th><th scope=\"col\">Soort</th><th scope=\"col\">Wat erin staat</th></tr></thead>\n<tbody>\n");
        Row(to, Paths.Csv, "alle cijfers", "csv", "Elke meting, nulmeting, streefwaarde en tussenstap op een eigen regel. Opent in een spreadsheet. Puntkomma's scheiden de kolommen.");
        Row(to, Paths.CsvMetadata, "beschrijving van de csv", "CSVW, json", "Wat elke kolom betekent, voor programma's (CSV on the Web).");
        Row(to, Paths.Package, "beschrijving van het pakket", "Table Schema, json", "Hetzelfde in de vorm van Frictionless Data.");
        Row(to, Paths.Json, "de uitgave zelf", "json", "Alle teksten, cijfers, oordelen en tekeningen van deze uitgave, precies zoals vastgesteld.");
        to.Raw("</tbody>\n</table>\n</section>\n");
        Indicators(to);
        Check(to);
    }

    private void Row(HtmlText to, string path, string name, string kind, string text) =>
        to.Raw("<tr><th scope=\"row\">").Link(To(path), name).Raw("</th><td data-k=\"Soort\">").Text(kind).Raw("</td><td data-k=\"Inhoud\">").Text(text).Raw("</td></tr>\n");

    private void Indicators(HtmlText to)
    {
        to.Raw("<section class=\"block edition\" aria-labelledby=\"los\">\n<h2 id=\"los\">Per indicator</h2>\n");
        foreach (var programme in View.Programmes.Where(programme => programme.Programme.Indicators.Count > 0))
        {
            to.Raw("<h3>").Text(programme.Programme.Name).Raw("</h3>\n<ul class=\"plain listed\">\n");
            foreach (var indicator in programme.Programme.Indicators)
            {
                to.Raw("<li>").Link(To(Paths.IndicatorCsv(programme.Programme.Slug, indicator.Key)), indicator.Name).Raw(" <span class=\"small mute\">csv</span></li>\n");
            }

            to.Raw("</ul>\n");
        }

        to.Raw("</section>\n");
    }

    private void Check(HtmlText to)
    {
        var head = View.Head;
        to.Raw("<section class=\"block edition\" aria-labelledby=\"narekenen\">\n<h2 id=\"narekenen\">Is dit echt wat is vastgesteld?</h2>\n<p>Elke uitgave heeft een controlegetal. Verandert er één letter of één cijfer, dan klopt het getal niet meer. Zo kunt u het narekenen: download ")
            .Link(To(Paths.Json), "de uitgave zelf").Raw(" en bereken er de SHA-256 van. Op Linux gaat dat zo:</p>\n<pre class=\"code-line\"><code>sha256sum editie.json</code></pre>\n<p>De uitkomst moet zijn:</p>\n<p><code>").Text(head.Hash)
            .Raw("</code></p>\n<p>De uitgave is ").Number(View.Published.Content.Length).Raw(" bytes groot.</p>\n</section>\n");
    }
}
