using Microsoft.EntityFrameworkCore;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Indicators.Intake;
using OpKoers.Ui.Forms;

namespace OpKoers.Indicators.Features.EditIndicator;

/// <summary>Changes the definition, baseline, target and path of an indicator.</summary>
internal sealed class EditModel(ChangeTools tools) : IndicatorFormPage(tools)
{
    public override string Back => IndicatorLinks.Indicator(Definition.Key);

    protected override string Title => T.Of("{0} wijzigen", Name);

    protected override string Done => T.Of("Indicator gewijzigd.");

    protected override async Task<IndicatorInput?> FindAsync()
    {
        var stored = await Db.Indicators.FirstOrDefaultAsync(row => row.OrganisationId == Access.OrganisationId && row.ScopeId == Home.Id && row.Id == Indicator.Id, Cancellation);
        return stored is null ? null : IndicatorInput.Of(stored, await Db.PathPoints.AsNoTracking().Where(point => point.IndicatorId == stored.Id).ToListAsync(Cancellation));
    }

    protected override IReadOnlyList<FormField<IndicatorInput>> Describe(IndicatorInput target) => IndicatorFields.Of(Others(Indicator.Id), null);

    protected override async Task StoreAsync(IndicatorInput typed)
    {
        var stored = await Db.Indicators.SingleAsync(row => row.Id == typed.Id, Cancellation);
        IndicatorMapping.Fill(stored, typed.Draft(null), stored.Order);
        stored.ProxyForId = typed.Row.ProxyForId;
        await StorePathAsync(stored, typed.Path);
    }
}
