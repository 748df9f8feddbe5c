using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Storage;

namespace OpKoers.Reporting.Editions;

/// <summary>Finds which figures of published editions were revised since.</summary>
internal sealed class RevisionReader(EditionShelf shelf)
{
    /// <summary>An edition opens in milliseconds, but a municipality has many: a new one tells of the latest of the earlier ones.</summary>
    private const int MostEditions = 8;

    /// <summary>The revisions that a new edition tells: those of figures that everybody could read.</summary>
    public async Task<IReadOnlyList<EditionRevision>> BeforeAsync(ReportingMoment moment, EditionSources sources, CancellationToken cancellation)
    {
        var heads = await shelf.ListAsync(moment.OrganisationId, cancellation);
        var corrected = heads.Select(head => head.Corrects).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var published = heads.Where(head => head.PublishedAt is not null && head.AsOf <= moment.AsOf && !corrected.Contains(head.Slug)).Take(MostEditions).ToList();
        var present = sources.Programmes.SelectMany(programme => programme.Indicators)
            .DistinctBy(indicator => indicator.Id)
            .Select(indicator => new PresentIndicator(indicator.Definition.Key, indicator.Sheet.Measurements))
            .ToList();
        return [.. (await shelf.OpenAsync(published, cancellation)).SelectMany(edition => Revisions.Of(edition.Document, present))];
    }
}
