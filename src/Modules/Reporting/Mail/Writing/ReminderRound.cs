using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features;
using OpKoers.Reporting.Storage;

namespace OpKoers.Reporting.Mail.Writing;

/// <summary>Tells reporters what is asked of them and until when. It may run as often as it likes: what was told is not told again.</summary>
internal sealed class ReminderRound(MailDesk desk)
{
    private static readonly MailKind[] Kinds = [MailKind.ReportAsked, MailKind.ReminderWeek, MailKind.ReminderDay, MailKind.ReminderLate];

    /// <summary>Longer ago nobody has to know what was told: no moment stays open that long.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(730);

    public async Task RunAsync(Guid organisation, CancellationToken cancellation)
    {
        if (await ReadAsync(organisation, cancellation) is not { } read)
        {
            return;
        }

        var reminders = Reminders.For(read.Asking, read.Efforts, read.Told, desk.Today);
        if (reminders.Count > 0)
        {
            var contacts = await desk.ContactsAsync(organisation, cancellation);
            await desk.PostAsync(organisation, [.. reminders.Select(reminder => Draft(reminder, read, contacts)).OfType<Draft>()], () => Task.CompletedTask, cancellation);
        }
    }

    private Draft? Draft(Reminder reminder, Read read, IReadOnlyDictionary<Guid, AccountContact> contacts)
    {
        var moment = read.Moments[reminder.Moment];
        var programme = read.Programmes[(reminder.Programme, moment.AsOf)];
        if (!contacts.TryGetValue(reminder.Reporter, out var to) || !to.Can(Permission.ReportProgress, programme.Id))
        {
            return null;
        }

        return new Draft(to, programme.Id, reminder.Key, reminder.Kind, desk.For(to) with
        {
            Moment = moment.Name,
            Programme = programme.Name,
            Due = reminder.Due,
            Items = [.. programme.Efforts.Where(effort => reminder.Efforts.Contains(effort.Id)).Select(effort => new LetterItem(effort.ShortTitle ?? effort.Title, desk.Link(ReportingLinks.Report(programme.Slug, moment.Key, effort.Key))))],
        });
    }

    private async Task<Read?> ReadAsync(Guid organisation, CancellationToken cancellation)
    {
        var db = desk.Db;
        var moments = await db.Moments.AsNoTracking().Where(row => row.OrganisationId == organisation && row.State == MomentState.Open).ToDictionaryAsync(row => row.Id, cancellation);
        if (moments.Count == 0)
        {
            return null;
        }

        var open = moments.Keys.ToList();
        var links = await db.MomentProgrammes.AsNoTracking().Where(row => open.Contains(row.MomentId)).ToListAsync(cancellation);
        var reports = await db.ProgressReports.Where(row => open.Contains(row.MomentId)).Select(row => new { row.MomentId, row.EffortId, row.State }).ToListAsync(cancellation);
        var reporters = await db.Assignments.Where(row => row.OrganisationId == organisation).Select(row => new { row.EffortId, row.AccountId }).ToListAsync(cancellation);
        var since = desk.Now - (long)Memory.TotalMilliseconds;
        var told = await db.Mail.Where(row => row.OrganisationId == organisation && row.WrittenAt > since && Kinds.Contains(row.MailKind)).Select(row => new { row.DedupeKey, row.WrittenAt }).ToListAsync(cancellation);
        // Whether an effort is asked for is judged at the reference date of the moment, as its pages do.
        var programmes = new Dictionary<(Guid Programme, DateOnly AsOf), ProgrammeReading>();
        foreach (var group in links.GroupBy(link => moments[link.MomentId].AsOf))
        {
            foreach (var (id, programme) in await desk.ProgrammesAsync(organisation, [.. group.Select(link => link.ProgrammeId).Distinct()], group.Key, cancellation))
            {
                programmes.Add((id, group.Key), programme);
            }
        }

        var states = reports.GroupBy(row => (row.MomentId, row.EffortId)).ToDictionary(rows => rows.Key, rows => (ReportState?)rows.First().State);
        var accounts = reporters.GroupBy(row => row.EffortId).ToDictionary(rows => rows.Key, rows => (Guid?)rows.First().AccountId);
        var there = links.Where(link => programmes.ContainsKey((link.ProgrammeId, moments[link.MomentId].AsOf))).ToList();
        return new Read
        {
            Moments = moments,
            Programmes = programmes,
            Asking = [.. there.Select(link => new AskingProgramme(link.MomentId, moments[link.MomentId].State, link.ProgrammeId, link.ReportsDue ?? moments[link.MomentId].ReportsDue))],
            Efforts =
            [
                .. from link in there
                   from effort in programmes[(link.ProgrammeId, moments[link.MomentId].AsOf)].Efforts
                   select new AskedEffort(
                       link.MomentId,
                       link.ProgrammeId,
                       effort.Id,
                       accounts.GetValueOrDefault(effort.Id),
                       effort.Placeholder,
                       effort.Status?.Status is EffortStatus.Suspended or EffortStatus.Completed,
                       states.GetValueOrDefault((link.MomentId, effort.Id))),
            ],
            Told = told.ToDictionary(row => row.DedupeKey, row => Clock.DayOf(row.WrittenAt)),
        };
    }

    private sealed record Read
    {
        public required Dictionary<Guid, ReportingMoment> Moments { get; init; }

        public required Dictionary<(Guid Programme, DateOnly AsOf), ProgrammeReading> Programmes { get; init; }

        public required IReadOnlyList<AskingProgramme> Asking { get; init; }

        public required IReadOnlyList<AskedEffort> Efforts { get; init; }

        public required IReadOnlyDictionary<string, DateOnly> Told { get; init; }
    }
}
