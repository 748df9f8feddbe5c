using OpKoers.Kernel;

namespace OpKoers.Editions.Contracts;

/// <summary>
/// The archive of published editions, in a store of its own. What is in it never changes and is read by the public site; drafts never come near it.
/// </summary>
public interface IEditionArchive
{
    /// <summary>
    /// Puts the public part of an edition in the archive, whole or not at all. Doing it twice changes nothing; another content under the same slug is
    /// refused with <c>edition-differs</c>.
    /// </summary>
    Task<Result<EditionHead>> PublishAsync(EditionDocument document, CancellationToken cancellation = default);

    /// <summary>The editions of a municipality, the latest first.</summary>
    Task<IReadOnlyList<EditionHead>> ListAsync(string municipality, CancellationToken cancellation = default);

    /// <summary>An edition; null when it is not published.</summary>
    Task<EditionDocument?> FindAsync(string municipality, string slug, CancellationToken cancellation = default);
}

/// <summary>What is known of an edition without opening it.</summary>
public sealed record EditionHead
{
    /// <summary>Slug of the municipality.</summary>
    public required string Municipality { get; init; }

    /// <summary>Slug of the edition.</summary>
    public required string Slug { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>1 for the first edition of a moment, one more for every correction.</summary>
    public required int Number { get; init; }

    /// <summary>Slug of the edition that this one corrects; null for a first edition.</summary>
    public string? Corrects { get; init; }

    /// <summary>The date at which everything in it was judged.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>When it was frozen.</summary>
    public required DateTimeOffset FrozenAt { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>SHA-256 of the public content in its canonical form, 64 hexadecimal digits.</summary>
    public required string Hash { get; init; }
}
