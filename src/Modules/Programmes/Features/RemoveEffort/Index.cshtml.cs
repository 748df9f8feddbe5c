using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Features.RemoveEffort;

/// <summary>Removes an effort.</summary>
internal sealed class IndexModel(EditTools tools) : RemovePage<Effort>(tools)
{
    public override string Noun => T.Of("de inspanning");

    protected override Permission Needed => Permission.EditEfforts;

    protected override string Keep => ProgrammeLinks.Effort(Slug, Key);

    protected override string After => ProgrammeLinks.Programme(Slug);

    protected override Task<Effort?> FindAsync() => Db.Efforts.SingleOrDefaultAsync(row => row.ProgrammeId == Snapshot.Programme.Id && row.Key == Key, Cancellation);

    private string Key => RouteData.Values["e"] as string ?? string.Empty;

    protected override IReadOnlyList<string> WhatHangs(Effort target) =>
    [
        .. new[]
        {
            (Snapshot.ContributionsOf(target.Id).Count(), T.Of("bijdrage"), T.Of("bijdragen")),
            (Snapshot.StatusesOf(target.Id).Count(), T.Of("stand"), T.Of("standen")),
        }.Where(item => item.Item1 > 0).Select(item => $"{item.Item1} {(item.Item1 == 1 ? item.Item2 : item.Item3)}"),
    ];

    protected override string? Refusal(Effort target) =>
        Snapshot.SubEfforts(target.Id).Any() ? T.Of("Deze inspanning heeft onderdelen. Verplaats of verwijder die eerst.") : null;
}
