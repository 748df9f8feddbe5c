using Microsoft.EntityFrameworkCore;
using OpKoers.Reporting.Domain;
using OpKoers.Storage;

namespace OpKoers.Reporting.Storage;

/// <summary>
/// Nothing of a closed moment changes: the one place that holds it, whatever page, undo or command brings the change. Whoever saves holds the moment
/// while he does, so that it cannot close in between.
/// </summary>
internal sealed partial class ReportingDb
{
    /// <summary>Lets nobody save to this moment until the transaction that is under way ends; gives its state. Closing starts with this.</summary>
    public async Task<MomentState?> HoldAsync(Guid moment, CancellationToken cancellation) => await StateAsync(moment, true, cancellation);

    protected override async Task GuardAsync(CancellationToken cancellation)
    {
        GuardRequests();
        await GuardMomentsAsync(cancellation);
        foreach (var moment in TouchedMoments().Order())
        {
            if (await StateAsync(moment, false, cancellation) == MomentState.Closed)
            {
                throw new GuardRefusedException(MomentLife.Closed);
            }
        }
    }

    /// <summary>A moment goes forward only, and none with reports is removed: not by its pages, and not by taking back an act.</summary>
    private async Task GuardMomentsAsync(CancellationToken cancellation)
    {
        foreach (var entry in ChangeTracker.Entries<ReportingMoment>().Where(entry => entry.State == EntityState.Modified).ToList())
        {
            if (MomentLife.WhyNotBecome(entry.Property(moment => moment.State).OriginalValue, entry.Entity.State) is { } refusal)
            {
                throw new GuardRefusedException(refusal);
            }

            if (entry.Entity.Removed && MomentLife.WhyNotRemove(entry.Entity.State, await PartsAsync(entry.Entity.Id, cancellation)) is { } kept)
            {
                throw new GuardRefusedException(kept);
            }
        }
    }

    /// <summary>How many reports and roll-ups there are at a moment.</summary>
    public async Task<int> PartsAsync(Guid moment, CancellationToken cancellation) =>
        await ProgressReports.CountAsync(row => row.MomentId == moment, cancellation) + await RollUps.CountAsync(row => row.MomentId == moment, cancellation);

    /// <summary>The moments whose parts are about to be written, and those that are themselves; a new moment is in no table yet.</summary>
    private HashSet<Guid> TouchedMoments()
    {
        var touched = new HashSet<Guid>();
        foreach (var entry in ChangeTracker.Entries<Entity>().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            if (entry.Entity is MomentPart part)
            {
                touched.Add(part.MomentId);
            }
            else if (entry.Entity is MomentProgramme link)
            {
                touched.Add(link.MomentId);
            }
            else if (entry.Entity is ReportingMoment moment && entry.State == EntityState.Modified)
            {
                touched.Add(moment.Id);
            }
        }

        return touched;
    }

    private async Task<MomentState?> StateAsync(Guid moment, bool alone, CancellationToken cancellation)
    {
        // SQLite has one writer at a time by itself, and keeps identities as bytes.
        var query = Provider == DatabaseProvider.Sqlite ? Database.SqlQuery<string>($"SELECT state FROM reporting_moment WHERE id = {moment.ToByteArray(true)}")
            : alone ? Database.SqlQuery<string>($"SELECT state FROM reporting_moment WHERE id = {moment} FOR UPDATE")
            : Database.SqlQuery<string>($"SELECT state FROM reporting_moment WHERE id = {moment} FOR SHARE");
        return await query.ToListAsync(cancellation) is [var state] ? Enum.Parse<MomentState>(state) : null;
    }
}
