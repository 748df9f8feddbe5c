using Microsoft.EntityFrameworkCore;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Indicators.Intake;

namespace OpKoers.Indicators.Features.EditMeasurement;

/// <summary>Changes a measurement: a typing mistake in place, a revision beside the old figure.</summary>
internal sealed class EditModel(ChangeTools tools) : MeasurementFormPage(tools)
{
    protected override string Title => T.Of("Meting {0} wijzigen: {1}", Place is { } place ? Figures.Period(place.Period) : string.Empty, Name);

    protected override string Done => T.Of("Meting gewijzigd.");

    public string RemoveHref => Request.Path.Value!.Replace("/wijzigen", "/verwijderen", StringComparison.Ordinal);

    private (Kernel.Period Period, DateOnly? SupersededOn)? Place => IndicatorLinks.Place(RouteData.Values["m"] as string);

    protected override async Task<MeasurementInput?> FindAsync() =>
        Place is { } place && await StoredAsync(place.Period, place.SupersededOn) is { } stored ? MeasurementInput.Of(stored) : null;

    protected override async Task CheckAsync(MeasurementInput typed, MeasurementInput stored)
    {
        await base.CheckAsync(typed, stored);
        var wasSaid = stored.Row.Value.IsKnown || stored.Row.Numerator is not null;
        if (typed.Kind is null && wasSaid && (typed.Row.Value != stored.Row.Value || typed.Row.Numerator != stored.Row.Numerator || typed.Row.Denominator != stored.Row.Denominator))
        {
            Form.Refuse("soort", T.Of("De waarde verandert. Is dit een typefout of een herziening?"));
        }

        if (typed.Kind == ChangeKind.Revision && stored.Row.SupersededOn is not null)
        {
            Form.Refuse("soort", T.Of("Dit cijfer is al vervangen. Herzie het cijfer dat nu geldt."));
        }
    }

    protected override async Task StoreAsync(MeasurementInput typed)
    {
        var stored = await Db.Measurements.SingleAsync(row => row.Id == typed.Id, Cancellation);
        var draft = IndicatorMapping.Draft(typed.Row);
        if (!draft.Value.Means(stored.Value) || draft.Numerator != stored.Numerator || draft.Denominator != stored.Denominator)
        {
            // Typed by hand: it is no longer what the table said.
            draft = draft with { Delivery = null };
        }

        if (typed.Kind == ChangeKind.Revision && await StoredAsync(stored.Period, Today) is null)
        {
            stored.SupersededOn = Today;
            Add(stored.Period, draft with { SupersededOn = null, Status = draft.Status == MeasurementStatus.Final ? MeasurementStatus.Revised : draft.Status });
            return;
        }

        // A second revision on the same day replaces the first: a period has one figure a day.
        IndicatorMapping.Fill(stored, draft);
        stored.Status = typed.Kind == ChangeKind.Revision && draft.Status == MeasurementStatus.Final ? MeasurementStatus.Revised : draft.Status;
    }
}
