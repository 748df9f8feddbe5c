using Microsoft.EntityFrameworkCore;
using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;

namespace OpKoers.Reporting.Editions;

/// <summary>What is known of an edition without opening it.</summary>
internal sealed record ShelfHead
{
    public required Guid Id { get; init; }

    public required Guid MomentId { get; init; }

    public required string Slug { get; init; }

    public required int Number { get; init; }

    public required string? Corrects { get; init; }

    public required string? CorrectionReason { get; init; }

    public required string Title { get; init; }

    public required DateOnly AsOf { get; init; }

    public required DateTimeOffset FrozenAt { get; init; }

    public required string FrozenBy { get; init; }

    public required string Hash { get; init; }

    public required int Size { get; init; }

    /// <summary>When it was published; null while it is not.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    public required string? PublicHash { get; init; }
}

/// <summary>The editions of a municipality, published or not. Puts them there and takes them from there; it never changes one.</summary>
internal sealed class EditionShelf(ReportingDb db, TimeProvider time, IActor actor)
{
    /// <summary>Puts an edition on the shelf, to be saved with whatever else the act changes.</summary>
    public StoredEdition Add(Guid organisation, Guid moment, EditionDocument document)
    {
        var content = EditionContent.Write(document);
        var edition = new StoredEdition
        {
            Id = Ids.New(time),
            OrganisationId = organisation,
            MomentId = moment,
            Slug = document.Slug,
            Number = document.Number,
            Corrects = document.Corrects,
            CorrectionReason = document.CorrectionReason,
            Title = document.Title,
            AsOf = document.AsOf,
            FrozenAt = document.FrozenAt,
            FrozenBy = actor.Label,
            Hash = EditionContent.Hash(content),
            Size = content.Length,
            Content = EditionContent.Pack(content),
        };
        db.Editions.Add(edition);
        return edition;
    }

    /// <summary>All editions, the latest first.</summary>
    public async Task<IReadOnlyList<ShelfHead>> ListAsync(Guid organisation, CancellationToken cancellation) =>
        [.. (await Heads(db.Editions.Where(row => row.OrganisationId == organisation)).ToListAsync(cancellation)).OrderByDescending(head => head.FrozenAt)];

    /// <summary>The editions of one moment, the first first.</summary>
    public async Task<IReadOnlyList<ShelfHead>> OfMomentAsync(Guid moment, CancellationToken cancellation) =>
        [.. (await Heads(db.Editions.Where(row => row.MomentId == moment)).ToListAsync(cancellation)).OrderBy(head => head.Number)];

    public Task<ShelfHead?> FindAsync(Guid organisation, string slug, CancellationToken cancellation) =>
        Heads(db.Editions.Where(row => row.OrganisationId == organisation && row.Slug == slug)).FirstOrDefaultAsync(cancellation);

    /// <summary>The content in its canonical form.</summary>
    /// <exception cref="InvalidDataException">What is stored is not what was frozen.</exception>
    public async Task<byte[]> ContentAsync(ShelfHead head, CancellationToken cancellation) =>
        Check(head, await db.Editions.Where(row => row.Id == head.Id).Select(row => row.Content).FirstAsync(cancellation));

    public async Task<EditionDocument> OpenAsync(ShelfHead head, CancellationToken cancellation) => EditionContent.Read(await ContentAsync(head, cancellation));

    /// <summary>Several at once, with one statement.</summary>
    public async Task<IReadOnlyList<(ShelfHead Head, EditionDocument Document)>> OpenAsync(IReadOnlyCollection<ShelfHead> heads, CancellationToken cancellation)
    {
        if (heads.Count == 0)
        {
            return [];
        }

        var ids = heads.Select(head => head.Id).ToList();
        var contents = await db.Editions.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Content }).ToDictionaryAsync(row => row.Id, row => row.Content, cancellation);
        return [.. heads.Select(head => (head, EditionContent.Read(Check(head, contents[head.Id]))))];
    }

    private static byte[] Check(ShelfHead head, byte[] packed)
    {
        var content = EditionContent.Unpack(packed, head.Size);
        return EditionContent.Hash(content) == head.Hash
            ? content
            : throw new InvalidDataException($"Edition {head.Slug} is not what was frozen: its hash differs.");
    }

    private IQueryable<ShelfHead> Heads(IQueryable<StoredEdition> editions) =>
        from edition in editions.AsNoTracking()
        join publication in db.Publications on edition.Id equals publication.EditionId into published
        from publication in published.DefaultIfEmpty()
        select new ShelfHead
        {
            Id = edition.Id,
            MomentId = edition.MomentId,
            Slug = edition.Slug,
            Number = edition.Number,
            Corrects = edition.Corrects,
            CorrectionReason = edition.CorrectionReason,
            Title = edition.Title,
            AsOf = edition.AsOf,
            FrozenAt = edition.FrozenAt,
            FrozenBy = edition.FrozenBy,
            Hash = edition.Hash,
            Size = edition.Size,
            PublishedAt = publication == null ? null : publication.PublishedAt,
            PublicHash = publication == null ? null : publication.PublicHash,
        };
}
