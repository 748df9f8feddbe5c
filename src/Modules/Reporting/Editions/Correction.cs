using Microsoft.EntityFrameworkCore;
using OpKoers.Editions.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;

namespace OpKoers.Reporting.Editions;

/// <summary>Makes a new edition of a closed moment from the data of now, at the same date of judgement. It names the one that it corrects, which stays as it is.</summary>
internal sealed class Correction(ReportingDb db, DatabaseSession session, EditionWorkshop workshop)
{
    /// <summary>What correcting now would make. Nothing is stored.</summary>
    public async Task<EditionDocument> PreviewAsync(ShelfHead corrected, string reason, CancellationToken cancellation)
    {
        var heads = await HeadsAsync(corrected, cancellation);
        var moment = await db.Moments.AsNoTracking().FirstAsync(row => row.Id == corrected.MomentId, cancellation);
        return await workshop.MakeAsync(moment, Place(corrected, heads, reason), cancellation);
    }

    public async Task<Result<StoredEdition>> CorrectAsync(ShelfHead corrected, string? reason, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return Result<StoredEdition>.Refused(EditionRefusals.CorrectionNeedsReason);
        }

        await session.BeginAsync(cancellation);
        try
        {
            var made = await MakeAsync(corrected, reason.Trim(), cancellation);
            await (made.Succeeded ? session.CommitAsync(cancellation) : session.RollbackAsync(CancellationToken.None));
            return made;
        }
        catch
        {
            await session.RollbackAsync(CancellationToken.None);
            throw;
        }
    }

    private async Task<Result<StoredEdition>> MakeAsync(ShelfHead corrected, string reason, CancellationToken cancellation)
    {
        await db.HoldAsync(corrected.MomentId, cancellation);
        var heads = await HeadsAsync(corrected, cancellation);
        if (heads.Where(head => head.Number > corrected.Number).MaxBy(head => head.Number) is { } newer)
        {
            return Result<StoredEdition>.Refused(EditionRefusals.AlreadyCorrected(newer.Slug));
        }

        var moment = await db.Moments.FirstAsync(row => row.Id == corrected.MomentId, cancellation);
        var document = await workshop.MakeAsync(moment, Place(corrected, heads, reason), cancellation);
        if (EditionComparison.Same(await workshop.Shelf.OpenAsync(corrected, cancellation), document))
        {
            return Result<StoredEdition>.Refused(EditionRefusals.NothingChanged);
        }

        session.Why = reason;
        var edition = workshop.Shelf.Add(moment.OrganisationId, moment.Id, document);
        await db.SaveChangesAsync(cancellation);
        return Result<StoredEdition>.Of(edition);
    }

    private async Task<IReadOnlyList<ShelfHead>> HeadsAsync(ShelfHead corrected, CancellationToken cancellation) => await workshop.Shelf.OfMomentAsync(corrected.MomentId, cancellation);

    private static EditionPlace Place(ShelfHead corrected, IReadOnlyList<ShelfHead> heads, string reason)
    {
        var number = heads.Max(head => head.Number) + 1;
        return new EditionPlace(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{heads[0].Slug}-{number}"), number, corrected.Slug, reason);
    }
}
