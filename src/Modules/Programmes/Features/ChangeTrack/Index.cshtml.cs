using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Programmes.Features.ChangeTrack;

/// <summary>Changes a track.</summary>
internal sealed class IndexModel(EditTools tools) : EditPage<Track>(tools)
{
    protected override Permission Needed => Permission.EditProgramme;

    protected override string Back => ProgrammeLinks.ProgrammeAct(Slug, "sporen");

    protected override string Title => T.Of("Spoor wijzigen");

    protected override string Done => T.Of("Spoor gewijzigd.");

    protected override Task<Track?> FindAsync() => Db.Tracks.SingleOrDefaultAsync(row => row.ProgrammeId == Snapshot.Programme.Id && row.Key == Key, Cancellation);

    private string Key => RouteData.Values["t"] as string ?? string.Empty;

    protected override IReadOnlyList<FormField<Track>> Describe(Track target) => Shared.Describe.Track();
}
