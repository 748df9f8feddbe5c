using Microsoft.EntityFrameworkCore;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Domain.Bindings;
using OpKoers.Indicators.Intake;
using OpKoers.Indicators.Storage;
using OpKoers.Kernel;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Indicators.Bindings;

/// <summary>Brings the measurements of an indicator to what its table says now. Works inside the caller's transaction.</summary>
internal sealed class BindingRefresh(IndicatorsDb db, BindingReader reader, TimeProvider time)
{
    /// <summary>What would happen, without doing it.</summary>
    public async Task<Result<(BoundAnswer Answer, IReadOnlyList<PlannedFigure> Plan)>> PlanAsync(Guid organisation, Guid indicator, BindingDraft draft, CancellationToken cancellation)
    {
        var read = await reader.ReadAsync(draft, organisation, cancellation);
        if (!read.TryGet(out var answer, out var refusal))
        {
            return Result<(BoundAnswer, IReadOnlyList<PlannedFigure>)>.Refused(refusal);
        }

        var stored = await db.Measurements.AsNoTracking().Where(row => row.OrganisationId == organisation && row.IndicatorId == indicator).ToListAsync(cancellation);
        return Result<(BoundAnswer, IReadOnlyList<PlannedFigure>)>.Of((answer, BindingPlan.Of(answer.Figures, stored.Select(IndicatorMapping.Draft), answer.Origin(JudgementWords.Dutch.Figures))));
    }

    /// <summary>Does it, and remembers which delivery was looked at; a table that does not have what is asked leaves the figures and says why.</summary>
    public async Task ApplyAsync(Binding binding, string? indicatorName, CancellationToken cancellation)
    {
        binding.OwnerName = indicatorName;
        var planned = await PlanAsync(binding.OrganisationId, binding.IndicatorId, BindingMapping.Draft(binding), cancellation);
        if (!planned.TryGet(out var found, out var refusal))
        {
            binding.Problem = refusal.Message;
            return;
        }

        (binding.Problem, binding.Delivery) = (null, found.Answer.Table.Delivery.Number);
        var stored = (await db.Measurements.Where(row => row.IndicatorId == binding.IndicatorId).ToListAsync(cancellation)).ToDictionary(row => (row.Period, row.SupersededOn));
        foreach (var row in stored.Values)
        {
            row.OwnerName = indicatorName;
        }

        foreach (var figure in found.Plan.Where(figure => figure.New is not null))
        {
            Write(binding, figure, stored);
        }
    }

    private void Write(Binding binding, PlannedFigure figure, Dictionary<(Period, DateOnly?), Measurement> stored)
    {
        var today = AsOf.Today(time);
        if (figure.Change == PlannedChange.Restate || (figure.Change == PlannedChange.Revise && stored.ContainsKey((figure.Period, today))))
        {
            // A second revision on the same day replaces the first: a period has one figure a day.
            IndicatorMapping.Fill(stored[(figure.Period, null)], figure.New!);
            return;
        }

        if (figure.Change == PlannedChange.Revise)
        {
            stored[(figure.Period, null)].SupersededOn = today;
        }

        var row = new Measurement { Id = Ids.New(time), OrganisationId = binding.OrganisationId, ScopeId = binding.ScopeId, IndicatorId = binding.IndicatorId, Period = figure.Period, OwnerName = binding.OwnerName };
        IndicatorMapping.Fill(row, figure.New!);
        db.Add(row);
    }
}
