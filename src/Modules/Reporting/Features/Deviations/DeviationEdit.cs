using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Deviations;

/// <summary>A page that adds or changes an accepted deviation.</summary>
internal abstract class DeviationEdit(ReportingTools tools) : EditPage<Deviation>(tools)
{
    private ProgrammeReading? reading;

    protected override Permission? Needed => Permission.DecideChanges;

    protected override string Back => ReportingLinks.Deviations(Programme.Slug);

    protected override IReadOnlyList<Crumb> Above => ProgrammeCrumbs(new Crumb("Aanvaarde afwijkingen", Back));

    protected ProgrammeReading Reading => reading ?? throw new InvalidOperationException("The programme was not read yet.");

    /// <summary>The deviation that the address names, tracked; null when there is none in this programme.</summary>
    protected Task<Deviation?> NamedAsync() => DeviationQuery.NamedAsync(Db, Programme, RouteData, Cancellation);

    protected override async Task<Deviation?> FindAsync()
    {
        reading = await ReadProgrammeAsync(Today);
        return reading is null ? null : await OneAsync();
    }

    protected abstract Task<Deviation?> OneAsync();

    protected override IReadOnlyList<FormField<Deviation>> Describe(Deviation target) => DeviationFields.All(Reading, target);

    protected override Task CheckAsync(Deviation target, ObjectForm<Deviation> form)
    {
        DeviationFields.Check(target, form);
        return Task.CompletedTask;
    }
}

/// <summary>Finds the deviation that an address names.</summary>
internal static class DeviationQuery
{
    public static Task<Deviation?> NamedAsync(ReportingDb db, ProgrammeHere programme, Microsoft.AspNetCore.Routing.RouteData route, CancellationToken cancellation) =>
        Guid.TryParse(route.Values["id"] as string, out var id)
            ? db.Deviations.SingleOrDefaultAsync(row => row.ProgrammeId == programme.Id && row.Id == id, cancellation)
            : Task.FromResult<Deviation?>(null);
}

/// <summary>Accepts a deviation.</summary>
internal sealed class AddModel(ReportingTools tools) : DeviationEdit(tools)
{
    protected override string Title => "Afwijking aanvaarden";

    protected override string Done => "Afwijking aanvaard.";

    protected override Task<Deviation?> OneAsync()
    {
        var subject = Guid.TryParse(Request.Query["onderdeel"], out var asked) ? asked : Guid.Empty;
        var isEffort = Reading.Efforts.Any(effort => effort.Id == subject && !effort.Placeholder);
        var target = new Deviation
        {
            Id = Ids.New(Time),
            OrganisationId = Access.OrganisationId,
            ProgrammeId = Programme.Id,
            EffortId = isEffort ? subject : null,
            IndicatorId = Reading.Indicators.Any(view => view.Indicator.Id == subject && view.Indicator.IsJudged && view.Indicator.ScopeId == Programme.Id) ? subject : null,
            Subject = string.Empty,
            Reason = string.Empty,
            Decision = string.Empty,
            DecidedBy = Access.FunctionLabel,
            DecidedOn = Today,
        };
        target.Subject = Reading.Efforts.FirstOrDefault(effort => effort.Id == target.EffortId) is { } effort ? effort.ShortTitle ?? effort.Title
            : Reading.Indicators.FirstOrDefault(view => view.Indicator.Id == target.IndicatorId)?.Indicator.Definition is { } indicator ? indicator.ShortName ?? indicator.Name
            : string.Empty;
        return Task.FromResult<Deviation?>(target);
    }
}

/// <summary>Changes what was written down of an accepted deviation.</summary>
internal sealed class ChangeModel(ReportingTools tools) : DeviationEdit(tools)
{
    protected override string Title => "Aanvaarde afwijking wijzigen";

    protected override string Done => "Aanvaarde afwijking gewijzigd.";

    protected override Task<Deviation?> OneAsync() => NamedAsync();
}

/// <summary>Ends the acceptance of a deviation before its end date.</summary>
internal sealed class EndModel(ReportingTools tools) : DeviationEdit(tools)
{
    protected override string Title => "Aanvaarding beëindigen";

    protected override string Done => "Aanvaarding beëindigd.";

    protected override Task<Deviation?> OneAsync() => NamedAsync();

    protected override IReadOnlyList<FormField<Deviation>> Describe(Deviation target) =>
    [
        Fields.Date<Deviation>(DeviationFields.EndedOn, "Telt niet meer vanaf", row => row.EndedOn ?? Today, (row, value) => row.EndedOn = value, required: true, hint: $"De aanvaarding loopt anders door tot en met {RollUps.RollUpWords.Day(target.Until)}."),
    ];

    protected override Task CheckAsync(Deviation target, ObjectForm<Deviation> form)
    {
        if (target.EndedOn < target.DecidedOn || target.EndedOn > target.Until)
        {
            form.Refuse(DeviationFields.EndedOn, $"Kies een dag van {RollUps.RollUpWords.Day(target.DecidedOn)} tot en met {RollUps.RollUpWords.Day(target.Until)}.");
        }
        else if (form.Why is null)
        {
            form.Refuse(DeviationFields.EndedOn, "Schrijf bij ‘Waarom’ in een paar woorden waarom de afwijking niet langer wordt aanvaard.");
        }

        return Task.CompletedTask;
    }
}

/// <summary>Removes what was written down by mistake; what was decided is ended instead.</summary>
internal sealed class RemoveModel(ReportingTools tools) : RemovePage<Deviation>(tools)
{
    protected override Permission? Needed => Permission.DecideChanges;

    protected override string Keep => ReportingLinks.Deviations(Programme.Slug);

    protected override string After => Keep;

    protected override string Noun => "de aanvaarde afwijking";

    protected override IReadOnlyList<Crumb> Above => ProgrammeCrumbs(new Crumb("Aanvaarde afwijkingen", Keep));

    protected override Task<Deviation?> FindAsync() => DeviationQuery.NamedAsync(Db, Programme, RouteData, Cancellation);

    protected override IReadOnlyList<string> WhatHangs(Deviation target) => [$"het besluit ‘{target.Decision}’ van {target.DecidedBy}. Geldt het besluit niet meer? Beëindig het dan; dan blijft zichtbaar dat het er was."];
}
