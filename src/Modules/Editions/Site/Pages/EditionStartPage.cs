using OpKoers.Editions.Blocks;

namespace OpKoers.Editions.Site.Pages;

/// <summary>The start page of one edition.</summary>
internal sealed class EditionStartPage(SiteState site, EditionView view) : EditionPage(site, view, view.Paths.Index)
{
    protected override string Title => View.Head.Title;

    protected override string Eyebrow => View.Head.Moment;

    protected override string Lead => $"Zo stond het er op {Day(View.Head.AsOf)} voor. Deze uitgave is vastgesteld op {Day(View.Head.FrozenAt)} en verandert niet meer.";

    protected override void Introduction(HtmlText to) =>
        to.Raw("<p class=\"acts\">").Link(To(Paths.Figures), "Alle cijfers").Raw(" ").Link(To(Paths.Sources), "Bronnen").Raw(" ").Link(To(Paths.Downloads), "Downloads").Raw(" ").Link(To(Paths.Search), "Alle namen van A tot Z").Raw("</p>\n");

    protected override void Main(HtmlText to) => new EditionOverview(View, To).Write(to);
}
