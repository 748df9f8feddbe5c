using OpKoers.Editions.Contracts;

namespace OpKoers.Editions.Site;

/// <summary>What the pages of one municipality are made of, apart from the editions themselves.</summary>
internal sealed record SiteState
{
    public required EditionMunicipality Municipality { get; init; }

    /// <summary>What is published, the latest first.</summary>
    public required IReadOnlyList<EditionHead> Editions { get; init; }

    /// <summary>What later editions tell of figures in earlier ones, by the slug of the edition that shows the old figure; each figure once, as it is last known.</summary>
    public required ILookup<string, EditionRevision> Revisions { get; init; }

    public required SiteSettings Settings { get; init; }

    public required SiteAssets Assets { get; init; }

    /// <summary>When these pages are built.</summary>
    public required DateTimeOffset BuiltAt { get; init; }

    /// <summary>The revisions of an archive as pages need them.</summary>
    public static ILookup<string, EditionRevision> ByEdition(IReadOnlyList<EditionRevision> revisions) =>
        revisions.DistinctBy(revision => (revision.Edition, revision.Indicator, revision.Period)).ToLookup(revision => revision.Edition, StringComparer.Ordinal);

    /// <summary>The edition that the start page shows.</summary>
    public EditionHead? Latest => Editions.Count > 0 ? Editions[0] : null;

    public EditionHead? Find(string slug) => Editions.FirstOrDefault(head => head.Slug == slug);

    /// <summary>The last correction of an edition: a correction may be corrected in turn. Null when it was never corrected.</summary>
    public EditionHead? CorrectionOf(string slug)
    {
        EditionHead? found = null;
        for (var steps = 0; steps < Editions.Count && Editions.FirstOrDefault(head => head.Corrects == slug) is { } next; steps++)
        {
            (found, slug) = (next, next.Slug);
        }

        return found;
    }
}
