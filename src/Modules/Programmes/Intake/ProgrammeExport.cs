using Microsoft.EntityFrameworkCore;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Intake;

/// <summary>Gives the state of a programme as the intake takes it.</summary>
internal sealed class ProgrammeExport(ProgrammesDb db) : IProgrammeExport
{
    public async Task<Guid?> FindAsync(Guid organisation, string key, CancellationToken cancellation = default) =>
        await db.Programmes.AsNoTracking().Where(row => row.OrganisationId == organisation && row.Key == key).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellation);

    public async Task<ProgrammeDraft?> GetAsync(Guid organisation, string key, Func<IReadOnlyCollection<Guid>, Task<IReadOnlyDictionary<Guid, string>>> indicatorKeys, CancellationToken cancellation = default)
    {
        var programme = await db.Programmes.AsNoTracking().SingleOrDefaultAsync(row => row.OrganisationId == organisation && row.Key == key, cancellation);
        if (programme is null)
        {
            return null;
        }

        var tracks = await PartsAsync<Track>(programme, cancellation);
        var goals = await PartsAsync<Goal>(programme, cancellation);
        var efforts = await PartsAsync<Effort>(programme, cancellation);
        var links = await PartsAsync<GoalIndicator>(programme, cancellation);
        var verdicts = await PartsAsync<Verdict>(programme, cancellation);
        var evidence = await PartsAsync<Evidence>(programme, cancellation);
        var ids = links.Select(link => link.IndicatorId).Concat(verdicts.Where(verdict => verdict.IndicatorId is not null).Select(verdict => verdict.IndicatorId!.Value)).ToHashSet();
        var indicators = await indicatorKeys(ids);
        var goalKeys = goals.ToDictionary(goal => goal.Id, goal => goal.Key);
        return ProgrammeMapping.Head(programme) with
        {
            Tracks = [.. tracks.OrderBy(track => track.Order).ThenBy(track => track.Id).Select(ProgrammeMapping.Draft)],
            Goals = [.. goals.OrderBy(goal => goal.Order).ThenBy(goal => goal.Id).Select(goal => ProgrammeMapping.Draft(goal, goalKeys))],
            GoalIndicators = [.. links.Where(link => goalKeys.ContainsKey(link.GoalId) && indicators.ContainsKey(link.IndicatorId)).OrderBy(link => link.Order).ThenBy(link => link.Id).Select(link => new GoalIndicatorDraft(goalKeys[link.GoalId], indicators[link.IndicatorId]))],
            Efforts = await EffortsAsync(programme, efforts, tracks, cancellation),
            Contributions = await ContributionsAsync(programme, goals, efforts, cancellation),
            Amounts = await AmountsAsync(programme, efforts, cancellation),
            Verdicts = [.. verdicts.OrderBy(verdict => verdict.Date).ThenBy(verdict => verdict.By, StringComparer.Ordinal).Select(verdict => ProgrammeMapping.Draft(verdict, indicators))],
            // What belongs to a goal that was removed waits for that goal to come back.
            Evidence = [.. evidence.Where(row => row.GoalId is not { } goal || goalKeys.ContainsKey(goal)).Select(row => EvidenceIntake.Draft(row, goalKeys)).OrderBy(row => row.Goal, StringComparer.Ordinal).ThenBy(row => row.Address, StringComparer.Ordinal)],
        };
    }

    private async Task<List<T>> PartsAsync<T>(Programme programme, CancellationToken cancellation)
        where T : ProgrammePart =>
        await db.Set<T>().AsNoTracking().Where(row => row.ProgrammeId == programme.Id).ToListAsync(cancellation);

    private async Task<List<EffortDraft>> EffortsAsync(Programme programme, List<Effort> efforts, List<Track> tracks, CancellationToken cancellation)
    {
        var status = (await PartsAsync<EffortStatusReport>(programme, cancellation)).ToLookup(row => row.EffortId);
        var keys = efforts.ToDictionary(effort => effort.Id, effort => effort.Key);
        var trackKeys = tracks.ToDictionary(track => track.Id, track => track.Key);
        return [.. efforts.OrderBy(effort => effort.Order).ThenBy(effort => effort.Id).Select(effort => ProgrammeMapping.Draft(effort, keys, trackKeys, status[effort.Id]))];
    }

    private async Task<List<ContributionDraft>> ContributionsAsync(Programme programme, List<Goal> goals, List<Effort> efforts, CancellationToken cancellation)
    {
        var contributions = await PartsAsync<Contribution>(programme, cancellation);
        var foreign = contributions.Where(row => row.EffortProgrammeId != programme.Id).Select(row => row.EffortId).ToHashSet();
        var foreignKeys = await (from effort in db.Efforts
                                 join home in db.Programmes on effort.ProgrammeId equals home.Id
                                 where foreign.Contains(effort.Id)
                                 select new { effort.Id, Key = home.Key + "/" + effort.Key }).ToDictionaryAsync(row => row.Id, row => row.Key, cancellation);
        var keys = efforts.ToDictionary(effort => effort.Id, effort => effort.Key);
        var order = goals.ToDictionary(goal => goal.Id, goal => goal);
        return [.. contributions
            .Where(row => order.ContainsKey(row.GoalId) && (keys.ContainsKey(row.EffortId) || foreignKeys.ContainsKey(row.EffortId)))
            .OrderBy(row => order[row.GoalId].Order)
            .ThenBy(row => row.Id)
            .Select(row => ProgrammeMapping.Draft(row, keys.TryGetValue(row.EffortId, out var key) ? key : foreignKeys[row.EffortId], order[row.GoalId].Key))];
    }

    private async Task<List<AmountDraft>> AmountsAsync(Programme programme, List<Effort> efforts, CancellationToken cancellation)
    {
        var values = (await PartsAsync<AmountValue>(programme, cancellation)).ToLookup(row => row.LineId);
        var keys = efforts.ToDictionary(effort => effort.Id, effort => effort.Key);
        return [.. (await PartsAsync<AmountLine>(programme, cancellation)).OrderBy(line => line.Order).ThenBy(line => line.Id).Select(line => ProgrammeMapping.Draft(line, keys, values[line.Id]))];
    }
}
