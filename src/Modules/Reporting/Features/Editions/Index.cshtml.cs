using OpKoers.Reporting.Editions;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Editions;

/// <summary>The editions that this user may read, by year, the latest first.</summary>
internal sealed class IndexModel(ReportingTools tools, EditionReader reader) : ReportingPage(tools)
{
    public IReadOnlyList<(int Year, IReadOnlyList<ShelfHead> Editions)> Years { get; private set; } = [];

    /// <summary>Which edition corrects which.</summary>
    public IReadOnlyDictionary<string, string> CorrectedBy { get; private set; } = new Dictionary<string, string>();

    public async Task OnGetAsync()
    {
        var editions = await reader.ListAsync(Access, Cancellation);
        Years = [.. editions.GroupBy(edition => edition.AsOf.Year).OrderByDescending(year => year.Key).Select(year => (year.Key, (IReadOnlyList<ShelfHead>)[.. year]))];
        CorrectedBy = editions.Where(edition => edition.Corrects is not null).ToDictionary(edition => edition.Corrects!, edition => edition.Slug, StringComparer.Ordinal);
        Head(new PageHead
        {
            Title = "Edities",
            Lead = "Een editie is alles wat bij een moment is getoond: cijfers, teksten, tekeningen en oordelen. Zij verandert nooit meer. Een verbetering is een nieuwe editie die de oude noemt.",
            Crumbs = MomentCrumbs(),
        });
    }
}
