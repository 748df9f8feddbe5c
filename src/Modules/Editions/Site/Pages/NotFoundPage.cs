using OpKoers.Editions.Blocks;

namespace OpKoers.Editions.Site.Pages;

/// <summary>The answer to an address that is not there. Its links are made for the address that was asked for.</summary>
internal sealed class NotFoundPage(SiteState site, string path) : SitePage(site, path)
{
    protected override string Title => "Deze pagina is er niet";

    protected override bool Indexed => false;

    protected override void Main(HtmlText to) =>
        to.Raw("<div class=\"edition\"><p>Misschien is het adres verkeerd getypt. Uitgaven gaan nooit weg: staat wat u zoekt in een oudere uitgave, dan vindt u haar in het ")
            .Link(To(SitePaths.Archive), "archief").Raw(".</p>\n<p>").Link(To(SitePaths.Start), "Naar het begin").Raw("</p></div>\n");
}
