using Microsoft.EntityFrameworkCore;
using OpKoers.Storage;

namespace OpKoers.Indicators.Storage;

/// <summary>The tables of indicators, all prefixed <c>indicators_</c>.</summary>
internal sealed class IndicatorsDb(DatabaseSession session, IActor actor, TimeProvider time) : ModuleDbContext(session, actor, time)
{
    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<PathPoint> PathPoints => Set<PathPoint>();

    public DbSet<Measurement> Measurements => Set<Measurement>();

    public DbSet<Binding> Bindings => Set<Binding>();

    protected override void Map(ModelBuilder model)
    {
        model.Entity<Indicator>(indicator =>
        {
            indicator.ToTable("indicators_indicator");
            indicator.HasIndex(row => new { row.OrganisationId, row.Key }).IsUnique();
            indicator.HasIndex(row => row.ScopeId);
            indicator.HasOne<Indicator>().WithMany().HasForeignKey(row => row.ProxyForId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PathPoint>(point =>
        {
            point.ToTable("indicators_path_point");
            point.HasIndex(row => row.ScopeId);
            point.HasOne<Indicator>().WithMany().HasForeignKey(row => row.IndicatorId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Measurement>(measurement =>
        {
            measurement.ToTable("indicators_measurement");
            measurement.HasIndex(row => row.ScopeId);
            measurement.HasOne<Indicator>().WithMany().HasForeignKey(row => row.IndicatorId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Binding>(binding =>
        {
            binding.ToTable("indicators_binding");
            binding.HasIndex(row => row.ScopeId);
            binding.HasIndex(row => row.TableCode);
            binding.HasOne<Indicator>().WithMany().HasForeignKey(row => row.IndicatorId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
