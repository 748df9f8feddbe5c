using Microsoft.EntityFrameworkCore;
using OpKoers.Reporting.Mail.Writing;

namespace OpKoers.Reporting.Storage;

internal sealed partial class ReportingDb
{
    private readonly TimeProvider clock = time;

    public DbSet<Announcement> Announcements => Set<Announcement>();

    public DbSet<MailMessage> Mail => Set<MailMessage>();

    /// <summary>Whatever act is saved here, those who are to hear of it will: no page can forget to say so.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        Announcements.AddRange(WhatHappened.In(ChangeTracker, clock));
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private static void MapMail(ModelBuilder model)
    {
        model.Entity<Announcement>(announcement =>
        {
            announcement.ToTable("reporting_announcement");
            announcement.Property(row => row.Id).ValueGeneratedNever();
            announcement.HasIndex(row => row.HandledAt);
        });
        model.Entity<MailMessage>(mail =>
        {
            mail.ToTable("reporting_mail");
            mail.Property(row => row.Id).ValueGeneratedNever();
            mail.HasIndex(row => new { row.OrganisationId, row.DedupeKey }).IsUnique();
            mail.HasIndex(row => new { row.State, row.DueAt });
        });
    }
}
