using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;

namespace OpKoers.Reporting.Mail.Writing;

/// <summary>Sees in what is about to be saved what others are to hear of.</summary>
internal static class WhatHappened
{
    public static IReadOnlyList<Announcement> In(ChangeTracker tracker, TimeProvider time)
    {
        // Whoever saves once more after a refusal says the same thing, not another.
        var said = tracker.Entries<Announcement>().Where(entry => entry.State == EntityState.Added).Select(entry => (entry.Entity.MailKind, entry.Entity.SubjectId)).ToHashSet();
        return [.. Seen(tracker, time).Where(announcement => !said.Contains((announcement.MailKind, announcement.SubjectId)))];
    }

    private static List<Announcement> Seen(ChangeTracker tracker, TimeProvider time) =>
    [
        .. from entry in tracker.Entries<Entity>().ToList()
           where entry.State is EntityState.Added or EntityState.Modified && !entry.Entity.Removed
           let kind = Kind(entry)
           where kind is not null
           select new Announcement
           {
               Id = Ids.New(time),
               OrganisationId = entry.Entity.OrganisationId,
               MailKind = kind.Value,
               SubjectId = entry.Entity.Id,
               At = time.GetUtcNow().ToUnixTimeMilliseconds(),
           },
    ];

    private static MailKind? Kind(EntityEntry<Entity> entry) => entry.Entity switch
    {
        ReportingMoment { State: MomentState.Open } when Became(entry, nameof(ReportingMoment.State)) => MailKind.ReportAsked,
        ReporterAssignment when Became(entry, nameof(ReporterAssignment.AccountId)) => MailKind.ReportAsked,
        ProgressReport { State: ReportState.Submitted } when Became(entry, nameof(ProgressReport.State)) => MailKind.ReportSubmitted,
        ProgressReport { State: ReportState.Returned } when Became(entry, nameof(ProgressReport.State)) => MailKind.ReportReturned,
        RollUp { State: RollUpState.Submitted } when Became(entry, nameof(RollUp.State)) => MailKind.RollUpSubmitted,
        RollUp { State: RollUpState.Returned } when Became(entry, nameof(RollUp.State)) => MailKind.RollUpReturned,
        RollUp { State: RollUpState.Accepted } when Became(entry, nameof(RollUp.State)) => MailKind.RollUpAccepted,
        Publication when entry.State == EntityState.Added => MailKind.EditionPublished,
        _ => null,
    };

    private static bool Became(EntityEntry<Entity> entry, string field)
    {
        var property = entry.Property(field);
        return entry.State == EntityState.Added || !Equals(property.OriginalValue, property.CurrentValue);
    }
}
