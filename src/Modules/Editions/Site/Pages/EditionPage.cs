using OpKoers.Editions.Blocks;
using OpKoers.Editions.Contracts;

namespace OpKoers.Editions.Site.Pages;

/// <summary>A page of one edition: says when there is a newer or a better one, and closes with where it comes from.</summary>
internal abstract class EditionPage(SiteState site, EditionView view, string path) : SitePage(site, path)
{
    protected EditionView View => view;

    protected EditionPaths Paths => view.Paths;

    protected override EditionHead? Edition => view.Head;

    protected override bool InEdition => true;

    // What was corrected stays readable, but is not what a search engine should show first.
    protected override bool Indexed => Site.CorrectionOf(view.Head.Slug) is null;

    protected override IEnumerable<Step> Above => Path == Paths.Index ? [] : [new Step(view.Head.Title, Paths.Index)];

    protected override void Notices(HtmlText to) => EditionNotices.Write(to, Site, view.Head, To);

    protected override void Stamp(HtmlText to)
    {
        var head = view.Head;
        to.Raw("<div class=\"stamp\">\n<p>Deze pagina is gebouwd op <b>").Text(Moment(Site.BuiltAt)).Raw("</b> uit de uitgave <b>").Text(head.Slug).Raw("</b>, nummer ").Number(head.Number)
            .Raw(". Vastgesteld op ").Text(Moment(head.FrozenAt)).Raw(", gepubliceerd op ").Text(Moment(head.PublishedAt))
            .Raw(". Deze uitgave verandert niet meer. Een verbetering is een nieuwe uitgave. ").Link(To(SitePaths.Archive), "Alle uitgaven").Raw("</p>\n<p>Controlegetal van de inhoud (SHA-256): <code>")
            .Text(head.Hash).Raw("</code>. ").Link(To(Paths.Downloads), "Zo rekent u het na").Raw("</p>\n</div>\n");
    }
}

/// <summary>What a reader of an edition must know before the rest.</summary>
internal static class EditionNotices
{
    public static void Write(HtmlText to, SiteState site, EditionHead head, Func<string, string> link)
    {
        if (site.CorrectionOf(head.Slug) is { } better)
        {
            to.Raw("<div class=\"note note--warn notice\"><p><b>Er is een verbeterde uitgave.</b> Lees liever ").Link(link(new EditionPaths(better.Slug).Index), better.Title + ", nummer " + better.Number.ToString(System.Globalization.CultureInfo.InvariantCulture))
                .Raw(".").Text(Reason(better)).Raw(" Wat hieronder staat, is niet veranderd.</p></div>\n");
        }
        else if (site.Latest is { } latest && latest.Slug != head.Slug)
        {
            to.Raw("<div class=\"note notice\"><p><b>U leest een oudere uitgave.</b> De nieuwste is ").Link(link(new EditionPaths(latest.Slug).Index), latest.Title).Raw(".</p></div>\n");
        }

        if (head.Corrects is { } corrected)
        {
            var old = site.Find(corrected);
            to.Raw("<div class=\"note notice\"><p><b>Dit is een verbeterde uitgave.</b> Zij verbetert ").Link(old is null ? null : link(new EditionPaths(corrected).Index), old?.Title ?? corrected).Raw(".").Text(Reason(head)).Raw("</p></div>\n");
        }
    }

    private static string Reason(EditionHead head) => head.CorrectionReason is { Length: > 0 } reason ? " Reden: " + reason.TrimEnd('.') + "." : "";
}
