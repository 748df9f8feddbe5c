using Microsoft.EntityFrameworkCore;
using OpKoers.Import.Features.ReadFigures;
using OpKoers.Import.Fetching;
using OpKoers.Import.Storage;

namespace OpKoers.Import.Features.FetchFigures;

/// <summary>A table in the list: what is fetched, how it went, when it goes again.</summary>
/// <param name="Row">The schedule.</param>
/// <param name="Last">Its last fetch, or the one that is asked for; null for none.</param>
/// <param name="Changed">The last fetch that changed something; null for none.</param>
/// <param name="Next">When it goes again; null when it waits for somebody.</param>
internal sealed record FetchLine(ScheduleRow Row, FetchRow? Last, FetchRow? Changed, DateTimeOffset? Next);

/// <summary>Which tables are fetched, how it went the last time, and when they go again.</summary>
internal sealed class IndexModel(FigureTools tools, FetchOptions options) : FetchPage(tools, options)
{
    private const int MostFetches = 500;

    public IReadOnlyList<FetchLine> Lines { get; private set; } = [];

    /// <summary>Whether this installation fetches by schedule at all.</summary>
    public bool Runs => Options.Schedule;

    public async Task OnGetAsync()
    {
        var schedules = await Tools.Db.Schedules.AsNoTracking().Where(row => row.OrganisationId == Access.OrganisationId).OrderBy(row => row.Table).ToListAsync(Cancellation);
        var ids = schedules.ConvertAll(row => row.Id);
        var fetches = (await Tools.Db.Fetches.AsNoTracking().Where(fetch => ids.Contains(fetch.ScheduleId)).OrderByDescending(fetch => fetch.AtMilliseconds).Take(MostFetches).ToListAsync(Cancellation)).ToLookup(fetch => fetch.ScheduleId);
        var now = Tools.Time.GetUtcNow();
        Lines = [.. schedules.Select(row => new FetchLine(
            row,
            fetches[row.Id].FirstOrDefault(),
            fetches[row.Id].FirstOrDefault(fetch => fetch.Outcome == FetchOutcome.Taken),
            FetchPlan.Next(row, [.. fetches[row.Id].Where(fetch => fetch.Outcome is not (FetchOutcome.Asked or FetchOutcome.Running))], now)))];
        Head(T.Of("Cijfers ophalen"), T.Of("Welke tabellen OpKoers bij hun bron ophaalt, hoe dat de laatste keer ging, en wanneer het weer gebeurt."));
    }
}
