using OpKoers.Editions.Blocks;
using OpKoers.Editions.Contracts;

namespace OpKoers.Editions.Site.Pages;

/// <summary>The accessibility statement, with the parts that the national model asks for, filled from the settings of the municipality.</summary>
internal sealed class AccessibilityPage(SiteState site) : SitePage(site, SitePaths.Accessibility)
{
    private AccessibilityStatement Statement => Site.Settings.Accessibility;

    private string Name => "gemeente " + Site.Municipality.Name;

    protected override string Title => "Toegankelijkheidsverklaring";

    protected override string Lead => "Iedereen moet deze site kunnen gebruiken, ook wie niet of minder goed ziet, hoort, beweegt of leest.";

    protected override void Main(HtmlText to)
    {
        to.Raw("<section class=\"block block--first edition\" aria-labelledby=\"status\">\n<h2 id=\"status\">Nalevingsstatus: ").Text(StatusWords).Raw("</h2>\n<p>De ").Text(Name)
            .Raw(" wil dat de eigen informatie en dienstverlening op internet toegankelijk zijn, zoals het Besluit digitale toegankelijkheid overheid vraagt. Deze verklaring gaat over de site waarop u nu bent").Text(Site.Settings.Address is { } address ? $" ({address})" : "").Raw(".</p>\n<p>").Text(StatusMeaning).Raw("</p>\n");
        if (Statement.Register is { } register)
        {
            to.Raw("<p><a").Attribute("href", register.ToString()).Raw(">De verklaring in het landelijke register</a></p>\n");
        }

        to.Raw("</section>\n");
        Evidence(to);
        Deviations(to);
        Making(to);
        Feedback(to);
    }

    private string StatusWords => Statement.Status switch
    {
        "A" => "voldoet volledig",
        "B" => "voldoet gedeeltelijk",
        "C" => "eerste maatregelen genomen",
        "D" => "voldoet niet",
        _ => "er is nog geen verklaring",
    };

    private string StatusMeaning => Statement.Status switch
    {
        "A" => "Uit onderzoek blijkt dat de site aan alle eisen voldoet (status A).",
        "B" => "Uit onderzoek blijkt dat de site nog niet aan alle eisen voldoet. Van elke afwijking is bekend wat de oorzaak is en wanneer zij is opgelost (status B).",
        "C" => "Er is nog niet volledig onderzocht of de site aan alle eisen voldoet, of nog niet voor elke afwijking is een oplossing gepland. De eerste maatregelen zijn genomen (status C).",
        "D" => "De site voldoet niet aan de eisen (status D).",
        _ => $"De {Name} heeft voor deze site nog geen verklaring vastgesteld (status E).",
    };

    private void Evidence(HtmlText to)
    {
        to.Raw("<section class=\"block edition\" aria-labelledby=\"onderbouwing\">\n<h2 id=\"onderbouwing\">Onderbouwing</h2>\n<p>De eisen zijn die van EN 301 549, met daarin WCAG op niveau A en AA. De software waarmee deze site is gemaakt, wordt bij elke versie automatisch getest: elke soort pagina met axe (WCAG 2.2, A en AA) op een breed en op een smal scherm, en elke pagina op geldige HTML. De site werkt zonder script, met alleen een toetsenbord, en op papier. Een automatische test vindt niet alles: een deel van de eisen kan alleen een mens beoordelen.</p>\n");
        if (Statement.Report is { } report)
        {
            to.Raw("<p><a").Attribute("href", report.ToString()).Raw(">Rapport van het onderzoek</a>").Text(Statement.ExaminedOn is { } day ? " van " + Day(day) : "").Raw("</p>\n");
        }
        else
        {
            to.Raw("<p>Er is nog geen rapport van een onderzoek door mensen.</p>\n");
        }

        to.Raw("</section>\n");
    }

    private void Deviations(HtmlText to)
    {
        to.Raw("<section class=\"block edition\" aria-labelledby=\"afwijkingen\">\n<h2 id=\"afwijkingen\">Wat nog niet toegankelijk is</h2>\n");
        if (Statement.Deviations.Count == 0)
        {
            to.Raw("<p>Er zijn geen afwijkingen bekend.</p>\n");
        }

        foreach (var deviation in Statement.Deviations)
        {
            to.Raw("<h3>").Text(deviation.Requirement).Raw("</h3>\n<dl class=\"kv\">\n");
            Parts.Fact(to, "Wat er mis is", deviation.Description);
            Parts.Fact(to, "Gevolg", deviation.Effect);
            Parts.Fact(to, "Alternatief", deviation.Alternative ?? "er is geen alternatief");
            Parts.Fact(to, "Maatregel", deviation.Measure);
            Parts.Fact(to, "Klaar", deviation.PlannedFor);
            to.Raw("</dl>\n");
        }

        to.Raw("</section>\n");
    }

    private void Making(HtmlText to)
    {
        to.Raw("<section class=\"block edition\" aria-labelledby=\"opgesteld\">\n<h2 id=\"opgesteld\">Opstellen van deze verklaring</h2>\n");
        to.Raw("<p>").Text(Statement.UpdatedOn is { } day ? $"Deze verklaring is opgesteld of bijgewerkt op {Day(day)}" : "Deze verklaring is nog niet vastgesteld")
            .Text(Statement.ApprovedBy is { } function ? $" en namens de {Name} goedgekeurd door: {function}" : "").Raw(".</p>\n</section>\n");
    }

    private void Feedback(HtmlText to)
    {
        to.Raw("<section class=\"block edition\" aria-labelledby=\"melden\">\n<h2 id=\"melden\">Werkt iets niet voor u?</h2>\n<p>Meld het ons. U krijgt binnen vijf werkdagen bericht dat we uw melding hebben, en binnen drie weken een antwoord.</p>\n");
        Contact.Write(to, Site.Settings);
        to.Raw("<p>Bent u niet tevreden met het antwoord? Dien dan een klacht in bij de gemeente. Helpt dat niet, dan kunt u naar de Nationale ombudsman (<a href=\"https://www.nationaleombudsman.nl/\">nationaleombudsman.nl</a>).</p>\n</section>\n");
    }
}
