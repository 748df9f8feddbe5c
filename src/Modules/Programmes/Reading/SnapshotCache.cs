using Microsoft.Extensions.Caching.Memory;

namespace OpKoers.Programmes.Reading;

/// <summary>Keeps snapshots in memory under the stamp of their programme, up to a bound; the least used go first.</summary>
internal sealed class SnapshotCache : IDisposable
{
    private const int MostRows = 400_000;

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostRows, CompactionPercentage = 0.2 });

    public ProgrammeSnapshot? Get(Guid programme, long stamp) =>
        cache.TryGetValue(programme, out ProgrammeSnapshot? snapshot) && snapshot!.Stamp == stamp ? snapshot : null;

    public void Set(ProgrammeSnapshot snapshot) =>
        cache.Set(snapshot.Programme.Id, snapshot, new MemoryCacheEntryOptions { Size = snapshot.Weight });

    public void Dispose() => cache.Dispose();
}
