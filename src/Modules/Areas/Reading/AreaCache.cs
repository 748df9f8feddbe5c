using System.Collections.Concurrent;
using OpKoers.Areas.Contracts;

namespace OpKoers.Areas.Reading;

/// <summary>Keeps the areas of the years that were asked for, for all requests. What is kept never changes; a new stamp takes its place.</summary>
internal sealed class AreaCache
{
    private readonly ConcurrentDictionary<int, (long Stamp, AreaYear Year)> years = [];

    public AreaYear? Find(AreaYearSummary summary) =>
        years.TryGetValue(summary.Year, out var kept) && kept.Stamp == summary.Stamp ? kept.Year : null;

    public void Keep(AreaYearSummary summary, AreaYear year) => years[summary.Year] = (summary.Stamp, year);
}
