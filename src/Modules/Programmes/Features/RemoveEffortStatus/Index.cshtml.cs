using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Features.RemoveEffortStatus;

/// <summary>Removes how an effort stood on a day.</summary>
internal sealed class IndexModel(EditTools tools) : RemovePage<EffortStatusReport>(tools)
{
    public override string Noun => T.Of("de stand van");

    protected override Permission Needed => Permission.EditEfforts;

    protected override string Keep => ProgrammeLinks.Effort(Slug, Effort);

    protected override string After => ProgrammeLinks.Effort(Slug, Effort);

    protected override Task<EffortStatusReport?> FindAsync() => Guid.TryParse(RouteData.Values["id"] as string, out var id) && Snapshot.Effort(Effort) is { } effort
        ? Db.EffortStatuses.SingleOrDefaultAsync(row => row.ProgrammeId == Snapshot.Programme.Id && row.EffortId == effort.Id && row.Id == id, Cancellation)
        : Task.FromResult<EffortStatusReport?>(null);

    private string Effort => RouteData.Values["e"] as string ?? string.Empty;
}
