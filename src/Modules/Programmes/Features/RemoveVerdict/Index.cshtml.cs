using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Features.RemoveVerdict;

/// <summary>Removes a verdict.</summary>
internal sealed class IndexModel(EditTools tools) : RemovePage<Verdict>(tools)
{
    public override string Noun => T.Of("het oordeel van");

    protected override Permission Needed => Permission.EditProgramme;

    protected override string Keep => ProgrammeLinks.Programme(Slug);

    protected override string After => ProgrammeLinks.Programme(Slug);

    protected override Task<Verdict?> FindAsync() => Guid.TryParse(RouteData.Values["id"] as string, out var id)
        ? Db.Verdicts.SingleOrDefaultAsync(row => row.ProgrammeId == Snapshot.Programme.Id && row.Id == id, Cancellation)
        : Task.FromResult<Verdict?>(null);
}
