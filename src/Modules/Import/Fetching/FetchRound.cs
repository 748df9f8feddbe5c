using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpKoers.Import.Contracts;
using OpKoers.Import.Storage;
using OpKoers.Storage;

namespace OpKoers.Import.Fetching;

/// <summary>One look at what is to be fetched: what somebody asked for, and what is due. Fetches one table and says whether there was one.</summary>
internal sealed class FetchRound(ImportDb db, IStatisticsFiles files, FetchOptions options, TimeProvider time)
{
    private const int MostRemembered = 12, LongestMessage = 2000;

    /// <summary>What was under way when the program stopped has failed; it is tried again, and goes on where it was.</summary>
    public async Task RecoverAsync(CancellationToken cancellation)
    {
        foreach (var fetch in await db.Fetches.Where(fetch => fetch.Outcome == FetchOutcome.Running).ToListAsync(cancellation))
        {
            (fetch.Outcome, fetch.Code, fetch.Message, fetch.EndedMilliseconds) = (FetchOutcome.Failed, "cut-off", "Het ophalen is afgebroken. Het gaat verder waar het was.", Now);
        }

        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Fetches one table; false when there is none to fetch.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        if ((await AskedAsync(cancellation) ?? (options.Schedule ? await DueAsync(cancellation) : null)) is not { } fetch)
        {
            return false;
        }

        var schedule = await db.Schedules.IgnoreQueryFilters().AsNoTracking().SingleAsync(row => row.Id == fetch.ScheduleId, cancellation);
        (fetch.Outcome, fetch.AtMilliseconds) = (FetchOutcome.Running, Now);
        await db.SaveChangesAsync(cancellation);
        var result = schedule.Removed ? Refused("schedule-removed", "Deze tabel wordt niet meer opgehaald.")
            : options.Allows(schedule.Origin) ? await files.ImportAsync(new StatisticsImportRequest { Origin = schedule.Origin, Table = schedule.Table, AcceptedShape = schedule.AcceptedShape, Cache = options.Cache.Length == 0 ? null : options.Cache }, cancellation)
            : Refused("host-unknown", "Van dit adres mag OpKoers niet ophalen. Laat de beheerder het toestaan, of kies een ander adres.");
        End(fetch, result);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static StatisticsImportResult Refused(string code, string message) => new() { Refusal = new(code, message) };

    private void End(FetchRow fetch, StatisticsImportResult result)
    {
        fetch.EndedMilliseconds = Now;
        fetch.ShapeChange = result.ShapeChange is { } change ? JsonSerializer.Serialize(change) : null;
        if (result.Refusal is { } refusal)
        {
            (fetch.Outcome, fetch.Code) = (FetchOutcome.Failed, refusal.Code);
            fetch.Message = refusal.Message.Length <= LongestMessage ? refusal.Message : refusal.Message[..LongestMessage];
            return;
        }

        var taken = result.Delivery!;
        (fetch.Outcome, fetch.Delivery, fetch.Message) = (taken.Written ? FetchOutcome.Taken : FetchOutcome.Same, taken.Delivery, result.Note);
        if (result.Difference is { } difference)
        {
            (fetch.Added, fetch.Removed, fetch.Revised, fetch.Restated) = (difference.Added, difference.Removed, difference.Revised, difference.Restated);
        }
    }

    private Task<FetchRow?> AskedAsync(CancellationToken cancellation) =>
        db.Fetches.Where(fetch => fetch.Outcome == FetchOutcome.Asked).OrderBy(fetch => fetch.AtMilliseconds).FirstOrDefaultAsync(cancellation);

    private async Task<FetchRow?> DueAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var schedule in await db.Schedules.AsNoTracking().Where(row => !row.Paused).OrderBy(row => row.Table).ToListAsync(cancellation))
        {
            var ended = await db.Fetches.AsNoTracking().Where(fetch => fetch.ScheduleId == schedule.Id).OrderByDescending(fetch => fetch.AtMilliseconds).Take(MostRemembered).ToListAsync(cancellation);
            if (FetchPlan.Next(schedule, ended, now) <= now)
            {
                var fetch = new FetchRow { Id = Ids.New(time), ScheduleId = schedule.Id, AtMilliseconds = now.ToUnixTimeMilliseconds(), Outcome = FetchOutcome.Running };
                db.Fetches.Add(fetch);
                return fetch;
            }
        }

        return null;
    }
}
