using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Programmes.Features.AddEffort;

/// <summary>Adds an effort.</summary>
internal sealed class IndexModel(EditTools tools) : EditPage<Effort>(tools)
{
    protected override Permission Needed => Permission.EditEfforts;

    protected override string Back => ProgrammeLinks.Programme(Slug);

    protected override string Title => T.Of("Inspanning toevoegen");

    protected override string Done => T.Of("Inspanning toegevoegd.");

    protected override Task<Effort?> FindAsync() => Task.FromResult<Effort?>(new Effort { Id = Ids.New(Time), OrganisationId = Access.OrganisationId, ProgrammeId = Snapshot.Programme.Id, Key = string.Empty, Title = string.Empty, Order = Snapshot.Efforts.Select(row => row.Order + 1).DefaultIfEmpty().Max(), ParentId = Snapshot.Effort(Request.Query["onder"].ToString())?.Id });

    protected override IReadOnlyList<FormField<Effort>> Describe(Effort target) => Shared.Describe.Effort(Snapshot, target);

    protected override string After(Effort saved) => ProgrammeLinks.Effort(Slug, saved.Key);

    protected override async Task CheckAsync(Effort target, ObjectForm<Effort> form)
    {
        var taken = await Db.Efforts.IgnoreQueryFilters().Where(row => row.OrganisationId == target.OrganisationId).Select(row => row.Key).ToListAsync(Cancellation);
        target.Key = Kernel.Slug.Free(target.ShortTitle ?? target.Title, taken.Contains);
    }
}
