using Microsoft.EntityFrameworkCore;

namespace OpKoers.Reporting.Storage;

internal sealed partial class ReportingDb
{
    public DbSet<Deviation> Deviations => Set<Deviation>();

    public DbSet<CouncilItem> CouncilItems => Set<CouncilItem>();

    public DbSet<CouncilLink> CouncilLinks => Set<CouncilLink>();

    private static void MapSteering(ModelBuilder model)
    {
        model.Entity<RollUp>().HasIndex(row => new { row.MomentId, row.ProgrammeId }).IsUnique();
        model.Entity<Deviation>(deviation =>
        {
            deviation.ToTable("reporting_deviation");
            deviation.Ignore(row => row.SubjectId);
            deviation.HasIndex(row => row.ProgrammeId);
        });
        model.Entity<CouncilItem>(item =>
        {
            item.ToTable("reporting_council_item");
            item.HasIndex(row => row.ProgrammeId);
        });
        model.Entity<CouncilLink>(link =>
        {
            link.ToTable("reporting_council_link");
            link.HasIndex(row => row.GoalId);
            link.HasIndex(row => row.ProgrammeId);
            link.HasIndex(row => new { row.ItemId, row.GoalId }).IsUnique();
            link.HasOne<CouncilItem>().WithMany().HasForeignKey(row => row.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
