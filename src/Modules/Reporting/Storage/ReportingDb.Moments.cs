using Microsoft.EntityFrameworkCore;

namespace OpKoers.Reporting.Storage;

internal sealed partial class ReportingDb
{
    public DbSet<ReportingMoment> Moments => Set<ReportingMoment>();

    public DbSet<MomentProgramme> MomentProgrammes => Set<MomentProgramme>();

    public DbSet<ProgressReport> ProgressReports => Set<ProgressReport>();

    public DbSet<ReportArea> ReportAreas => Set<ReportArea>();

    public DbSet<ReportMilestone> ReportMilestones => Set<ReportMilestone>();

    public DbSet<ReportSighting> Sightings => Set<ReportSighting>();

    public DbSet<Milestone> Milestones => Set<Milestone>();

    public DbSet<ReporterAssignment> Assignments => Set<ReporterAssignment>();

    public DbSet<RollUp> RollUps => Set<RollUp>();

    private static void MapMoments(ModelBuilder model)
    {
        model.Entity<ReportingMoment>(moment =>
        {
            moment.ToTable("reporting_moment");
            moment.HasIndex(row => new { row.OrganisationId, row.Key }).IsUnique();
        });
        model.Entity<MomentProgramme>(link =>
        {
            link.ToTable("reporting_moment_programme");
            link.HasIndex(row => row.ProgrammeId);
            link.HasIndex(row => new { row.MomentId, row.ProgrammeId }).IsUnique();
        });
        model.Entity<ProgressReport>(report =>
        {
            report.HasIndex(row => new { row.MomentId, row.EffortId }).IsUnique();
            report.HasIndex(row => row.EffortId);
        });
        model.Entity<ReportArea>(area =>
        {
            area.ToTable("reporting_report_area");
            area.HasIndex(row => new { row.ReportId, row.Area }).IsUnique();
            area.HasOne<ProgressReport>().WithMany().HasForeignKey(row => row.ReportId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ReportMilestone>(line =>
        {
            line.ToTable("reporting_report_milestone");
            line.HasIndex(row => new { row.ReportId, row.MilestoneId }).IsUnique();
            line.HasOne<ProgressReport>().WithMany().HasForeignKey(row => row.ReportId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ReportSighting>(sighting =>
        {
            sighting.ToTable("reporting_report_sighting");
            sighting.HasIndex(row => new { row.ReportId, row.AccountId, row.Commissioner }).IsUnique();
            sighting.HasOne<ProgressReport>().WithMany().HasForeignKey(row => row.ReportId).OnDelete(DeleteBehavior.Restrict);
        });
        Part<ProgressReport>(model, "reporting_progress_report");
        Part<RollUp>(model, "reporting_roll_up");
        model.Entity<MomentProgramme>().HasOne<ReportingMoment>().WithMany().HasForeignKey(row => row.MomentId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<Milestone>(milestone =>
        {
            milestone.ToTable("reporting_milestone");
            milestone.HasIndex(row => row.EffortId);
            milestone.HasIndex(row => row.ProgrammeId);
        });
        model.Entity<ReporterAssignment>(assignment =>
        {
            assignment.ToTable("reporting_assignment");
            assignment.HasIndex(row => row.AccountId);
            assignment.HasIndex(row => row.ProgrammeId);
            assignment.HasIndex(row => row.EffortId).IsUnique();
        });
    }

    private static void Part<TPart>(ModelBuilder model, string table)
        where TPart : MomentPart =>
        model.Entity<TPart>(part =>
        {
            part.ToTable(table);
            part.HasIndex(row => row.ProgrammeId);
            part.HasOne<ReportingMoment>().WithMany().HasForeignKey(row => row.MomentId).OnDelete(DeleteBehavior.Restrict);
        });
}
