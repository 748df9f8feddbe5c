using Microsoft.EntityFrameworkCore;
using OpKoers.Storage;

namespace OpKoers.Programmes.Storage;

/// <summary>The tables of programmes, all prefixed <c>programmes_</c>. Indicators are known by identity only.</summary>
internal sealed class ProgrammesDb(DatabaseSession session, IActor actor, TimeProvider time) : ModuleDbContext(session, actor, time)
{
    public DbSet<Programme> Programmes => Set<Programme>();

    public DbSet<Track> Tracks => Set<Track>();

    public DbSet<Goal> Goals => Set<Goal>();

    public DbSet<GoalIndicator> GoalIndicators => Set<GoalIndicator>();

    public DbSet<Effort> Efforts => Set<Effort>();

    public DbSet<EffortStatusReport> EffortStatuses => Set<EffortStatusReport>();

    public DbSet<Contribution> Contributions => Set<Contribution>();

    public DbSet<AmountLine> AmountLines => Set<AmountLine>();

    public DbSet<AmountValue> AmountValues => Set<AmountValue>();

    public DbSet<Verdict> Verdicts => Set<Verdict>();

    public DbSet<Evidence> Evidence => Set<Evidence>();

    protected override void Map(ModelBuilder model)
    {
        model.Entity<Programme>(programme =>
        {
            programme.ToTable("programmes_programme");
            programme.HasIndex(row => new { row.OrganisationId, row.Key }).IsUnique();
        });
        Keyed<Track>(model, "programmes_track");
        Keyed<Goal>(model, "programmes_goal");
        Keyed<Effort>(model, "programmes_effort");
        Keyed<AmountLine>(model, "programmes_amount_line");
        Part<GoalIndicator>(model, "programmes_goal_indicator");
        Part<EffortStatusReport>(model, "programmes_effort_status");
        Part<AmountValue>(model, "programmes_amount_value");
        Part<Verdict>(model, "programmes_verdict");
        Part<Evidence>(model, "programmes_evidence");
        Part<Contribution>(model, "programmes_contribution");
        model.Entity<Contribution>(contribution =>
        {
            contribution.HasIndex(row => row.EffortProgrammeId);
            contribution.HasIndex(row => row.GoalId);
            // An effort contributes to a goal once; two people who add the same at the same moment must not both succeed.
            contribution.HasIndex(row => new { row.GoalId, row.EffortId }).IsUnique().HasFilter("NOT removed");
        });
        model.Entity<Goal>().HasOne<Goal>().WithMany().HasForeignKey(row => row.ParentId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<GoalIndicator>().HasOne<Goal>().WithMany().HasForeignKey(row => row.GoalId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<Evidence>().HasOne<Goal>().WithMany().HasForeignKey(row => row.GoalId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<GoalIndicator>().HasIndex(row => row.IndicatorId);
        model.Entity<Effort>().HasOne<Effort>().WithMany().HasForeignKey(row => row.ParentId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<Effort>().HasOne<Track>().WithMany().HasForeignKey(row => row.TrackId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<EffortStatusReport>().HasOne<Effort>().WithMany().HasForeignKey(row => row.EffortId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<Contribution>().HasOne<Goal>().WithMany().HasForeignKey(row => row.GoalId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<Contribution>().HasOne<Effort>().WithMany().HasForeignKey(row => row.EffortId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<AmountValue>().HasOne<AmountLine>().WithMany().HasForeignKey(row => row.LineId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<AmountLine>().HasOne<Effort>().WithMany().HasForeignKey(row => row.EffortId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Part<TPart>(ModelBuilder model, string table)
        where TPart : ProgrammePart =>
        model.Entity<TPart>(part =>
        {
            part.ToTable(table);
            part.HasOne<Programme>().WithMany().HasForeignKey(row => row.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
        });

    private static void Keyed<TPart>(ModelBuilder model, string table)
        where TPart : ProgrammePart
    {
        Part<TPart>(model, table);
        model.Entity<TPart>().HasIndex(nameof(Entity.OrganisationId), nameof(Goal.Key)).IsUnique();
    }
}
