using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OpKoers.Import.Features.ReadFigures;
using OpKoers.Import.Features.Shared;
using OpKoers.Import.Fetching;
using OpKoers.Import.Storage;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Import.Features.FetchFigures;

/// <summary>Shows in what a table came otherwise than before, and accepts that: then it is fetched again. What is accepted holds for what was shown, and for no more.</summary>
internal sealed class ShapeModel(FigureTools tools, FetchOptions options, IActor actor) : FetchPage(tools, options)
{
    public StatisticsShapeChange Change { get; private set; } = new(new("", [], 0, [], 0), new("", [], 0, [], 0), []);

    public ScheduleRow Target { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await HasAsync(id) ? Show() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string? reason, string? vorm)
    {
        if (!await HasAsync(id))
        {
            return NotFound();
        }

        if (ShapeWords.Refuse(Change, reason, vorm) is { } wrong)
        {
            ModelState.AddModelError("Reason", wrong);
            return Show();
        }

        Target.AcceptedShape = ShapeWords.Lines(Change);
        Tools.Session.Why = reason!.Trim();
        Tools.Db.Fetches.Add(new FetchRow { Id = Ids.New(Tools.Time), ScheduleId = id, AtMilliseconds = Tools.Time.GetUtcNow().ToUnixTimeMilliseconds(), Outcome = FetchOutcome.Asked, AskedBy = actor.Label });
        await Tools.Db.SaveChangesAsync(Cancellation);
        TempData.Notice(new Notice(T.Of("De nieuwe vorm is aanvaard; {0} wordt opgehaald.", Target.Table), T.Of("Vernieuw de pagina om te zien hoe het ging.")));
        return Redirect(FigureLinks.Fetch);
    }

    /// <summary>There is something to accept when the last fetch was refused for it, and nobody asked for another since.</summary>
    private async Task<bool> HasAsync(Guid id)
    {
        if (await FindAsync(id) is not { } row || await Tools.Db.Fetches.AsNoTracking().Where(fetch => fetch.ScheduleId == id).OrderByDescending(fetch => fetch.AtMilliseconds).FirstOrDefaultAsync(Cancellation) is not { ShapeChange: { } change })
        {
            return false;
        }

        (Target, Change) = (row, JsonSerializer.Deserialize<StatisticsShapeChange>(change)!);
        return true;
    }

    private PageResult Show()
    {
        Head(T.Of("{0} heeft een andere vorm dan eerst", Target.Table), T.Of("De bron deelt de tabel anders in. Daarom is zij niet ingelezen: de laatste goede levering staat er nog."), Above);
        return Page();
    }
}
