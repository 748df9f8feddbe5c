using Microsoft.EntityFrameworkCore;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Programmes.Features.ChangeAmounts;

/// <summary>Adds a row of money or hours; beside a row of the same table when the address names one.</summary>
internal sealed class AddModel(EditTools tools) : AmountPage(tools)
{
    protected override string Title => T.Of("Regel toevoegen");

    protected override string Done => T.Of("Regel toegevoegd.");

    protected override Task<AmountLine?> FindAsync()
    {
        var beside = Request.Query["naast"].ToString() is { Length: > 0 } key ? Snapshot.Amounts.FirstOrDefault(row => row.Key == key) : null;
        return Task.FromResult<AmountLine?>(new AmountLine
        {
            Id = Ids.New(Time),
            OrganisationId = Access.OrganisationId,
            ProgrammeId = Snapshot.Programme.Id,
            Key = string.Empty,
            List = beside?.List ?? string.Empty,
            Unit = beside?.Unit ?? "euro",
            Scale = beside?.Scale ?? 1,
            Group = beside?.Group,
            Row = string.Empty,
            Order = Snapshot.Amounts.Select(row => row.Order + 1).DefaultIfEmpty().Max(),
        });
    }

    protected override async Task CheckAsync(AmountLine target, ObjectForm<AmountLine> form)
    {
        await base.CheckAsync(target, form);
        var taken = await Db.AmountLines.IgnoreQueryFilters().Where(row => row.OrganisationId == target.OrganisationId).Select(row => row.Key).ToListAsync(Cancellation);
        target.Key = Kernel.Slug.Free(Slug + "-" + target.Row, taken.Contains);
    }
}
