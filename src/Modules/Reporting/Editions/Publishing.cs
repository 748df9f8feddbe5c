using Microsoft.EntityFrameworkCore;
using OpKoers.Editions.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;

namespace OpKoers.Reporting.Editions;

/// <summary>
/// Publishes an edition: its public part goes to the archive, and that it did is noted here. The archive comes first and takes the same edition twice, so a
/// crash between the two is mended by publishing again.
/// </summary>
internal sealed class Publishing(ReportingDb db, EditionShelf shelf, IEditionArchive archive, TimeProvider time, IActor actor)
{
    public async Task<Result<EditionHead>> PublishAsync(Guid organisation, ShelfHead head, CancellationToken cancellation)
    {
        var published = await archive.PublishAsync(await shelf.OpenAsync(head, cancellation), cancellation);
        if (published.TryGet(out var found, out _) && !await db.Publications.AnyAsync(row => row.EditionId == head.Id, cancellation))
        {
            db.Publications.Add(new Publication
            {
                Id = Ids.New(time),
                OrganisationId = organisation,
                EditionId = head.Id,
                EditionTitle = head.Title,
                PublishedAt = found.PublishedAt,
                PublishedBy = actor.Label,
                PublicHash = found.Hash,
            });
            await db.SaveChangesAsync(cancellation);
        }

        return published;
    }
}
