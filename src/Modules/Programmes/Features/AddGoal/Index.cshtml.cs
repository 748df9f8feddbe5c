using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Programmes.Features.AddGoal;

/// <summary>Adds a goal.</summary>
internal sealed class IndexModel(EditTools tools) : EditPage<Goal>(tools)
{
    protected override Permission Needed => Permission.EditProgramme;

    protected override string Back => ProgrammeLinks.Programme(Slug);

    protected override string Title => T.Of("Doel toevoegen");

    protected override string Done => T.Of("Doel toegevoegd.");

    protected override Task<Goal?> FindAsync() => Task.FromResult<Goal?>(new Goal { Id = Ids.New(Time), OrganisationId = Access.OrganisationId, ProgrammeId = Snapshot.Programme.Id, Key = string.Empty, Text = string.Empty, Order = Snapshot.Goals.Select(row => row.Order + 1).DefaultIfEmpty().Max(), ParentId = Snapshot.Goal(Request.Query["onder"].ToString())?.Id });

    protected override IReadOnlyList<FormField<Goal>> Describe(Goal target) => Shared.Describe.Goal(Snapshot, target);

    protected override string After(Goal saved) => ProgrammeLinks.Goal(Slug, saved.Key);

    protected override async Task CheckAsync(Goal target, ObjectForm<Goal> form)
    {
        var taken = await Db.Goals.IgnoreQueryFilters().Where(row => row.OrganisationId == target.OrganisationId).Select(row => row.Key).ToListAsync(Cancellation);
        target.Key = Kernel.Slug.Free(target.ShortText ?? target.Text, taken.Contains);
    }
}
