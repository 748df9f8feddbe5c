using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Programmes.Features.ChangeGoal;

/// <summary>Changes a goal.</summary>
internal sealed class IndexModel(EditTools tools) : EditPage<Goal>(tools)
{
    protected override Permission Needed => Permission.EditProgramme;

    protected override string Back => ProgrammeLinks.Goal(Slug, Key);

    protected override string Title => T.Of("Doel wijzigen");

    protected override string Done => T.Of("Doel gewijzigd.");

    protected override Task<Goal?> FindAsync() => Db.Goals.SingleOrDefaultAsync(row => row.ProgrammeId == Snapshot.Programme.Id && row.Key == Key, Cancellation);

    private string Key => RouteData.Values["g"] as string ?? string.Empty;

    protected override IReadOnlyList<FormField<Goal>> Describe(Goal target) => Shared.Describe.Goal(Snapshot, target);

    /// <summary>A goal may not fall under itself, along whatever way.</summary>
    protected override Task CheckAsync(Goal target, ObjectForm<Goal> form)
    {
        if (target.ParentId is { } parent && Snapshot.Goal(parent) is { } above && (above.Id == target.Id || Snapshot.Ancestors(above).Any(goal => goal.Id == target.Id)))
        {
            form.Refuse("onder", T.Of("Dit doel valt dan onder zichzelf. Kies een doel dat er niet onder hangt."));
        }

        return Task.CompletedTask;
    }
}
