using Microsoft.EntityFrameworkCore;
using OpKoers.Storage;

namespace OpKoers.Import.Storage;

/// <summary>The tables of imports, all prefixed <c>import_</c>: mappings that were made, and what is fetched when.</summary>
internal sealed class ImportDb(DatabaseSession session, IActor actor, TimeProvider time) : ModuleDbContext(session, actor, time)
{
    public DbSet<MappingRow> Mappings => Set<MappingRow>();

    public DbSet<ScheduleRow> Schedules => Set<ScheduleRow>();

    public DbSet<FetchRow> Fetches => Set<FetchRow>();

    protected override void Map(ModelBuilder model)
    {
        model.Entity<MappingRow>(mapping =>
        {
            mapping.ToTable("import_mapping");
            mapping.HasIndex(row => new { row.OrganisationId, row.Table }).IsUnique();
        });
        model.Entity<ScheduleRow>(schedule =>
        {
            schedule.ToTable("import_schedule");
            schedule.HasIndex(row => row.OrganisationId);
        });
        model.Entity<FetchRow>(fetch =>
        {
            fetch.ToTable("import_fetch");
            fetch.HasKey(row => row.Id);
            fetch.Property(row => row.Id).ValueGeneratedNever();
            fetch.HasIndex(row => new { row.ScheduleId, row.AtMilliseconds });
            fetch.HasIndex(row => row.Outcome);
            fetch.HasOne<ScheduleRow>().WithMany().HasForeignKey(row => row.ScheduleId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
