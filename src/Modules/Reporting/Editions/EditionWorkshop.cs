using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Localisation;

namespace OpKoers.Reporting.Editions;

/// <summary>Gathers and makes: everything of an edition up to the shelf.</summary>
internal sealed class EditionWorkshop(EditionGatherer gatherer, EditionShelf shelf, RevisionReader revisions, IEnumerable<ReportMaker> reports)
{
    public EditionShelf Shelf => shelf;

    /// <summary>The edition as it would be now. Nothing is stored.</summary>
    public async Task<EditionDocument> MakeAsync(ReportingMoment moment, EditionPlace place, CancellationToken cancellation)
    {
        var sources = await gatherer.GatherAsync(moment, place, cancellation);
        using var speech = new DutchSpeech();
        return EditionMaker.Make(sources with { Revisions = await revisions.BeforeAsync(moment, sources, cancellation) }, reports);
    }
}
