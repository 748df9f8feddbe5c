using Microsoft.EntityFrameworkCore;
using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Storage;
using OpKoers.Storage;

namespace OpKoers.Programmes.Reading;

/// <summary>Tells the module of indicators what programmes do with them; from memory while it holds.</summary>
internal sealed class IndicatorUsage(ProgrammesDb db, ProgrammeReader reader, TimeProvider time) : IIndicatorUsage
{
    // The heads of this request: the snapshots of what follows are found under their stamps without another statement.
    private readonly Dictionary<Guid, ProgrammeHead> heads = [];

    public async Task<IReadOnlyList<IndicatorHome>> HomesAsync(Guid organisation, IReadOnlyCollection<Guid>? visible, CancellationToken cancellation = default)
    {
        var found = await reader.HeadsAsync(organisation, visible, cancellation);
        foreach (var head in found)
        {
            heads[head.Id] = head;
        }

        return [.. found.Select(head => new IndicatorHome { Id = head.Id, OrganisationId = organisation, Slug = head.Key, Name = head.Name, Stamp = head.Stamp })];
    }

    public async Task<IndicatorUses> UsesAsync(IReadOnlyCollection<IndicatorHome> homes, Guid indicator, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(homes);
        var snapshots = await SnapshotsAsync(homes, cancellation);
        var goals = homes.SelectMany(home => snapshots[home.Id].Links
            .Where(link => link.IndicatorId == indicator)
            .Select(link => Served(home, snapshots[home.Id].Goal(link.GoalId)!)));
        var verdicts = homes.SelectMany(home => snapshots[home.Id].Verdicts)
            .Where(row => row.IndicatorId == indicator)
            .OrderBy(row => row.Date)
            .Select(row => new IndicatorVerdict(row.Date, row.By, Outcome(row.Value), row.Reason, row.Source));
        return new IndicatorUses([.. goals], [.. verdicts]);
    }

    public async Task<IReadOnlyList<ServedGoal>> GoalsAsync(IndicatorHome home, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(home);
        var snapshot = (await SnapshotsAsync([home], cancellation))[home.Id];
        return [.. snapshot.Goals.Select(goal => Served(home, goal))];
    }

    public async Task<bool> LinkAsync(IndicatorHome home, string goal, Guid indicator, string name, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(home);
        var found = await db.Goals.AsNoTracking().FirstOrDefaultAsync(row => row.OrganisationId == home.OrganisationId && row.ProgrammeId == home.Id && row.Key == goal, cancellation);
        if (found is null)
        {
            return false;
        }

        var order = await db.GoalIndicators.CountAsync(row => row.GoalId == found.Id, cancellation);
        db.GoalIndicators.Add(new GoalIndicator
        {
            Id = Ids.New(time),
            OrganisationId = home.OrganisationId,
            ProgrammeId = home.Id,
            GoalId = found.Id,
            IndicatorId = indicator,
            Order = order,
            LinkLabel = $"{name} → {found.ShortText ?? found.Text}",
        });
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private static ServedGoal Served(IndicatorHome home, Goal goal) => new(home, goal.Key, goal.Code, goal.Text);

    private static Outcome Outcome(EffortStatus status) => status switch
    {
        EffortStatus.OnCourse => Indicators.Contracts.Outcome.OnCourse,
        EffortStatus.AtRisk => Indicators.Contracts.Outcome.AtRisk,
        EffortStatus.OffCourse => Indicators.Contracts.Outcome.OffCourse,
        EffortStatus.Completed => Indicators.Contracts.Outcome.Achieved,
        _ => Indicators.Contracts.Outcome.NotAssessable,
    };

    private async Task<IReadOnlyDictionary<Guid, ProgrammeSnapshot>> SnapshotsAsync(IReadOnlyCollection<IndicatorHome> homes, CancellationToken cancellation) =>
        await reader.LoadAsync([.. homes.Select(home => heads[home.Id])], cancellation);
}
