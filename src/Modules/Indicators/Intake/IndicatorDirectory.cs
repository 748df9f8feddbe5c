using Microsoft.EntityFrameworkCore;
using OpKoers.Indicators.Bindings;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Storage;

namespace OpKoers.Indicators.Intake;

/// <summary>Finds and exports indicators.</summary>
internal sealed class IndicatorDirectory(IndicatorsDb db) : IIndicatorDirectory
{
    public async Task<IReadOnlyDictionary<string, Guid>> IdsAsync(Guid organisation, CancellationToken cancellation = default) =>
        await db.Indicators.AsNoTracking()
            .Where(row => row.OrganisationId == organisation)
            .ToDictionaryAsync(row => row.Key, row => row.Id, StringComparer.Ordinal, cancellation);

    public async Task<IReadOnlyList<IndicatorDraft>> ExportAsync(Guid organisation, Guid scope, CancellationToken cancellation = default)
    {
        var indicators = await db.Indicators.AsNoTracking().Where(row => row.OrganisationId == organisation && row.ScopeId == scope).OrderBy(row => row.Order).ThenBy(row => row.Id).ToListAsync(cancellation);
        var path = (await db.PathPoints.AsNoTracking().Where(row => row.ScopeId == scope).ToListAsync(cancellation)).ToLookup(row => row.IndicatorId);
        var measurements = (await db.Measurements.AsNoTracking().Where(row => row.ScopeId == scope).ToListAsync(cancellation)).ToLookup(row => row.IndicatorId);
        var bindings = await db.Bindings.AsNoTracking().Where(row => row.ScopeId == scope).ToListAsync(cancellation);
        var bound = bindings.GroupBy(row => row.IndicatorId).ToDictionary(group => group.Key, group => BindingMapping.Draft(group.First()));
        var proxied = indicators.Where(row => row.ProxyForId is not null).Select(row => row.ProxyForId!.Value).ToHashSet();
        var keys = await db.Indicators.AsNoTracking().Where(row => proxied.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Key, cancellation);
        return [.. indicators.Select(row => IndicatorMapping.Draft(row, row.ProxyForId is { } id ? keys.GetValueOrDefault(id) : null, path[row.Id], measurements[row.Id]) with { Binding = bound.GetValueOrDefault(row.Id) })];
    }
}
