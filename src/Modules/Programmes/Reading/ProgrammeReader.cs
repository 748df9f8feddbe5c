using Microsoft.EntityFrameworkCore;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Reading;

/// <summary>
/// Reads programmes. One statement tells which programmes of the municipality there are and whether what is in memory still holds; what does not is read
/// with a fixed number of statements, however many programmes and rows there are.
/// </summary>
internal sealed class ProgrammeReader(ProgrammesDb db, HeadReader heads, SnapshotCache cache)
{
    /// <summary>The programmes of the municipality, by name; <paramref name="visible"/> null means all of them, else only those.</summary>
    public Task<IReadOnlyList<ProgrammeHead>> HeadsAsync(Guid organisation, IReadOnlyCollection<Guid>? visible, CancellationToken cancellation) =>
        heads.ReadAsync(organisation, visible, cancellation);

    /// <summary>The snapshots of these programmes, from memory or storage.</summary>
    public async Task<IReadOnlyDictionary<Guid, ProgrammeSnapshot>> LoadAsync(IReadOnlyCollection<ProgrammeHead> wanted, CancellationToken cancellation)
    {
        var found = new Dictionary<Guid, ProgrammeSnapshot>(wanted.Count);
        var missing = new List<ProgrammeHead>();
        foreach (var head in wanted)
        {
            if (cache.Get(head.Id, head.Stamp) is { } snapshot)
            {
                found[head.Id] = snapshot;
            }
            else
            {
                missing.Add(head);
            }
        }

        if (missing.Count > 0)
        {
            foreach (var snapshot in await ReadAsync(missing, cancellation))
            {
                cache.Set(snapshot);
                found[snapshot.Programme.Id] = snapshot;
            }
        }

        return found;
    }

    private async Task<IEnumerable<ProgrammeSnapshot>> ReadAsync(List<ProgrammeHead> missing, CancellationToken cancellation)
    {
        var ids = missing.ConvertAll(head => head.Id);
        var programmes = await db.Programmes.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        var rows = ids.ToDictionary(id => id, _ => new ProgrammeRows());
        foreach (var row in await db.Tracks.AsNoTracking().Where(row => ids.Contains(row.ProgrammeId)).ToListAsync(cancellation))
        {
            rows[row.ProgrammeId].Tracks.Add(row);
        }

        await GoalsAsync(ids, rows, cancellation);
        await EffortsAsync(ids, rows, cancellation);
        await ContributionsAsync(ids, rows, cancellation);
        await AmountsAsync(ids, rows, cancellation);
        foreach (var row in await db.Verdicts.AsNoTracking().Where(row => ids.Contains(row.ProgrammeId)).ToListAsync(cancellation))
        {
            rows[row.ProgrammeId].Verdicts.Add(row);
        }

        foreach (var row in await db.Evidence.AsNoTracking().Where(row => ids.Contains(row.ProgrammeId)).ToListAsync(cancellation))
        {
            rows[row.ProgrammeId].Evidence.Add(row);
        }

        return missing.Where(head => programmes.ContainsKey(head.Id)).Select(head => new ProgrammeSnapshot(programmes[head.Id], head.Stamp, rows[head.Id]));
    }

    private async Task GoalsAsync(List<Guid> ids, Dictionary<Guid, ProgrammeRows> rows, CancellationToken cancellation)
    {
        var found = await (from goal in db.Goals.AsNoTracking()
                           where ids.Contains(goal.ProgrammeId)
                           join link in db.GoalIndicators on goal.Id equals link.GoalId into links
                           from link in links.DefaultIfEmpty()
                           select new { Goal = goal, Link = link }).ToListAsync(cancellation);
        foreach (var group in found.GroupBy(row => row.Goal.Id))
        {
            var into = rows[group.First().Goal.ProgrammeId];
            into.Goals.Add(group.First().Goal);
            into.Links.AddRange(group.Where(row => row.Link is not null).Select(row => row.Link!));
        }
    }

    private async Task EffortsAsync(List<Guid> ids, Dictionary<Guid, ProgrammeRows> rows, CancellationToken cancellation)
    {
        var found = await (from effort in db.Efforts.AsNoTracking()
                           where ids.Contains(effort.ProgrammeId)
                           join status in db.EffortStatuses on effort.Id equals status.EffortId into statuses
                           from status in statuses.DefaultIfEmpty()
                           select new { Effort = effort, Status = status }).ToListAsync(cancellation);
        foreach (var group in found.GroupBy(row => row.Effort.Id))
        {
            var into = rows[group.First().Effort.ProgrammeId];
            into.Efforts.Add(group.First().Effort);
            into.Statuses.AddRange(group.Where(row => row.Status is not null).Select(row => row.Status!));
        }
    }

    private async Task ContributionsAsync(List<Guid> ids, Dictionary<Guid, ProgrammeRows> rows, CancellationToken cancellation)
    {
        // A contribution whose goal or effort was removed does not show, and shows again when they are restored.
        var found = await (from contribution in db.Contributions.AsNoTracking()
                           where ids.Contains(contribution.ProgrammeId) || ids.Contains(contribution.EffortProgrammeId)
                           join goal in db.Goals on contribution.GoalId equals goal.Id
                           join effort in db.Efforts on contribution.EffortId equals effort.Id
                           select contribution).ToListAsync(cancellation);
        foreach (var row in found)
        {
            if (rows.TryGetValue(row.ProgrammeId, out var home))
            {
                home.Contributions.Add(row);
            }

            if (row.EffortProgrammeId != row.ProgrammeId && rows.TryGetValue(row.EffortProgrammeId, out var other))
            {
                other.Contributions.Add(row);
            }
        }
    }

    private async Task AmountsAsync(List<Guid> ids, Dictionary<Guid, ProgrammeRows> rows, CancellationToken cancellation)
    {
        var found = await (from line in db.AmountLines.AsNoTracking()
                           where ids.Contains(line.ProgrammeId)
                           join value in db.AmountValues on line.Id equals value.LineId into values
                           from value in values.DefaultIfEmpty()
                           select new { Line = line, Value = value }).ToListAsync(cancellation);
        foreach (var group in found.GroupBy(row => row.Line.Id))
        {
            var into = rows[group.First().Line.ProgrammeId];
            into.Amounts.Add(group.First().Line);
            into.AmountValues.AddRange(group.Where(row => row.Value is not null).Select(row => row.Value!));
        }
    }
}
