using Microsoft.EntityFrameworkCore;
using OpKoers.Editions.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;

namespace OpKoers.Reporting.Editions;

/// <summary>What would be frozen, and what is missing from it.</summary>
internal sealed record ClosingPreview(EditionDocument Document, IReadOnlyList<MissingPart> Missing);

/// <summary>
/// Closes a moment into its first edition. The edition, the state of the moment and the history are one transaction: when anything fails, the moment
/// stays open and there is no edition.
/// </summary>
internal sealed class Closing(ReportingDb db, DatabaseSession session, EditionWorkshop workshop, MissingParts missing)
{
    /// <summary>What closing now would make. Nothing is stored.</summary>
    public async Task<ClosingPreview> PreviewAsync(ReportingMoment moment, CancellationToken cancellation) =>
        new(await workshop.MakeAsync(moment, FirstPlace(moment), cancellation), await missing.OfAsync(moment, cancellation));

    /// <summary>Closes it.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="version">The version that the user saw.</param>
    /// <param name="reason">Why it is closed although something is missing; needed only then.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Result<StoredEdition>> CloseAsync(Guid moment, int version, string? reason, CancellationToken cancellation)
    {
        await session.BeginAsync(cancellation);
        try
        {
            var closed = await CloseHeldAsync(moment, version, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), cancellation);
            await (closed.Succeeded ? session.CommitAsync(cancellation) : session.RollbackAsync(CancellationToken.None));
            return closed;
        }
        catch
        {
            await session.RollbackAsync(CancellationToken.None);
            throw;
        }
    }

    private async Task<Result<StoredEdition>> CloseHeldAsync(Guid id, int version, string? reason, CancellationToken cancellation)
    {
        await db.HoldAsync(id, cancellation);
        var moment = await db.Moments.FirstAsync(row => row.Id == id, cancellation);
        if (Refusal(moment, version) is { } refusal)
        {
            return Result<StoredEdition>.Refused(refusal);
        }

        var gaps = await missing.OfAsync(moment, cancellation);
        if (gaps.Count > 0 && reason is null)
        {
            return Result<StoredEdition>.Refused(EditionRefusals.ReasonNeeded);
        }

        var document = await workshop.MakeAsync(moment, FirstPlace(moment), cancellation);
        var edition = workshop.Shelf.Add(moment.OrganisationId, moment.Id, document);
        moment.State = MomentState.Closed;
        moment.ClosedWithout = gaps.Count > 0 ? reason : null;
        session.Why = moment.ClosedWithout;
        await db.SaveChangesAsync(cancellation);
        return Result<StoredEdition>.Of(edition);
    }

    private static Refusal? Refusal(ReportingMoment moment, int version) => moment.State switch
    {
        MomentState.Closed => MomentLife.Closed,
        MomentState.Planned => EditionRefusals.NotOpen,
        _ => moment.Version == version ? null : EditionRefusals.ChangedMeanwhile,
    };

    private static EditionPlace FirstPlace(ReportingMoment moment) => new(moment.Key, 1);
}
