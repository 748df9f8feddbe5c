using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Programmes.Features.AddTrack;

/// <summary>Adds a track.</summary>
internal sealed class IndexModel(EditTools tools) : EditPage<Track>(tools)
{
    protected override Permission Needed => Permission.EditProgramme;

    protected override string Back => ProgrammeLinks.ProgrammeAct(Slug, "sporen");

    protected override string Title => T.Of("Spoor toevoegen");

    protected override string Done => T.Of("Spoor toegevoegd.");

    protected override Task<Track?> FindAsync() => Task.FromResult<Track?>(new Track { Id = Ids.New(Time), OrganisationId = Access.OrganisationId, ProgrammeId = Snapshot.Programme.Id, Key = string.Empty, Name = string.Empty, Order = Snapshot.Tracks.Select(row => row.Order + 1).DefaultIfEmpty().Max() });

    protected override IReadOnlyList<FormField<Track>> Describe(Track target) => Shared.Describe.Track();

    protected override string After(Track saved) => Back;

    protected override async Task CheckAsync(Track target, ObjectForm<Track> form)
    {
        var taken = await Db.Tracks.IgnoreQueryFilters().Where(row => row.OrganisationId == target.OrganisationId).Select(row => row.Key).ToListAsync(Cancellation);
        target.Key = Kernel.Slug.Free(Slug + "-" + target.Name, taken.Contains);
    }
}
