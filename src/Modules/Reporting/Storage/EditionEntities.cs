using OpKoers.Storage;

namespace OpKoers.Reporting.Storage;

/// <summary>An edition as it was made. The database itself refuses to change or delete one: a correction is another row that names this one.</summary>
internal sealed class StoredEdition : Entity
{
    public Guid MomentId { get; init; }

    /// <summary>Unique within the municipality.</summary>
    public required string Slug { get; init; }

    /// <summary>1 for the first edition of a moment, one more for every correction.</summary>
    public int Number { get; init; }

    /// <summary>Slug of the edition that this one corrects; null for a first edition.</summary>
    public string? Corrects { get; init; }

    public string? CorrectionReason { get; init; }

    public required string Title { get; init; }

    public DateOnly AsOf { get; init; }

    public DateTimeOffset FrozenAt { get; init; }

    /// <summary>The function that closed or corrected; among staff only.</summary>
    public required string FrozenBy { get; init; }

    /// <summary>SHA-256 of the whole content in its canonical form.</summary>
    public required string Hash { get; init; }

    /// <summary>Bytes of the content before it was compressed.</summary>
    public int Size { get; init; }

    /// <summary>The content in its canonical form, compressed.</summary>
    public required byte[] Content { get; init; }

    public override string Kind => "edition";

    public override string Label => Title;

    public override IEnumerable<Guid> Scopes => [OrganisationId];
}

/// <summary>That an edition was published. As immutable as the edition: what is published is not taken back.</summary>
internal sealed class Publication : Entity
{
    public Guid EditionId { get; init; }

    /// <summary>Title of the edition, for the history.</summary>
    public required string EditionTitle { get; init; }

    public DateTimeOffset PublishedAt { get; init; }

    /// <summary>The function that published; among staff only.</summary>
    public required string PublishedBy { get; init; }

    /// <summary>SHA-256 of the public part.</summary>
    public required string PublicHash { get; init; }

    public override string Kind => "publication";

    public override string Label => EditionTitle;

    public override IEnumerable<Guid> Scopes => [OrganisationId];
}
