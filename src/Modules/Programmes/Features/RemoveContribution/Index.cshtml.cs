using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Features.RemoveContribution;

/// <summary>Removes a contribution.</summary>
internal sealed class IndexModel(EditTools tools) : RemovePage<Contribution>(tools)
{
    public override string Noun => T.Of("de bijdrage");

    protected override Permission Needed => Permission.EditContributions;

    protected override string Keep => ProgrammeLinks.Network(Slug);

    protected override string After => ProgrammeLinks.Network(Slug);

    protected override Task<Contribution?> FindAsync() => Guid.TryParse(RouteData.Values["id"] as string, out var id)
        ? Db.Contributions.SingleOrDefaultAsync(row => row.ProgrammeId == Snapshot.Programme.Id && row.Id == id, Cancellation)
        : Task.FromResult<Contribution?>(null);
}
