using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Programmes.Features.ChangeContribution;

/// <summary>Changes a contribution.</summary>
internal sealed class IndexModel(EditTools tools) : EditPage<Contribution>(tools)
{
    protected override Permission Needed => Permission.EditContributions;

    protected override string Back => ProgrammeLinks.Network(Slug);

    protected override string Title => T.Of("Bijdrage wijzigen");

    protected override string Done => T.Of("Bijdrage gewijzigd.");

    protected override Task<Contribution?> FindAsync() => Guid.TryParse(RouteData.Values["id"] as string, out var id)
        ? Db.Contributions.SingleOrDefaultAsync(row => row.ProgrammeId == Snapshot.Programme.Id && row.Id == id, Cancellation)
        : Task.FromResult<Contribution?>(null);

    protected override IReadOnlyList<FormField<Contribution>> Describe(Contribution target) => Shared.Describe.Contribution();
}
