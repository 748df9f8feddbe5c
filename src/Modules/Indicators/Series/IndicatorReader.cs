using Microsoft.EntityFrameworkCore;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Intake;
using OpKoers.Indicators.Storage;

namespace OpKoers.Indicators.Series;

/// <summary>Reads indicators with their series.</summary>
internal sealed class IndicatorReader(IndicatorsDb db, IndicatorCache cache) : IIndicatorReader
{
    public async Task<IReadOnlyDictionary<Guid, IndicatorSet>> LoadAsync(Guid organisation, IReadOnlyCollection<KeyValuePair<Guid, long>> scopes, CancellationToken cancellation = default)
    {
        var found = new Dictionary<Guid, IndicatorSet>(scopes.Count);
        var missing = new Dictionary<Guid, long>();
        foreach (var (scope, stamp) in scopes)
        {
            if (cache.Get(scope, stamp) is { } set)
            {
                found[scope] = set;
            }
            else
            {
                missing[scope] = stamp;
            }
        }

        if (missing.Count > 0)
        {
            foreach (var set in await ReadAsync(organisation, missing, cancellation))
            {
                cache.Set(set);
                found[set.ScopeId] = set;
            }
        }

        return found;
    }

    private async Task<List<IndicatorSet>> ReadAsync(Guid organisation, Dictionary<Guid, long> scopes, CancellationToken cancellation)
    {
        var ids = scopes.Keys.ToList();
        var rows = await (from indicator in db.Indicators.AsNoTracking()
                          where indicator.OrganisationId == organisation && ids.Contains(indicator.ScopeId)
                          join point in db.PathPoints on indicator.Id equals point.IndicatorId into points
                          from point in points.DefaultIfEmpty()
                          select new { Indicator = indicator, Point = point }).ToListAsync(cancellation);
        var series = await SeriesAsync(organisation, ids, cancellation);
        var indicators = rows.GroupBy(row => row.Indicator.Id).ToDictionary(group => group.Key, group => group.First().Indicator);
        return [.. scopes.Select(scope => new IndicatorSet(
            scope.Key,
            scope.Value,
            [.. rows.Where(row => row.Indicator.ScopeId == scope.Key)
                .GroupBy(row => row.Indicator.Id)
                .OrderBy(group => group.First().Indicator.Order)
                .Select(group => Data(group.First().Indicator, group.Where(row => row.Point is not null).Select(row => row.Point!), indicators, series.GetValueOrDefault(group.Key)))]))];
    }

    private static IndicatorData Data(Indicator row, IEnumerable<PathPoint> path, Dictionary<Guid, Indicator> all, List<SeriesPoint>? series)
    {
        var proxied = row.ProxyForId is { } id ? all.GetValueOrDefault(id)?.Key : null;
        return new IndicatorData(row.Id, row.ScopeId, row.Version, row.ProxyForId, IndicatorMapping.Draft(row, proxied, path, []), series?.ToArray() ?? []);
    }

    /// <summary>Ordered by period in memory: a period is text in the database. What many measurements share is kept once.</summary>
    private async Task<Dictionary<Guid, List<SeriesPoint>>> SeriesAsync(Guid organisation, List<Guid> scopes, CancellationToken cancellation)
    {
        var details = new Dictionary<SeriesDetail, SeriesDetail>();
        var rows = new List<(Guid Indicator, MeasurementDraft Draft)>();
        await foreach (var row in db.Measurements.AsNoTracking()
            .Where(row => row.OrganisationId == organisation && scopes.Contains(row.ScopeId))
            .AsAsyncEnumerable().WithCancellation(cancellation))
        {
            rows.Add((row.IndicatorId, IndicatorMapping.Draft(row)));
        }

        return rows.GroupBy(row => row.Indicator).ToDictionary(
            group => group.Key,
            group => group
                .OrderBy(row => row.Draft.Period)
                .ThenBy(row => row.Draft.SupersededOn ?? DateOnly.MaxValue)
                .Select(row => new SeriesPoint(row.Draft, details))
                .ToList());
    }
}
