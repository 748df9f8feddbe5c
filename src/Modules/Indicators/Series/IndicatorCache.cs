using Microsoft.Extensions.Caching.Memory;
using OpKoers.Indicators.Contracts;

namespace OpKoers.Indicators.Series;

/// <summary>Keeps sets of indicators in memory under the stamp of their programme, up to a bound; the least used go first.</summary>
internal sealed class IndicatorCache : IDisposable
{
    // About 100 bytes a measurement: at most some 130 MB.
    private const int MostMeasurements = 1_300_000;

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostMeasurements, CompactionPercentage = 0.2 });

    public IndicatorSet? Get(Guid scope, long stamp) =>
        cache.TryGetValue(scope, out IndicatorSet? set) && set!.Stamp == stamp ? set : null;

    public void Set(IndicatorSet set) =>
        cache.Set(set.ScopeId, set, new MemoryCacheEntryOptions { Size = set.Weight });

    public void Dispose() => cache.Dispose();
}
