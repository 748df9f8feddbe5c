using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Features.ChangeAmounts;

/// <summary>Removes a row of money or hours.</summary>
internal sealed class RemoveModel(EditTools tools) : RemovePage<AmountLine>(tools)
{
    public override string Noun => T.Of("de regel");

    protected override Permission Needed => Permission.EditProgramme;

    protected override string Keep => ProgrammeLinks.ProgrammeAct(Slug, "bedragen");

    protected override string After => Keep;

    protected override Task<AmountLine?> FindAsync()
    {
        var key = RouteData.Values["a"] as string;
        return Db.AmountLines.SingleOrDefaultAsync(row => row.ProgrammeId == Snapshot.Programme.Id && row.Key == key, Cancellation);
    }

    protected override IReadOnlyList<string> WhatHangs(AmountLine target) =>
        Snapshot.ValuesOf(target.Id).Count() is > 0 and var count ? [$"{count} {(count == 1 ? T.Of("cijfer") : T.Of("cijfers"))}"] : [];
}
