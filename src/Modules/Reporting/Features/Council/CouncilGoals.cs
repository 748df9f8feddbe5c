using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;

namespace OpKoers.Reporting.Features.Council;

/// <summary>Finds the item that an act is about, and ties it to goals.</summary>
internal static class CouncilGoals
{
    /// <summary>The item that the address names, tracked; null when it is not there, or when this user may not change it.</summary>
    public static async Task<CouncilItem?> ManagedAsync(ReportingDb db, AccessState access, RouteData route, CancellationToken cancellation) =>
        Guid.TryParse(route.Values["id"] as string, out var id)
            && await db.CouncilItems.SingleOrDefaultAsync(row => row.OrganisationId == access.OrganisationId && row.Id == id, cancellation) is { } item
            && access.Can(Permission.ManageCouncilItems, item.ProgrammeId)
            ? item
            : null;

    public static CouncilLink Link(CouncilItem item, GoalHere goal, TimeProvider time) => new()
    {
        Id = Ids.New(time),
        OrganisationId = item.OrganisationId,
        ItemId = item.Id,
        GoalId = goal.Id,
        ProgrammeId = goal.Programme,
        LinkLabel = $"{item.Title}, doel {goal.Name}",
    };
}
