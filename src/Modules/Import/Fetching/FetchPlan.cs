using OpKoers.Import.Storage;

namespace OpKoers.Import.Fetching;

/// <summary>When a table is fetched again, from how it went before. Pure.</summary>
internal static class FetchPlan
{
    /// <summary>After so many failures one after another it waits as long as the schedule itself.</summary>
    private const int MostDoublings = 10;

    private static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(15);

    /// <summary>The next moment; null when it waits for somebody. The past when it should have been.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="ended">Its fetches that ended, latest first.</param>
    /// <param name="now">The present moment.</param>
    public static DateTimeOffset? Next(ScheduleRow schedule, IReadOnlyList<FetchRow> ended, DateTimeOffset now)
    {
        if (schedule.Paused)
        {
            return null;
        }

        if (ended.Count == 0)
        {
            return now;
        }

        var last = DateTimeOffset.FromUnixTimeMilliseconds(ended[0].AtMilliseconds);
        var usual = TimeSpan.FromDays(Math.Max(1, schedule.EveryDays));
        var failures = ended.TakeWhile(fetch => fetch.Outcome == FetchOutcome.Failed).Count();
        if (failures == 0)
        {
            return last + usual;
        }

        var wait = FirstRetry * Math.Pow(2, Math.Min(failures - 1, MostDoublings));
        return DateTimeOffset.FromUnixTimeMilliseconds(ended[0].EndedMilliseconds ?? ended[0].AtMilliseconds) + (wait < usual ? wait : usual);
    }
}
