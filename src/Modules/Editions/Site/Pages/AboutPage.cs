using OpKoers.Editions.Blocks;
using OpKoers.Ui.Components;

namespace OpKoers.Editions.Site.Pages;

/// <summary>What this site is, what the marks mean, and whom to ask.</summary>
internal sealed class AboutPage(SiteState site) : SitePage(site, SitePaths.About)
{
    private static readonly (StatusMark Mark, string Meaning)[] Meanings =
    [
        (StatusMark.Achieved, "Het doel is bereikt."),
        (StatusMark.OnCourse, "Het gaat snel genoeg om het doel op tijd te halen. Of: het werk loopt volgens plan."),
        (StatusMark.AtRisk, "Het gaat nog, maar we moeten opletten."),
        (StatusMark.OffCourse, "Zo halen we het niet op tijd. Er is meer of iets anders nodig."),
        (StatusMark.NoDemonstrableChange, "Het cijfer is zo weinig veranderd dat het ook toeval kan zijn."),
        (StatusMark.NotAssessable, "We weten het niet. Er is bijvoorbeeld nog niet gemeten. Dat is iets anders dan: het gaat slecht."),
        (StatusMark.NotReported, "Over deze inspanning is nog niets gemeld."),
        (StatusMark.Completed, "Deze inspanning is klaar."),
        (StatusMark.Suspended, "Dit werk ligt stil omdat iets anders voorging, zoals de openbare orde. Het is niet mislukt."),
        (StatusMark.Placeholder, "Hier komt nog een inspanning. Zij is nog niet bedacht."),
    ];

    protected override string Title => "Over deze site";

    protected override IReadOnlyList<(string Anchor, string Text)> Contents => [("wat", "Wat leest u hier?"), ("tekens", "Wat betekenen de tekens?"), ("oordeel", "Hoe komt een oordeel tot stand?"), ("uitgaven", "Wat is een uitgave?"), ("vragen", "Vragen")];

    protected override void Main(HtmlText to)
    {
        to.Raw("<section class=\"block block--first edition\" aria-labelledby=\"wat\">\n<h2 id=\"wat\">Wat leest u hier?</h2>\n<p>De gemeente ").Text(Site.Municipality.Name)
            .Raw(" heeft programma's. In een programma staat wat we willen bereiken (de doelen) en wat we daarvoor doen (de inspanningen). Met cijfers meten we of het lukt. Op deze site ziet u wat de gemeenteraad ook heeft gezien.</p>\n</section>\n");
        Marks(to);
        to.Raw("<section class=\"block edition\" aria-labelledby=\"oordeel\">\n<h2 id=\"oordeel\">Hoe komt een oordeel tot stand?</h2>\n<p>Over een doel oordelen we met een berekening. We kijken waar we begonnen, waar we willen uitkomen, en welk cijfer nu nodig is om daar op tijd te zijn. Dat leggen we naast wat is gemeten. Bij elk cijfer staat de berekening erbij.</p>\n<p>Over een inspanning oordeelt de gemeente zelf, op grond van wat is gemeld. Die twee oordelen staan naast elkaar. We tellen ze niet bij elkaar op.</p>\n<p>Een enkele keer denkt een bestuurder er anders over dan de berekening. Dan staan beide oordelen op de pagina.</p>\n</section>\n");
        to.Raw("<section class=\"block edition\" aria-labelledby=\"uitgaven\">\n<h2 id=\"uitgaven\">Wat is een uitgave?</h2>\n<p>Een paar keer per jaar leggen we vast hoe het ervoor staat. Dat noemen we een uitgave. Een uitgave verandert nooit meer. Zat er een fout in, dan maken we een nieuwe uitgave, en staat bij de oude dat er een betere is. Alle uitgaven staan in het ")
            .Link(To(SitePaths.Archive), "archief").Raw(".</p>\n</section>\n");
        Questions(to);
    }

    private static void Marks(HtmlText to)
    {
        to.Raw("<section class=\"block edition\" aria-labelledby=\"tekens\">\n<h2 id=\"tekens\">Wat betekenen de tekens?</h2>\n<dl class=\"marklist\">\n");
        foreach (var (mark, meaning) in Meanings)
        {
            to.Raw("<dt>").Add(Status.Mark(mark)).Raw("</dt><dd>").Text(meaning).Raw("</dd>\n");
        }

        to.Raw("</dl>\n</section>\n");
    }

    private void Questions(HtmlText to)
    {
        to.Raw("<section class=\"block edition\" aria-labelledby=\"vragen\">\n<h2 id=\"vragen\">Vragen</h2>\n");
        Contact.Write(to, Site.Settings);
        to.Raw("<p>Deze site is gemaakt met OpKoers. Dat is open software: iedereen mag zien hoe het werkt en het gebruiken (EUPL-1.2).</p>\n</section>\n");
    }
}
