using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Programmes.Features.ChangeProgramme;

/// <summary>Changes a programme.</summary>
internal sealed class IndexModel(EditTools tools) : EditPage<Programme>(tools)
{
    protected override Permission Needed => Permission.EditProgramme;

    protected override string Back => ProgrammeLinks.Programme(Slug);

    protected override string Title => T.Of("Programma wijzigen");

    protected override string Done => T.Of("Programma gewijzigd.");

    protected override Task<Programme?> FindAsync() => Db.Programmes.SingleOrDefaultAsync(row => row.Id == Snapshot.Programme.Id, Cancellation);

    protected override IReadOnlyList<FormField<Programme>> Describe(Programme target) => Shared.Describe.Programme();
}
