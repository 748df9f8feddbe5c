using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Indicators.Intake;
using OpKoers.Indicators.Storage;
using OpKoers.Kernel;
using OpKoers.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Indicators.Features.EditIndicator;

/// <summary>What adding and changing an indicator share.</summary>
internal abstract class IndicatorFormPage(ChangeTools tools) : FormPage<IndicatorInput>(tools)
{
    protected override Permission Needed => Permission.EditProgramme;

    /// <summary>The fields, in the parts that the page gives a heading.</summary>
    public IEnumerable<(FieldGroup Group, IReadOnlyList<ShownField> Fields)> Parts() =>
        IndicatorFields.Groups.Select(group => (group, (IReadOnlyList<ShownField>)[.. Form.Shown.Where(field => group.Names.Contains(field.Name["veld.".Length..]))]));

    protected override Task CheckAsync(IndicatorInput typed, IndicatorInput stored)
    {
        var proxied = typed.Row.ProxyForId is { } id ? Sets[Home.Id].Find(id)?.Definition.Key : null;
        var draft = typed.Draft(proxied) with { Key = typed.Row.Key.Length == 0 ? Slug.From(typed.Row.Name) : typed.Row.Key };
        foreach (var finding in IndicatorRules.Check([draft]).Where(finding => finding.Severity == FindingSeverity.Error))
        {
            Form.Refuse(finding.Field switch { "target" => "doelLaag", "path" => "pad", "decimals" => "decimalen", "definition" => "definitie", "note" => "toelichting", "proxyFor" => "vervangt", _ => "naam" }, finding.Message);
        }

        return Task.CompletedTask;
    }

    /// <summary>Other indicators of the programme that this one can stand for; a substitute is never one for a substitute.</summary>
    protected IEnumerable<IndicatorData> Others(Guid self) =>
        Sets[Home.Id].Indicators.Where(other => other.Id != self && other.ProxyForId is null);

    protected async Task StorePathAsync(Indicator row, IReadOnlyList<PathPointDraft> path) =>
        Sync.Apply(
            await Db.PathPoints.IgnoreQueryFilters().Where(point => point.OrganisationId == Access.OrganisationId && point.IndicatorId == row.Id).ToListAsync(Cancellation),
            point => point.Period,
            path,
            point => point.Period,
            point => Db.Add(new PathPoint { Id = Ids.New(Time), OrganisationId = row.OrganisationId, ScopeId = row.ScopeId, IndicatorId = row.Id, Period = point.Period }).Entity,
            (point, wanted, _) => point.Value = wanted.Value);
}
