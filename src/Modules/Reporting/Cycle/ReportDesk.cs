using Microsoft.EntityFrameworkCore;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;

namespace OpKoers.Reporting.Cycle;

/// <summary>
/// The acts on a progress report, for pages and loaders alike: save, submit, return, accept, see. Each asks <see cref="ReportLife"/> and saves in one
/// transaction; a refusal is a value, and a save that somebody else was ahead of throws as every save does.
/// </summary>
internal sealed class ReportDesk(ReportingDb db, DatabaseSession session, IEffortStatusIntake statuses, TimeProvider time)
{
    /// <summary>Where the report stands after an act, or why the act cannot be done.</summary>
    public static Result<ReportState> After(ReportPlace place, ReportSheet? sheet, ReportAct act) => ReportLife.After(sheet?.Report.State, act, place.Moment.State);

    /// <summary>Keeps a sheet as it is now, or hands it in.</summary>
    /// <param name="place">Which report.</param>
    /// <param name="sheet">The sheet, new or stored.</param>
    /// <param name="act">Save or submit.</param>
    /// <param name="by">The function that does it.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Refusal?> WriteAsync(ReportPlace place, ReportSheet sheet, ReportAct act, string by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var isNew = db.Entry(sheet.Report).State == EntityState.Detached;
        if (!After(place, isNew ? null : sheet, act).TryGet(out var state, out var refusal))
        {
            return refusal;
        }

        Add(sheet);
        var report = sheet.Report;
        report.State = state;
        if (act == ReportAct.Submit)
        {
            (report.SubmittedBy, report.SubmittedAt, report.ReturnedReason) = (by, time.GetUtcNow(), null);
        }

        if (db.ChangeTracker.HasChanges())
        {
            // Always later than before: a save that touches an area alone must show in the report too, or a second writer would not be noticed.
            var now = time.GetUtcNow();
            report.SavedAt = now > report.SavedAt ? now : report.SavedAt.AddSeconds(1);
            await db.SaveChangesAsync(cancellation);
        }

        return null;
    }

    /// <summary>Sends a report back to its lead.</summary>
    public async Task<Refusal?> ReturnAsync(ReportPlace place, ReportSheet sheet, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        if (!After(place, sheet, ReportAct.Return).TryGet(out var state, out var refusal))
        {
            return refusal;
        }

        (sheet.Report.State, sheet.Report.ReturnedReason) = (state, reason);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>Accepts a report. In the same transaction the planning takes over its milestones and the effort its status.</summary>
    public async Task<Refusal?> AcceptAsync(ReportPlace place, ReportSheet sheet, string by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(sheet);
        if (!After(place, sheet, ReportAct.Accept).TryGet(out var state, out var refusal))
        {
            return refusal;
        }

        var own = !session.InTransaction;
        if (own)
        {
            await session.BeginAsync(cancellation);
        }

        try
        {
            (sheet.Report.State, sheet.Report.AcceptedBy, sheet.Report.AcceptedAt) = (state, by, time.GetUtcNow());
            await PlanAsync(sheet, cancellation);
            await db.SaveChangesAsync(cancellation);
            await RecordAsync(place, sheet, cancellation);
            if (own)
            {
                await session.CommitAsync(cancellation);
            }

            return null;
        }
        catch when (own)
        {
            await session.RollbackAsync(CancellationToken.None);
            throw;
        }
    }

    /// <summary>Notes that a commissioner has seen an accepted report; doing it twice changes nothing.</summary>
    public async Task SeeAsync(ReportSheet sheet, CommissionerKind commissioner, Guid account, string by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var report = sheet.Report;
        if (await db.Sightings.AnyAsync(row => row.ReportId == report.Id && row.AccountId == account && row.Commissioner == commissioner, cancellation))
        {
            return;
        }

        db.Sightings.Add(new ReportSighting
        {
            Id = Ids.New(time),
            OrganisationId = report.OrganisationId,
            MomentId = report.MomentId,
            ProgrammeId = report.ProgrammeId,
            ReportId = report.Id,
            EffortTitle = report.EffortTitle,
            Commissioner = commissioner,
            AccountId = account,
            SeenBy = by,
            SeenAt = time.GetUtcNow(),
        });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Pressed twice at the same time: the first one holds.
            db.ChangeTracker.Clear();
        }
    }

    private void Add(ReportSheet sheet)
    {
        foreach (var entity in new Entity[] { sheet.Report }.Concat(sheet.Areas.Values).Concat(sheet.Milestones).Where(entity => db.Entry(entity).State == EntityState.Detached))
        {
            db.Add(entity);
        }
    }

    private async Task PlanAsync(ReportSheet sheet, CancellationToken cancellation)
    {
        var planning = await db.Milestones.Where(row => row.EffortId == sheet.Report.EffortId).ToDictionaryAsync(row => row.Id, cancellation);
        foreach (var line in sheet.Milestones)
        {
            // What was reached since the report was written stays reached.
            if (planning.GetValueOrDefault(line.MilestoneId) is { } milestone && (line.ReachedOn is not null || milestone.ReachedOn is null))
            {
                (milestone.ExpectedPrinted, milestone.Expected, milestone.ReachedOn) = (line.ExpectedPrinted, line.Expected, line.ReachedOn);
            }
        }
    }

    private async Task RecordAsync(ReportPlace place, ReportSheet sheet, CancellationToken cancellation)
    {
        if (sheet.Status is { } status)
        {
            await statuses.RecordAsync(
                place.Programme,
                place.Effort.Id,
                new EffortStatusDraft { Date = place.Moment.AsOf, Status = status, Reason = sheet.StatusReason, Source = "Voortgangsrapportage " + place.Moment.Name },
                cancellation);
        }
    }
}
