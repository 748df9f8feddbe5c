using Microsoft.EntityFrameworkCore;
using OpKoers.Import.Features.ReadFigures;
using OpKoers.Import.Fetching;
using OpKoers.Import.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Import.Features.FetchFigures;

/// <summary>A page about one table that is fetched.</summary>
internal abstract class FetchPage(FigureTools tools, FetchOptions options) : FigurePage(tools)
{
    protected FetchOptions Options => options;

    protected Task<ScheduleRow?> FindAsync(Guid id) => Tools.Db.Schedules.FirstOrDefaultAsync(row => row.OrganisationId == Access.OrganisationId && row.Id == id, Cancellation);

    protected static Crumb Above => new(T.Of("Cijfers ophalen"), FigureLinks.Fetch);
}
