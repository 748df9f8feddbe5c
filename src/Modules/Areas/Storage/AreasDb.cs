using Microsoft.EntityFrameworkCore;
using OpKoers.Storage;

namespace OpKoers.Areas.Storage;

/// <summary>The tables of areas, all prefixed <c>areas_</c>.</summary>
internal sealed class AreasDb(DatabaseSession session, IActor actor, TimeProvider time) : ModuleDbContext(session, actor, time)
{
    public DbSet<AreaRow> Areas => Set<AreaRow>();

    public DbSet<SheetRow> Sheets => Set<SheetRow>();

    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    public DbSet<YearRow> Years => Set<YearRow>();

    public DbSet<MemberRow> Members => Set<MemberRow>();

    public DbSet<RecodingRow> Recodings => Set<RecodingRow>();

    public DbSet<OwnArea> OwnAreas => Set<OwnArea>();

    protected override void Map(ModelBuilder model)
    {
        model.Entity<DeliveryRow>(delivery =>
        {
            delivery.ToTable("areas_delivery");
            delivery.HasKey(row => row.Id);
            delivery.Property(row => row.Id).ValueGeneratedNever();
        });
        model.Entity<AreaRow>(area =>
        {
            area.ToTable("areas_area");
            area.HasKey(row => new { row.Year, row.Code });
            area.HasIndex(row => row.Code);
            area.HasOne<DeliveryRow>().WithMany().HasForeignKey(row => row.DeliveryId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SheetRow>(sheet =>
        {
            sheet.ToTable("areas_sheet");
            sheet.HasKey(row => new { row.Year, row.Kind, row.Container });
        });
        model.Entity<YearRow>(year =>
        {
            year.ToTable("areas_year");
            year.HasKey(row => row.Year);
            year.Property(row => row.Year).ValueGeneratedNever();
        });
        model.Entity<MemberRow>(member =>
        {
            member.ToTable("areas_member");
            member.HasKey(row => new { row.Year, row.RegionCode, row.MemberCode });
        });
        model.Entity<RecodingRow>(recoding =>
        {
            recoding.ToTable("areas_recoding");
            recoding.HasKey(row => new { row.FromYear, row.ToYear, row.FromCode, row.ToCode });
            recoding.HasIndex(row => row.FromCode);
            recoding.HasIndex(row => row.ToCode);
        });
        model.Entity<OwnArea>(own =>
        {
            own.ToTable("areas_own");
            own.HasIndex(row => new { row.OrganisationId, row.Key }).IsUnique();
        });
    }
}
