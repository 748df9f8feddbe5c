using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Editions;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Editions;

/// <summary>One edition: what stands in it, what it was made from, what was revised since, and what can be done with it.</summary>
internal sealed class ShowModel(ReportingTools tools, EditionReader reader, EditionShelf shelf, PresentFigures present) : EditionPage(tools, reader)
{
    public EditionDocument Document { get; private set; } = null!;

    /// <summary>All editions of the same moment that this user may read, the first first.</summary>
    public IReadOnlyList<ShelfHead> Siblings { get; private set; } = [];

    /// <summary>Figures in it that were revised since.</summary>
    public IReadOnlyList<EditionRevision> Revised { get; private set; } = [];

    public ReportingMoment? FromMoment { get; private set; }

    public EditionContents Contents { get; private set; } = null!;

    /// <summary>The edition that corrects this one; null when none does.</summary>
    public ShelfHead? CorrectedBy => Siblings.FirstOrDefault(sibling => sibling.Corrects == Shelved.Slug);

    public bool MayCorrect => Can(Permission.FreezeEdition) && CorrectedBy is null;

    public bool MayPublish => Can(Permission.PublishEdition) && Shelved.PublishedAt is null;

    public async Task OnGetAsync()
    {
        Document = await OpenAsync();
        Contents = EditionContents.Of(Document);
        Siblings = [.. (await shelf.OfMomentAsync(Shelved.MomentId, Cancellation)).Where(sibling => Edition.Whole || sibling.PublishedAt is not null)];
        Revised = Revisions.Of(Document, await present.OfAsync(Access.OrganisationId, Cancellation));
        FromMoment = await Db.Moments.AsNoTracking().FirstOrDefaultAsync(row => row.Id == Shelved.MomentId, Cancellation);
        Head(new PageHead
        {
            Title = Shelved.Title,
            Eyebrow = $"Editie · {Document.Moment}" + (Shelved.Number > 1 ? $" · versie {Shelved.Number}" : string.Empty),
            Crumbs = EditionCrumbs(),
        });
    }
}
