using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Indicators.Intake;
using OpKoers.Indicators.Storage;
using OpKoers.Kernel;
using OpKoers.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Indicators.Features.EditMeasurement;

/// <summary>What adding and changing a measurement share.</summary>
internal abstract class MeasurementFormPage(ChangeTools tools) : FormPage<MeasurementInput>(tools)
{
    public override string Back => IndicatorLinks.Indicator(Definition.Key);

    protected override Permission Needed => Permission.EnterMeasurements;

    protected override IReadOnlyList<FormField<MeasurementInput>> Describe(MeasurementInput target) => MeasurementFields.Of(Definition, target.Version == 0);

    protected override Task CheckAsync(MeasurementInput typed, MeasurementInput stored)
    {
        if (typed.Row.Numerator.HasValue != typed.Row.Denominator.HasValue)
        {
            Form.Refuse(typed.Row.Numerator.HasValue ? "noemer" : "teller", T.Of("Bij een teller hoort een noemer."));
        }

        if (typed.Row.Denominator is 0)
        {
            Form.Refuse("noemer", T.Of("De noemer mag niet 0 zijn."));
        }

        if (typed.Row.Value.State == QuantityState.Blank && typed.Row.Numerator is null && typed.Row.Status != MeasurementStatus.Suppressed && typed.Row.Remark is null)
        {
            Form.Refuse("waarde", T.Of("Vul een waarde in, of typ waarom die er niet is: n.t.b., p.m., ?? of n.v.t."));
        }

        return Task.CompletedTask;
    }

    /// <summary>The measurement that counts for a period; null when there is none.</summary>
    protected Task<Measurement?> StoredAsync(Period period, DateOnly? supersededOn) =>
        Db.Measurements.FirstOrDefaultAsync(row => row.OrganisationId == Access.OrganisationId && row.IndicatorId == Indicator.Id && row.Period == period && row.SupersededOn == supersededOn, Cancellation);

    protected Measurement Add(Period period, MeasurementDraft draft)
    {
        var row = new Measurement { Id = Ids.New(Time), OrganisationId = Access.OrganisationId, ScopeId = Home.Id, IndicatorId = Indicator.Id, Period = period };
        IndicatorMapping.Fill(row, draft);
        Db.Add(row);
        return row;
    }
}
