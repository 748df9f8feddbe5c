using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Import.Features.ReadFigures;
using OpKoers.Import.Fetching;
using OpKoers.Import.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Import.Features.FetchFigures;

/// <summary>Asks for a table now. It is fetched in the background; asking twice is asking once.</summary>
internal sealed class NowModel(FigureTools tools, FetchOptions options, IActor actor) : FetchPage(tools, options)
{
    public IActionResult OnGet() => Redirect(FigureLinks.Fetch);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await FindAsync(id) is not { } schedule)
        {
            return NotFound();
        }

        if (!await Tools.Db.Fetches.AnyAsync(fetch => fetch.ScheduleId == id && (fetch.Outcome == FetchOutcome.Asked || fetch.Outcome == FetchOutcome.Running), Cancellation))
        {
            Tools.Db.Fetches.Add(new FetchRow { Id = Ids.New(Tools.Time), ScheduleId = id, AtMilliseconds = Tools.Time.GetUtcNow().ToUnixTimeMilliseconds(), Outcome = FetchOutcome.Asked, AskedBy = actor.Label });
            await Tools.Db.SaveChangesAsync(Cancellation);
        }

        TempData.Notice(new Notice(T.Of("{0} wordt opgehaald.", schedule.Table), T.Of("Vernieuw de pagina om te zien hoe het ging.")));
        return Redirect(FigureLinks.Fetch);
    }
}
