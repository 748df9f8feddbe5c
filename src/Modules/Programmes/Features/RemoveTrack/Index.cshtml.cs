using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Features.RemoveTrack;

/// <summary>Removes a track.</summary>
internal sealed class IndexModel(EditTools tools) : RemovePage<Track>(tools)
{
    public override string Noun => T.Of("het spoor");

    protected override Permission Needed => Permission.EditProgramme;

    protected override string Keep => ProgrammeLinks.ProgrammeAct(Slug, "sporen");

    protected override string After => ProgrammeLinks.ProgrammeAct(Slug, "sporen");

    protected override Task<Track?> FindAsync() => Db.Tracks.SingleOrDefaultAsync(row => row.ProgrammeId == Snapshot.Programme.Id && row.Key == Key, Cancellation);

    private string Key => RouteData.Values["t"] as string ?? string.Empty;

    protected override string? Refusal(Track target) =>
        Snapshot.Efforts.Any(effort => effort.TrackId == target.Id) ? T.Of("Er vallen inspanningen onder dit spoor. Geef die eerst een ander spoor.") : null;
}
