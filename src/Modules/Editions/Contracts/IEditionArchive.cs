using OpKoers.Kernel;

namespace OpKoers.Editions.Contracts;

/// <summary>
/// The archive of published editions, in a store of its own. What is in it never changes and is read by the public site; drafts never come near it.
/// </summary>
public interface IEditionArchive
{
    /// <summary>
    /// Puts the public part of an edition in the archive, whole or not at all. Doing it twice changes nothing; another content under the same slug is
    /// refused with <c>edition-differs</c>, and a key that can not be part of an address with <c>edition-key-invalid</c> or <c>edition-key-twice</c>.
    /// </summary>
    Task<Result<EditionHead>> PublishAsync(EditionDocument document, CancellationToken cancellation = default);

    /// <summary>The editions of a municipality, the latest first.</summary>
    Task<IReadOnlyList<EditionHead>> ListAsync(string municipality, CancellationToken cancellation = default);

    /// <summary>An edition; null when it is not published.</summary>
    /// <exception cref="InvalidDataException">What is stored is not what was published.</exception>
    Task<EditionDocument?> FindAsync(string municipality, string slug, CancellationToken cancellation = default);

    /// <summary>An edition with its head and its bytes as published; null when it is not published.</summary>
    /// <exception cref="InvalidDataException">What is stored is not what was published.</exception>
    Task<PublishedEdition?> OpenAsync(string municipality, string slug, CancellationToken cancellation = default);

    /// <summary>
    /// What the editions of a municipality tell of figures in earlier ones that were revised since; the latest edition first, so that the first of a
    /// figure is the last that is known.
    /// </summary>
    Task<IReadOnlyList<EditionRevision>> RevisionsAsync(string municipality, CancellationToken cancellation = default);

    /// <summary>The municipalities of which something is published, by name; each as its latest edition names it.</summary>
    Task<IReadOnlyList<EditionMunicipality>> MunicipalitiesAsync(CancellationToken cancellation = default);
}

/// <summary>An edition as it was published.</summary>
/// <param name="Head">What is known of it without opening it.</param>
/// <param name="Content">Its public content in canonical form; <see cref="EditionHead.Hash"/> is its hash.</param>
/// <param name="Document">The same as objects.</param>
public sealed record PublishedEdition(EditionHead Head, ReadOnlyMemory<byte> Content, EditionDocument Document);

/// <summary>A municipality of which something is published.</summary>
/// <param name="Slug">Slug.</param>
/// <param name="Name">Name, without "gemeente".</param>
/// <param name="Code">Area code, such as GM0141.</param>
public sealed record EditionMunicipality(string Slug, string Name, string Code);

/// <summary>What is known of an edition without opening it.</summary>
public sealed record EditionHead
{
    /// <summary>Slug of the municipality.</summary>
    public required string Municipality { get; init; }

    /// <summary>Slug of the edition.</summary>
    public required string Slug { get; init; }

    /// <summary>Name of the municipality as the edition names it.</summary>
    public required string MunicipalityName { get; init; }

    /// <summary>Area code of the municipality.</summary>
    public required string MunicipalityCode { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Kind of moment in words.</summary>
    public required string Moment { get; init; }

    /// <summary>1 for the first edition of a moment, one more for every correction.</summary>
    public required int Number { get; init; }

    /// <summary>Slug of the edition that this one corrects; null for a first edition.</summary>
    public string? Corrects { get; init; }

    /// <summary>Why it was corrected; null for a first edition.</summary>
    public string? CorrectionReason { get; init; }

    /// <summary>The date at which everything in it was judged.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>When it was frozen.</summary>
    public required DateTimeOffset FrozenAt { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>SHA-256 of the public content in its canonical form, 64 hexadecimal digits.</summary>
    public required string Hash { get; init; }
}
