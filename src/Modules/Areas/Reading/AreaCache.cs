using System.Collections.Concurrent;
using OpKoers.Areas.Contracts;

namespace OpKoers.Areas.Reading;

/// <summary>Keeps the areas of the years that were asked for, and the maps that were drawn last, for all requests. What is kept never changes; a new stamp takes its place.</summary>
internal sealed class AreaCache
{
    // Some hundred maps of a municipality; eight megabytes.
    private const int MostNumbers = 1_000_000;

    private readonly ConcurrentDictionary<MapKey, AreaMap> maps = [];
    private readonly ConcurrentDictionary<int, (long Stamp, AreaYear Year)> years = [];
    private int numbers;

    public AreaYear? Find(AreaYearSummary summary) =>
        years.TryGetValue(summary.Year, out var kept) && kept.Stamp == summary.Stamp ? kept.Year : null;

    public void Keep(AreaYearSummary summary, AreaYear year) => years[summary.Year] = (summary.Stamp, year);

    public AreaMap? Find(MapKey key) => maps.GetValueOrDefault(key);

    public void Keep(MapKey key, AreaMap map)
    {
        if (Interlocked.Add(ref numbers, NumbersIn(map)) > MostNumbers)
        {
            maps.Clear();
            Interlocked.Exchange(ref numbers, NumbersIn(map));
        }

        maps[key] = map;
    }

    private static int NumbersIn(AreaMap map) => map.Shapes.Append(map.Outline).SelectMany(shape => shape.Rings).Sum(ring => ring.Count);
}

/// <summary>A map that was asked for.</summary>
/// <param name="Year">Its year.</param>
/// <param name="Stamp">Stamp of the year.</param>
/// <param name="Codes">The areas on it, one after another.</param>
/// <param name="Tolerance">How far lines may be off.</param>
internal readonly record struct MapKey(int Year, long Stamp, string Codes, double Tolerance);
