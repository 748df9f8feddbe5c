using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Programmes.Features.ChangeVerdict;

/// <summary>Changes a verdict.</summary>
internal sealed class IndexModel(EditTools tools) : EditPage<Verdict>(tools)
{
    protected override Permission Needed => Permission.EditProgramme;

    protected override string Back => ProgrammeLinks.Programme(Slug);

    protected override string Title => T.Of("Oordeel wijzigen");

    protected override string Done => T.Of("Oordeel gewijzigd.");

    protected override Task<Verdict?> FindAsync() => Guid.TryParse(RouteData.Values["id"] as string, out var id)
        ? Db.Verdicts.SingleOrDefaultAsync(row => row.ProgrammeId == Snapshot.Programme.Id && row.Id == id, Cancellation)
        : Task.FromResult<Verdict?>(null);

    protected override IReadOnlyList<FormField<Verdict>> Describe(Verdict target) => Shared.Describe.Verdict();
}
