using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Programmes.Features.ChangeEffort;

/// <summary>Changes an effort.</summary>
internal sealed class IndexModel(EditTools tools) : EditPage<Effort>(tools)
{
    protected override Permission Needed => Permission.EditEfforts;

    protected override string Back => ProgrammeLinks.Effort(Slug, Key);

    protected override string Title => "Inspanning wijzigen";

    protected override string Done => "Inspanning gewijzigd.";

    protected override Task<Effort?> FindAsync() => Db.Efforts.SingleOrDefaultAsync(row => row.ProgrammeId == Snapshot.Programme.Id && row.Key == Key, Cancellation);

    private string Key => RouteData.Values["e"] as string ?? string.Empty;

    protected override IReadOnlyList<FormField<Effort>> Describe(Effort target) => Shared.Describe.Effort(Snapshot, target);

    /// <summary>An effort may not be part of itself, along whatever way.</summary>
    protected override Task CheckAsync(Effort target, ObjectForm<Effort> form)
    {
        var seen = new HashSet<Guid> { target.Id };
        for (var at = target.ParentId; at is { } above; at = Snapshot.Effort(above)?.ParentId)
        {
            if (!seen.Add(above))
            {
                form.Refuse("onder", "Deze inspanning is dan een onderdeel van zichzelf. Kies een andere.");
                break;
            }
        }

        return Task.CompletedTask;
    }
}
