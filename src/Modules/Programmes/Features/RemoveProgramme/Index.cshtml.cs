using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Features.RemoveProgramme;

/// <summary>Removes a programme.</summary>
internal sealed class IndexModel(EditTools tools) : RemovePage<Programme>(tools)
{
    public override string Noun => T.Of("het programma");

    protected override Permission Needed => Permission.EditProgramme;

    protected override string Keep => ProgrammeLinks.Programme(Slug);

    protected override string After => ProgrammeLinks.Portfolio;

    protected override Task<Programme?> FindAsync() => Db.Programmes.SingleOrDefaultAsync(row => row.Id == Snapshot.Programme.Id, Cancellation);

    protected override IReadOnlyList<string> WhatHangs(Programme target) =>
        [T.Of("{0} doelen", Snapshot.Goals.Count), T.Of("{0} inspanningen", Snapshot.Efforts.Count), T.Of("{0} streefwaarden met hun metingen", Course.Goals.Total)];
}
