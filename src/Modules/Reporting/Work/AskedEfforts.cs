using Microsoft.Extensions.Caching.Memory;
using OpKoers.Access.Contracts;
using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;

namespace OpKoers.Reporting.Work;

/// <summary>
/// Which efforts of a programme are to be reported on at a date: no places kept, nothing that was suspended or completed. Programmes knows that; it is
/// remembered here under the stamp of the programme, so that no page has to ask again until something changes.
/// </summary>
internal sealed class AskedEfforts(AskedMemory memory, IProgrammeReading programmes)
{
    /// <summary>Leaves out reports that nobody began and nobody asks for.</summary>
    public async Task<IReadOnlyList<WorkLine>> OnlyAsync(AccessState access, IReadOnlyList<Found> found, CancellationToken cancellation)
    {
        var kept = new List<WorkLine>(found.Count);
        foreach (var group in found.GroupBy(one => one.Stamp < 0 ? null : one.AsOf))
        {
            if (group.Key is not { } asOf)
            {
                kept.AddRange(group.Select(one => one.Line));
                continue;
            }

            var asked = await ReadAsync(access, [.. group.Select(one => (one.Line.Programme!.Value, one.Stamp)).Distinct()], asOf, cancellation);
            kept.AddRange(group.Where(one => asked[one.Line.Programme!.Value].Contains(one.Line.Subject!.Value)).Select(one => one.Line));
        }

        return kept;
    }

    private async Task<Dictionary<Guid, IReadOnlySet<Guid>>> ReadAsync(AccessState access, List<(Guid Programme, long Stamp)> wanted, DateOnly asOf, CancellationToken cancellation)
    {
        var known = wanted.ToDictionary(one => one.Programme, one => memory.Get(one.Programme, one.Stamp, asOf));
        var missing = wanted.Where(one => known[one.Programme] is null).ToList();
        if (missing.Count > 0)
        {
            var tolerance = JudgementTolerance.Of(access.Tolerance);
            var read = (await programmes.ReadAsync(access.OrganisationId, missing.ConvertAll(one => one.Programme), asOf, tolerance.Succeeded ? tolerance.Value : JudgementTolerance.Default, cancellation)).ToDictionary(one => one.Id);
            foreach (var (programme, stamp) in missing)
            {
                var asked = (read.GetValueOrDefault(programme)?.Efforts ?? []).Where(IsAsked).Select(effort => effort.Id).ToHashSet();
                memory.Set(programme, stamp, asOf, asked);
                known[programme] = asked;
            }
        }

        return known.ToDictionary(pair => pair.Key, pair => pair.Value!);
    }

    private static bool IsAsked(EffortReading effort) => !effort.Placeholder && effort.Status?.Status is not (EffortStatus.Suspended or EffortStatus.Completed);
}

/// <summary>Keeps the answers of <see cref="AskedEfforts"/> up to a bound; the least used go first.</summary>
internal sealed class AskedMemory : IDisposable
{
    private const int MostEfforts = 200_000;

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostEfforts });

    public IReadOnlySet<Guid>? Get(Guid programme, long stamp, DateOnly asOf) =>
        cache.TryGetValue((programme, asOf), out Kept? kept) && kept!.Stamp == stamp ? kept.Efforts : null;

    public void Set(Guid programme, long stamp, DateOnly asOf, IReadOnlySet<Guid> efforts) =>
        cache.Set((programme, asOf), new Kept(stamp, efforts), new MemoryCacheEntryOptions { Size = efforts.Count + 1 });

    public void Dispose() => cache.Dispose();

    private sealed record Kept(long Stamp, IReadOnlySet<Guid> Efforts);
}
