using Microsoft.EntityFrameworkCore;
using OpKoers.Kernel;
using OpKoers.Reporting.Editions;
using OpKoers.Reporting.Midterm;
using OpKoers.Reporting.Storage;

namespace OpKoers.Reporting.Samples;

/// <summary>Closes the moment of a sample and publishes its edition, by the acts of the pages.</summary>
internal sealed class MidtermSampleEdition(ReportingDb db, Closing closing, Publishing publishing, EditionShelf shelf)
{
    public async Task MakeAsync(Guid organisation, string key, MidtermFileClosing how, CancellationToken cancellation)
    {
        var moment = await db.Moments.FirstAsync(row => row.OrganisationId == organisation && row.Key == key, cancellation);
        await CheckAsync(moment, cancellation);
        Demand(await closing.CloseAsync(moment.Id, moment.Version, how.Reason, cancellation));
        if (how.Publish)
        {
            Demand(await publishing.PublishAsync(organisation, (await shelf.FindAsync(organisation, key, cancellation))!, cancellation));
        }
    }

    /// <summary>A figure that a text names and that is not there would be frozen as a gap.</summary>
    private async Task CheckAsync(ReportingMoment moment, CancellationToken cancellation)
    {
        var preview = await closing.PreviewAsync(moment, cancellation);
        var texts = await db.MidtermTexts.Where(row => row.MomentId == moment.Id).Select(row => row.Text).ToListAsync(cancellation);
        foreach (var programme in preview.Document.Programmes)
        {
            var figures = new FigureReferences(programme);
            if (texts.SelectMany(figures.Unknown).ToList() is { Count: > 0 } unknown)
            {
                throw new InvalidDataException("The texts name figures that are not there: " + string.Join(", ", unknown));
            }
        }
    }

    private static void Demand<T>(Result<T> result)
        where T : notnull
    {
        if (result.Refusal is { } refusal)
        {
            throw new InvalidDataException($"{refusal.Code}: {refusal.Message}");
        }
    }
}
