using OpKoers.Indicators.Features.Shared;
using OpKoers.Indicators.Intake;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Features.EditMeasurement;

/// <summary>Adds a measurement.</summary>
internal sealed class NewModel(ChangeTools tools) : MeasurementFormPage(tools)
{
    protected override string Title => T.Of("Meting toevoegen: {0}", Name);

    protected override string Done => T.Of("Meting toegevoegd.");

    protected override Task<MeasurementInput?> FindAsync() =>
        Task.FromResult<MeasurementInput?>(MeasurementInput.New(Period.TryParse(Request.Query["periode"].FirstOrDefault(), out var period) ? period : null));

    protected override async Task CheckAsync(MeasurementInput typed, MeasurementInput stored)
    {
        await base.CheckAsync(typed, stored);
        if (typed.Period is { } period && await StoredAsync(period, null) is not null)
        {
            Form.Refuse("periode", T.Of("Voor {0} is er al een meting. Wijzig die.", Figures.Period(period)));
        }
    }

    protected override Task StoreAsync(MeasurementInput typed)
    {
        Add(typed.Period!.Value, IndicatorMapping.Draft(typed.Row));
        return Task.CompletedTask;
    }
}
