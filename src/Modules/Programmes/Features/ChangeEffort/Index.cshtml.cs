using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Programmes.Features.ChangeEffort;

/// <summary>Changes an effort; when a request for that was accepted, the change that carries it out is linked to it.</summary>
internal sealed class IndexModel(EditTools tools, IEnumerable<IEffortRequests> requests) : EditPage<Effort>(tools)
{
    /// <summary>The request that this change carries out; null when it is a change of its own.</summary>
    public EffortRequest? Accepted { get; private set; }

    protected override Permission Needed => Permission.EditEfforts;

    protected override string Back => ProgrammeLinks.Effort(Slug, Key);

    protected override string Title => T.Of("Inspanning wijzigen");

    protected override string Done => T.Of("Inspanning gewijzigd.");

    protected override bool SavesMore => Accepted is not null;

    protected override string After(Effort saved) => Accepted?.Href ?? Back;

    protected override async Task<Effort?> FindAsync()
    {
        var effort = await Db.Efforts.SingleOrDefaultAsync(row => row.ProgrammeId == Snapshot.Programme.Id && row.Key == Key, Cancellation);
        if (effort is not null && Guid.TryParse(Request.Query["verzoek"], out var request) && requests.FirstOrDefault() is { } kept)
        {
            Accepted = await kept.FindAsync(Slug, effort.Id, request, Cancellation);
        }

        return effort;
    }

    protected override Task SaveMoreAsync(Effort saved) => requests.First().ApplyAsync(Accepted!.Id, Session.BatchId, Cancellation);

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
                form.Refuse("onder", T.Of("Deze inspanning is dan een onderdeel van zichzelf. Kies een andere."));
                break;
            }
        }

        return Task.CompletedTask;
    }
}
