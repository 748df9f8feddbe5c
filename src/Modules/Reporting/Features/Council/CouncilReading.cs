using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Storage;

namespace OpKoers.Reporting.Features.Council;

/// <summary>A goal as the pages of the council name it.</summary>
internal sealed record GoalHere(Guid Id, string Key, string Name, Guid Programme, string ProgrammeSlug, string ProgrammeName)
{
    public string Href => ReportingLinks.Goal(ProgrammeSlug, Key);

    /// <summary>All goals of programmes, in their order.</summary>
    public static IReadOnlyList<GoalHere> Of(IEnumerable<ProgrammeReading> programmes) =>
        [.. programmes.SelectMany(programme => programme.Goals.Select(goal => new GoalHere(goal.Id, goal.Key, NameOf(goal), programme.Id, programme.Slug, programme.Name)))];

    private static string NameOf(GoalReading goal) => (goal.Code is null ? string.Empty : goal.Code + " ") + (goal.ShortText ?? goal.Text);
}

/// <summary>A question, motion or promise with the goals that this user may see.</summary>
internal sealed record CouncilRow(CouncilItem Item, IReadOnlyList<GoalHere> Goals, bool MayManage)
{
    public bool IsLate(DateOnly today) => CouncilLife.IsLate(Item.State, Item.Due, today);
}

/// <summary>Reads council items. An item is there for whoever may read the programme of one of its goals; the other goals are then left out.</summary>
internal static class CouncilReading
{
    /// <summary>All items that this user may see, the latest first. Two statements.</summary>
    public static async Task<IReadOnlyList<CouncilRow>> AllAsync(ReportingDb db, AccessState access, IReadOnlyList<GoalHere> goals, CancellationToken cancellation)
    {
        var byId = goals.ToDictionary(goal => goal.Id);
        var items = await db.CouncilItems.AsNoTracking().Where(row => row.OrganisationId == access.OrganisationId).ToListAsync(cancellation);
        var links = (await db.CouncilLinks.AsNoTracking().Where(row => row.OrganisationId == access.OrganisationId).ToListAsync(cancellation)).ToLookup(row => row.ItemId);
        return
        [
            .. items.Select(item => Row(item, links[item.Id], byId, access))
                .Where(row => row.Goals.Count > 0 || access.Can(Permission.ReadProgramme, row.Item.ProgrammeId))
                .OrderByDescending(row => row.Item.Date).ThenByDescending(row => row.Item.Id),
        ];
    }

    /// <summary>One item with its goals; null when it is not there or not for this user. Two statements.</summary>
    public static async Task<CouncilRow?> OneAsync(ReportingDb db, AccessState access, Guid id, IReadOnlyList<GoalHere> goals, CancellationToken cancellation)
    {
        var item = await db.CouncilItems.SingleOrDefaultAsync(row => row.OrganisationId == access.OrganisationId && row.Id == id, cancellation);
        if (item is null)
        {
            return null;
        }

        var links = await db.CouncilLinks.AsNoTracking().Where(row => row.ItemId == id).ToListAsync(cancellation);
        var row = Row(item, links, goals.ToDictionary(goal => goal.Id), access);
        return row.Goals.Count > 0 || access.Can(Permission.ReadProgramme, item.ProgrammeId) ? row : null;
    }

    private static CouncilRow Row(CouncilItem item, IEnumerable<CouncilLink> links, Dictionary<Guid, GoalHere> goals, AccessState access) =>
        new(item, [.. links.Select(link => goals.GetValueOrDefault(link.GoalId)).OfType<GoalHere>()], access.Can(Permission.ManageCouncilItems, item.ProgrammeId));
}
