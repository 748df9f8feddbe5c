using Microsoft.EntityFrameworkCore;
using OpKoers.Indicators.Bindings;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Storage;
using OpKoers.Kernel;
using OpKoers.Storage;

namespace OpKoers.Indicators.Intake;

/// <summary>Takes in the indicators of one home.</summary>
internal sealed class IndicatorIntake(IndicatorsDb db, TimeProvider time) : IIndicatorIntake
{
    private Dictionary<Guid, string> names = [];

    public async Task<IReadOnlyList<Finding>> ApplyAsync(Guid organisation, Guid scope, IReadOnlyList<IndicatorDraft> drafts, CancellationToken cancellation = default)
    {
        var findings = IndicatorRules.Check(drafts);
        var others = await db.Indicators.IgnoreQueryFilters()
            .Where(row => row.OrganisationId == organisation && row.ScopeId != scope)
            .Select(row => new { row.Key, row.Id, row.Removed })
            .ToDictionaryAsync(row => row.Key, row => row.Removed ? (Guid?)null : row.Id, StringComparer.Ordinal, cancellation);
        var own = drafts.Select(draft => draft.Key).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < drafts.Count; index++)
        {
            if (others.ContainsKey(drafts[index].Key))
            {
                findings.Add(new Finding("key-of-another-programme", FindingSeverity.Error, "indicators", index, "key", T.Of("De sleutel '{0}' hoort al bij een ander programma van deze gemeente.", drafts[index].Key)));
            }

            if (drafts[index].ProxyFor is { } proxied && !own.Contains(proxied) && others.GetValueOrDefault(proxied) is null)
            {
                findings.Add(new Finding("indicator-unknown", FindingSeverity.Error, "indicators", index, "proxyFor", T.Of("De indicator '{0}' is er niet.", proxied)));
            }
        }

        if (findings.Exists(finding => finding.Severity == FindingSeverity.Error))
        {
            return findings;
        }

        var live = await IndicatorsAsync(organisation, scope, drafts, others, cancellation);
        // Once: every look at Local compares all that is tracked.
        names = db.Indicators.Local.ToDictionary(row => row.Id, row => row.Label);
        await PathsAsync(organisation, scope, drafts, live, cancellation);
        await MeasurementsAsync(organisation, scope, drafts, live, cancellation);
        await BindingsAsync(organisation, scope, drafts, live, cancellation);
        await db.SaveChangesAsync(cancellation);
        return findings;
    }

    private async Task<Dictionary<string, Indicator>> IndicatorsAsync(Guid organisation, Guid scope, IReadOnlyList<IndicatorDraft> drafts, Dictionary<string, Guid?> others, CancellationToken cancellation)
    {
        var live = Sync.Apply(
            await db.Indicators.IgnoreQueryFilters().Where(row => row.OrganisationId == organisation && row.ScopeId == scope).ToListAsync(cancellation),
            row => row.Key,
            drafts,
            draft => draft.Key,
            draft => Added(new Indicator { Id = Ids.New(time), OrganisationId = organisation, ScopeId = scope, Key = draft.Key, Name = draft.Name }),
            IndicatorMapping.Fill);
        foreach (var draft in drafts)
        {
            live[draft.Key].ProxyForId = draft.ProxyFor switch
            {
                null => null,
                { } key when live.TryGetValue(key, out var proxied) => proxied.Id,
                { } key => others[key],
            };
        }

        return live;
    }

    private async Task PathsAsync(Guid organisation, Guid scope, IReadOnlyList<IndicatorDraft> drafts, Dictionary<string, Indicator> live, CancellationToken cancellation) =>
        Sync.Apply(
            await NamedAsync(db.PathPoints.IgnoreQueryFilters().Where(row => row.ScopeId == scope), row => row.IndicatorId, cancellation),
            row => (row.IndicatorId, row.Period),
            drafts.SelectMany(draft => draft.Path.Select(point => (Indicator: live[draft.Key].Id, Point: point))),
            row => (row.Indicator, row.Point.Period),
            row => Added(new PathPoint { Id = Ids.New(time), OrganisationId = organisation, ScopeId = scope, IndicatorId = row.Indicator, Period = row.Point.Period, OwnerName = NameOf(row.Indicator) }),
            (row, wanted, _) => row.Value = wanted.Point.Value);

    private async Task MeasurementsAsync(Guid organisation, Guid scope, IReadOnlyList<IndicatorDraft> drafts, Dictionary<string, Indicator> live, CancellationToken cancellation) =>
        Sync.Apply(
            await NamedAsync(db.Measurements.IgnoreQueryFilters().Where(row => row.ScopeId == scope), row => row.IndicatorId, cancellation),
            row => (row.IndicatorId, row.Period, row.SupersededOn),
            drafts.SelectMany(draft => draft.Measurements.Select(row => (Indicator: live[draft.Key].Id, Draft: row))),
            row => (row.Indicator, row.Draft.Period, row.Draft.SupersededOn),
            row => Added(new Measurement { Id = Ids.New(time), OrganisationId = organisation, ScopeId = scope, IndicatorId = row.Indicator, Period = row.Draft.Period, SupersededOn = row.Draft.SupersededOn, OwnerName = NameOf(row.Indicator) }),
            (row, wanted, _) => IndicatorMapping.Fill(row, wanted.Draft));

    private async Task BindingsAsync(Guid organisation, Guid scope, IReadOnlyList<IndicatorDraft> drafts, Dictionary<string, Indicator> live, CancellationToken cancellation) =>
        Sync.Apply(
            await NamedAsync(db.Bindings.IgnoreQueryFilters().Where(row => row.ScopeId == scope), row => row.IndicatorId, cancellation),
            row => row.IndicatorId,
            drafts.Where(draft => draft.Binding is not null).Select(draft => (Indicator: live[draft.Key].Id, Draft: draft.Binding!)),
            row => row.Indicator,
            row => Added(new Binding { Id = Ids.New(time), OrganisationId = organisation, ScopeId = scope, IndicatorId = row.Indicator, TableCode = row.Draft.Table, Measure = row.Draft.Measure, OwnerName = NameOf(row.Indicator) }),
            (row, wanted, _) => BindingMapping.Fill(row, wanted.Draft));

    /// <summary>Stored parts that know of which indicator they are, for the history.</summary>
    private async Task<List<T>> NamedAsync<T>(IQueryable<T> stored, Func<T, Guid> owner, CancellationToken cancellation)
        where T : IndicatorPart
    {
        var parts = await stored.ToListAsync(cancellation);
        foreach (var part in parts)
        {
            part.OwnerName = NameOf(owner(part));
        }

        return parts;
    }

    private string? NameOf(Guid indicator) => names.GetValueOrDefault(indicator);

    private T Added<T>(T entity)
        where T : Entity
    {
        db.Add(entity);
        return entity;
    }
}
