using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Features.RemoveProgramme;

/// <summary>Removes a programme.</summary>
internal sealed class IndexModel(EditTools tools) : RemovePage<Programme>(tools)
{
    public override string Noun => "het programma";

    protected override Permission Needed => Permission.EditProgramme;

    protected override string Keep => ProgrammeLinks.Programme(Slug);

    protected override string After => ProgrammeLinks.Portfolio;

    protected override Task<Programme?> FindAsync() => Db.Programmes.SingleOrDefaultAsync(row => row.Id == Snapshot.Programme.Id, Cancellation);

    protected override IReadOnlyList<string> WhatHangs(Programme target) =>
        [$"{Snapshot.Goals.Count} doelen", $"{Snapshot.Efforts.Count} inspanningen", $"{Course.Goals.Total} streefwaarden met hun metingen"];
}
