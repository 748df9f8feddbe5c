using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Programmes.Features.AddProgramme;

/// <summary>Adds a programme.</summary>
internal sealed class IndexModel(EditTools tools) : EditPage<Programme>(tools)
{
    protected override Permission Needed => Permission.CreateProgramme;

    protected override string Back => ProgrammeLinks.Portfolio;

    protected override string Title => T.Of("Programma toevoegen");

    protected override string Done => T.Of("Programma toegevoegd.");

    protected override Task<Programme?> FindAsync() => Task.FromResult<Programme?>(new Programme { Id = Ids.New(Time), OrganisationId = Access.OrganisationId, Key = string.Empty, Name = string.Empty });

    protected override IReadOnlyList<FormField<Programme>> Describe(Programme target) => Shared.Describe.Programme();

    protected override string After(Programme saved) => ProgrammeLinks.Programme(saved.Key);

    protected override async Task CheckAsync(Programme target, ObjectForm<Programme> form)
    {
        // These words are pages of their own under the same address.
        var taken = await Db.Programmes.IgnoreQueryFilters().Where(row => row.OrganisationId == target.OrganisationId).Select(row => row.Key).ToListAsync(Cancellation);
        target.Key = Kernel.Slug.Free(target.Name, key => key is "nieuw" or "importeren" || taken.Contains(key));
    }
}
