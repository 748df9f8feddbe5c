using Microsoft.EntityFrameworkCore;

namespace OpKoers.Reporting.Storage;

internal sealed partial class ReportingDb
{
    public DbSet<StoredEdition> Editions => Set<StoredEdition>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<MidtermReview> Midterms => Set<MidtermReview>();

    public DbSet<MidtermText> MidtermTexts => Set<MidtermText>();

    public DbSet<ChangeRequest> ChangeRequests => Set<ChangeRequest>();

    public DbSet<DecisionPlace> DecisionPlaces => Set<DecisionPlace>();

    private static void MapEditions(ModelBuilder model)
    {
        model.Entity<StoredEdition>(edition =>
        {
            edition.ToTable("reporting_edition");
            edition.HasIndex(row => new { row.OrganisationId, row.Slug }).IsUnique();
            edition.HasIndex(row => new { row.MomentId, row.Number }).IsUnique();
            edition.HasOne<ReportingMoment>().WithMany().HasForeignKey(row => row.MomentId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Publication>(publication =>
        {
            publication.ToTable("reporting_publication");
            publication.HasIndex(row => row.EditionId).IsUnique();
            publication.HasOne<StoredEdition>().WithMany().HasForeignKey(row => row.EditionId).OnDelete(DeleteBehavior.Restrict);
        });
        Part<MidtermReview>(model, "reporting_midterm");
        Part<MidtermText>(model, "reporting_midterm_text");
        model.Entity<MidtermReview>().HasIndex(row => new { row.MomentId, row.ProgrammeId }).IsUnique();
        model.Entity<MidtermText>().HasIndex(row => new { row.MomentId, row.ProgrammeId, row.Place }).IsUnique();
        model.Entity<ChangeRequest>(request =>
        {
            request.ToTable("reporting_change_request");
            request.HasIndex(row => row.ProgrammeId);
            request.HasIndex(row => row.EffortId);
        });
        model.Entity<DecisionPlace>(place =>
        {
            place.ToTable("reporting_decision_place");
            place.HasIndex(row => row.ProgrammeId).IsUnique();
        });
    }
}
