using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Features.RemoveGoal;

/// <summary>Removes a goal.</summary>
internal sealed class IndexModel(EditTools tools) : RemovePage<Goal>(tools)
{
    public override string Noun => T.Of("het doel");

    protected override Permission Needed => Permission.EditProgramme;

    protected override string Keep => ProgrammeLinks.Goal(Slug, Key);

    protected override string After => ProgrammeLinks.Programme(Slug);

    protected override Task<Goal?> FindAsync() => Db.Goals.SingleOrDefaultAsync(row => row.ProgrammeId == Snapshot.Programme.Id && row.Key == Key, Cancellation);

    private string Key => RouteData.Values["g"] as string ?? string.Empty;

    protected override IReadOnlyList<string> WhatHangs(Goal target) =>
    [
        .. new[]
        {
            (Snapshot.LinksOf(target.Id).Count(), T.Of("indicator"), T.Of("indicatoren")),
            (Snapshot.Evidence.Count(row => row.GoalId == target.Id), T.Of("onderbouwing"), T.Of("onderbouwingen")),
            (Snapshot.ContributionsTo(target.Id).Count(), T.Of("bijdrage"), T.Of("bijdragen")),
        }.Where(item => item.Item1 > 0).Select(item => $"{item.Item1} {(item.Item1 == 1 ? item.Item2 : item.Item3)}"),
    ];

    protected override string? Refusal(Goal target) =>
        Snapshot.Children(target.Id).Any() ? T.Of("Er hangen doelen onder dit doel. Verplaats of verwijder die eerst.") : null;
}
