using Microsoft.EntityFrameworkCore;
using OpKoers.Storage;

namespace OpKoers.Statistics.Storage;

/// <summary>The tables of statistics, all prefixed <c>statistics_</c>.</summary>
internal sealed class StatisticsDb(DatabaseSession session, IActor actor, TimeProvider time) : ModuleDbContext(session, actor, time)
{
    public DbSet<TableRow> Tables => Set<TableRow>();

    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    public DbSet<DimensionRow> Dimensions => Set<DimensionRow>();

    public DbSet<CodeRow> Codes => Set<CodeRow>();

    public DbSet<MeasureRow> Measures => Set<MeasureRow>();

    public DbSet<CategoryRow> Categories => Set<CategoryRow>();

    public DbSet<SavedView> Views => Set<SavedView>();

    protected override void Map(ModelBuilder model)
    {
        model.Entity<TableRow>(table =>
        {
            table.ToTable("statistics_table");
            table.HasKey(row => row.Id);
            table.Property(row => row.Id).ValueGeneratedNever();
            table.HasIndex(row => row.Code).IsUnique();
        });
        model.Entity<DeliveryRow>(delivery =>
        {
            delivery.ToTable("statistics_delivery");
            delivery.HasKey(row => new { row.TableId, row.Number });
            delivery.HasOne<TableRow>().WithMany().HasForeignKey(row => row.TableId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<DimensionRow>(dimension =>
        {
            dimension.ToTable("statistics_dimension");
            dimension.HasKey(row => new { row.TableId, row.Place });
        });
        model.Entity<CodeRow>(code =>
        {
            code.ToTable("statistics_code");
            code.HasKey(row => new { row.TableId, row.Dimension, row.Place });
        });
        model.Entity<MeasureRow>(measure =>
        {
            measure.ToTable("statistics_measure");
            measure.HasKey(row => new { row.TableId, row.Place });
        });
        model.Entity<CategoryRow>(category =>
        {
            category.ToTable("statistics_category");
            category.HasKey(row => new { row.TableId, row.Place });
        });
        model.Entity<SavedView>(view =>
        {
            view.ToTable("statistics_view");
            view.HasIndex(row => new { row.OrganisationId, row.Key }).IsUnique();
        });
        model.Entity<TileRow>(tile =>
        {
            tile.ToTable("statistics_tile");
            tile.HasKey(row => row.Id);
            tile.Property(row => row.Id).ValueGeneratedNever();
        });
    }
}
