using Microsoft.EntityFrameworkCore;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Intake;

/// <summary>Ends an effort: its status from that day on, and the end of its planning.</summary>
internal sealed class EffortEnding(ProgrammesDb db, IEffortStatusIntake statuses) : IEffortEnding
{
    public async Task<bool> EndAsync(Guid programme, Guid effort, EffortEndDraft end, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(end);
        if (await db.Efforts.FirstOrDefaultAsync(row => row.ProgrammeId == programme && row.Id == effort, cancellation) is not { } target)
        {
            return false;
        }

        target.Planning = Until(target.Planning, end.On);
        await db.SaveChangesAsync(cancellation);
        // Stopped is neither finished nor a deviation: it counts as put aside, with the reason under it.
        return await statuses.RecordAsync(programme, effort, new EffortStatusDraft { Date = end.On, Status = EffortStatus.Suspended, Reason = "Gestopt. " + end.Reason, Source = end.Source }, cancellation);
    }

    /// <summary>The planning up to and including the last day; what was printed stays as it was printed.</summary>
    private static Period? Until(Period? planning, DateOnly last) => planning switch
    {
        null => null,
        { } known when known.End <= last => known,
        { } known when known.Start >= last => Period.Day(last),
        { } known => Period.Range(Period.Day(known.Start), Period.Day(last)),
    };
}
