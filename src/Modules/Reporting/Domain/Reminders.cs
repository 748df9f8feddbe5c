using System.Globalization;

namespace OpKoers.Reporting.Domain;

/// <summary>A programme at a moment that asks for reports.</summary>
/// <param name="Moment">The moment.</param>
/// <param name="State">Where the moment stands.</param>
/// <param name="Programme">The programme.</param>
/// <param name="Due">Last day to report, inclusive; null when no reports are asked.</param>
internal sealed record AskingProgramme(Guid Moment, MomentState State, Guid Programme, DateOnly? Due);

/// <summary>An effort at a moment with who reports on it.</summary>
/// <param name="Moment">The moment.</param>
/// <param name="Programme">The programme at which the effort is at home.</param>
/// <param name="Effort">The effort.</param>
/// <param name="Reporter">The account that reports; null while nobody does.</param>
/// <param name="Placeholder">Whether it is a place kept for an effort to come.</param>
/// <param name="AtRest">Whether it was suspended or completed.</param>
/// <param name="Report">Where its report stands; null while there is none.</param>
internal sealed record AskedEffort(Guid Moment, Guid Programme, Guid Effort, Guid? Reporter, bool Placeholder, bool AtRest, ReportState? Report);

/// <summary>Something to tell a reporter: one message for all efforts of a programme.</summary>
/// <param name="Kind">What about.</param>
/// <param name="Moment">The moment.</param>
/// <param name="Programme">The programme.</param>
/// <param name="Reporter">The account it is for.</param>
/// <param name="Due">Last day to report, inclusive.</param>
/// <param name="Efforts">The efforts on which a report is still to come.</param>
internal sealed record Reminder(MailKind Kind, Guid Moment, Guid Programme, Guid Reporter, DateOnly Due, IReadOnlyList<Guid> Efforts)
{
    /// <summary>The same key is never told twice. Another last day makes another reminder, but a request is made once.</summary>
    public string Key => Kind == MailKind.ReportAsked
        ? $"{Kind}:{Moment:N}:{Programme:N}:{Reporter:N}"
        : string.Create(CultureInfo.InvariantCulture, $"{Kind}:{Moment:N}:{Programme:N}:{Reporter:N}:{Due:yyyy-MM-dd}");
}

/// <summary>
/// Who is to be told what today: that a report is asked, that its last day comes near, that it has passed. Each is told on its day, or in the days after
/// when nothing was sent that day; later than that it says nothing new. Nobody gets two messages about the same reports on one day.
/// </summary>
internal static class Reminders
{
    /// <summary>Days in which a message that was missed still makes sense, its own day included.</summary>
    private const int Window = 3;

    /// <summary>What is to be told today.</summary>
    /// <param name="asking">The programmes at moments.</param>
    /// <param name="efforts">Their efforts with who reports.</param>
    /// <param name="told">What has been told already: the day by key.</param>
    /// <param name="today">Today.</param>
    public static IReadOnlyList<Reminder> For(
        IReadOnlyCollection<AskingProgramme> asking, IReadOnlyCollection<AskedEffort> efforts, IReadOnlyDictionary<string, DateOnly> told, DateOnly today)
    {
        var open = asking.Where(one => one.State == MomentState.Open && one.Due is not null).DistinctBy(one => (one.Moment, one.Programme));
        var waiting = efforts.Where(IsWaiting).ToLookup(effort => (effort.Moment, effort.Programme));
        return
        [
            .. from one in open
               from mine in waiting[(one.Moment, one.Programme)].GroupBy(effort => effort.Reporter!.Value)
               let list = mine.Select(effort => effort.Effort).Distinct().ToList()
               let asked = new Reminder(MailKind.ReportAsked, one.Moment, one.Programme, mine.Key, one.Due!.Value, list)
               let next = told.TryGetValue(asked.Key, out var day) ? Later(asked, day, today) : today <= asked.Due ? asked : Later(asked, DateOnly.MinValue, today)
               where next is not null && !told.ContainsKey(next.Key)
               select next,
        ];
    }

    /// <summary>The reminder for today, when the request was made on a day; null when there is none.</summary>
    private static Reminder? Later(Reminder asked, DateOnly on, DateOnly today)
    {
        var left = asked.Due.DayNumber - today.DayNumber;
        MailKind? kind = left switch
        {
            <= 7 and > 7 - Window when today.DayNumber - on.DayNumber >= Window => MailKind.ReminderWeek,
            1 or 0 when today > on => MailKind.ReminderDay,
            <= -1 and > -1 - Window => MailKind.ReminderLate,
            _ => null,
        };
        return kind is { } known ? asked with { Kind = known } : null;
    }

    /// <summary>Whether the report is still to come from its reporter. What stands at rest is asked for only when somebody began.</summary>
    private static bool IsWaiting(AskedEffort effort) =>
        effort is { Reporter: not null, Placeholder: false } && (effort.Report is null ? !effort.AtRest : effort.Report is ReportState.Draft or ReportState.Returned);
}
