using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features;
using OpKoers.Reporting.Storage;

namespace OpKoers.Reporting.Mail.Writing;

/// <summary>
/// Works out who is to hear of what happened. What was undone in the meantime, and what happened too long ago (before e-mail was set up, say), is told
/// to nobody.
/// </summary>
internal sealed class AnnouncementRound(MailDesk desk, ReminderRound reminders)
{
    private const int Most = 200;

    private static readonly TimeSpan News = TimeSpan.FromDays(2);

    /// <summary>Works out what waits, at most so many at a time; gives how many it took.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var waiting = await desk.Db.Announcements.AsNoTracking().Where(row => row.HandledAt == null).OrderBy(row => row.At).Take(Most).ToListAsync(cancellation);
        foreach (var ofOne in waiting.GroupBy(row => row.OrganisationId))
        {
            await OfOrganisationAsync(ofOne.Key, [.. ofOne], cancellation);
        }

        return waiting.Count;
    }

    private async Task OfOrganisationAsync(Guid organisation, List<Announcement> all, CancellationToken cancellation)
    {
        var fresh = all.Where(row => row.At > desk.Now - (long)News.TotalMilliseconds).ToList();
        if (fresh.Exists(row => row.MailKind == MailKind.ReportAsked))
        {
            await reminders.RunAsync(organisation, cancellation);
        }

        IReadOnlyList<Draft> drafts = [.. await DraftsAsync(organisation, fresh, cancellation), .. await PublishedAsync(organisation, fresh, cancellation)];
        var (ids, now) = (all.ConvertAll(row => row.Id), desk.Now);
        await desk.PostAsync(
            organisation,
            drafts,
            () => desk.Db.Announcements.Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(row => row.SetProperty(one => one.HandledAt, now), cancellation),
            cancellation);
    }

    private async Task<IReadOnlyList<Draft>> DraftsAsync(Guid organisation, List<Announcement> fresh, CancellationToken cancellation)
    {
        var ids = fresh.Where(row => row.MailKind != MailKind.ReportAsked).Select(row => row.SubjectId).ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var reports = await desk.Db.ProgressReports.AsNoTracking().Where(row => row.OrganisationId == organisation && ids.Contains(row.Id)).ToListAsync(cancellation);
        var rollUps = await desk.Db.RollUps.AsNoTracking().Where(row => row.OrganisationId == organisation && ids.Contains(row.Id)).ToListAsync(cancellation);
        IReadOnlyList<MomentPart> parts = [.. reports, .. rollUps];
        var moments = parts.Select(part => part.MomentId).Distinct().ToList();
        var about = new About(
            await desk.ContactsAsync(organisation, cancellation),
            await desk.ProgrammesAsync(organisation, [.. parts.Select(part => part.ProgrammeId).Distinct()], desk.Today, cancellation),
            await desk.Db.Moments.AsNoTracking().Where(row => moments.Contains(row.Id) && row.State == MomentState.Open).ToDictionaryAsync(row => row.Id, cancellation));
        return
        [
            .. from row in fresh
               from part in parts
               where part.Id == row.SubjectId && about.Moments.ContainsKey(part.MomentId) && about.Programmes.ContainsKey(part.ProgrammeId)
               from draft in part is ProgressReport report ? Of(row, report, about) : Of(row, (RollUp)part, about)
               select draft,
        ];
    }

    private IEnumerable<Draft> Of(Announcement row, ProgressReport report, About about)
    {
        var (programme, moment) = (about.Programmes[report.ProgrammeId], about.Moments[report.MomentId]);
        var effort = programme.Efforts.FirstOrDefault(one => one.Id == report.EffortId);
        var to = (row.MailKind, report.State) switch
        {
            (MailKind.ReportSubmitted, ReportState.Submitted) => about.Who(Permission.AcceptReports, programme.Id).Where(contact => contact.Id != report.ReporterId),
            (MailKind.ReportReturned, ReportState.Returned) => about.Who(Permission.ReportProgress, programme.Id).Where(contact => contact.Id == report.ReporterId),
            _ => [],
        };
        return to.Select(contact => new Draft(contact, programme.Id, Key(row, contact), row.MailKind, desk.For(contact) with
        {
            Moment = moment.Name,
            Programme = programme.Name,
            Title = effort?.ShortTitle ?? effort?.Title ?? report.EffortTitle,
            By = report.SubmittedBy ?? "De trekker",
            Reason = report.ReturnedReason,
            Items = effort is null ? [] : [new LetterItem(effort.Title, desk.Link(ReportingLinks.Report(programme.Slug, moment.Key, effort.Key)))],
        }));
    }

    private IEnumerable<Draft> Of(Announcement row, RollUp rollUp, About about)
    {
        var (programme, moment) = (about.Programmes[rollUp.ProgrammeId], about.Moments[rollUp.MomentId]);
        Permission? needed = (row.MailKind, rollUp.State) switch
        {
            (MailKind.RollUpSubmitted, RollUpState.Submitted) => Permission.AcceptRollUp,
            (MailKind.RollUpReturned, RollUpState.Returned) => Permission.AcceptReports,
            (MailKind.RollUpAccepted, RollUpState.Accepted) => Permission.AgreeRollUp,
            _ => null,
        };
        return needed is not { } permission ? [] : about.Who(permission, programme.Id).Select(contact => new Draft(contact, programme.Id, Key(row, contact), row.MailKind, desk.For(contact) with
        {
            Moment = moment.Name,
            Programme = programme.Name,
            Reason = rollUp.ReturnedReason,
            Items = [new LetterItem($"{programme.Name}, {moment.Name}", desk.Link($"{ReportingLinks.Reports(programme.Slug)}/{moment.Key}"))],
        }));
    }

    /// <summary>An edition is told to everyone who had a part in it: who reports, rolls up, accepts or agrees in one of its programmes.</summary>
    private async Task<IReadOnlyList<Draft>> PublishedAsync(Guid organisation, List<Announcement> fresh, CancellationToken cancellation)
    {
        var ids = fresh.Where(row => row.MailKind == MailKind.EditionPublished).Select(row => row.SubjectId).ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var published = await (
            from publication in desk.Db.Publications
            join edition in desk.Db.Editions on publication.EditionId equals edition.Id
            where publication.OrganisationId == organisation && ids.Contains(publication.Id)
            select new { publication.Id, edition.Slug, edition.Title, edition.MomentId }).ToListAsync(cancellation);
        var moments = published.ConvertAll(row => row.MomentId);
        var programmes = (await desk.Db.MomentProgrammes.Where(row => moments.Contains(row.MomentId)).Select(row => new { row.MomentId, row.ProgrammeId }).ToListAsync(cancellation)).ToLookup(row => row.MomentId, row => row.ProgrammeId);
        var contacts = await desk.ContactsAsync(organisation, cancellation);
        return
        [
            .. from row in fresh
               from edition in published
               where edition.Id == row.SubjectId
               from contact in contacts.Values
               where programmes[edition.MomentId].Any(programme => HasPart(contact, programme))
               select new Draft(contact, null, Key(row, contact), row.MailKind, desk.For(contact) with
               {
                   Title = edition.Title,
                   Items = [new LetterItem(edition.Title, desk.Link(ReportingLinks.Edition(edition.Slug)))],
               }),
        ];
    }

    private static bool HasPart(AccountContact contact, Guid programme) =>
        contact.Can(Permission.ReportProgress, programme) || contact.Can(Permission.AcceptReports, programme)
        || contact.Can(Permission.AcceptRollUp, programme) || contact.Can(Permission.AgreeRollUp, programme);

    private static string Key(Announcement row, AccountContact to) => $"{row.Id:N}:{to.Id:N}";

    private sealed record About(
        IReadOnlyDictionary<Guid, AccountContact> Contacts, IReadOnlyDictionary<Guid, ProgrammeReading> Programmes, IReadOnlyDictionary<Guid, ReportingMoment> Moments)
    {
        public IEnumerable<AccountContact> Who(Permission permission, Guid programme) =>
            Contacts.Values.Where(contact => contact.Can(permission, programme) && contact.Can(Permission.ReadProgramme, programme));
    }
}
