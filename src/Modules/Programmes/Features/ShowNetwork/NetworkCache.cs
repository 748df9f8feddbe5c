using System.Globalization;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using OpKoers.Programmes.Course;
using OpKoers.Programmes.Reading;

namespace OpKoers.Programmes.Features.ShowNetwork;

/// <summary>
/// Keeps networks and their drawings in memory, up to a bound. A drawing depends on the stamps of the programmes that it shows, on the date, on the language and on
/// who looks; ordering the efforts is what costs, so nothing is drawn twice.
/// </summary>
internal sealed class NetworkCache : IDisposable
{
    private const int MostBytes = 32_000_000;

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostBytes, CompactionPercentage = 0.25 });

    /// <summary>What the network of a programme depends on.</summary>
    public static string KeyOf(Workspace workspace, ProgrammeCourse course)
    {
        var key = new StringBuilder(200);
        key.Append(CultureInfo.InvariantCulture, $"{workspace.AsOf:yyyyMMdd}|{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}|{workspace.Tolerance}|");
        Add(course.Snapshot);
        foreach (var other in workspace.Programmes)
        {
            if (other != course && (course.Snapshot.LinkedPrograms.Contains(other.Snapshot.Programme.Id) || course.AllIndicators.Any(judged => judged.Indicator.ScopeId == other.Snapshot.Programme.Id)))
            {
                Add(other.Snapshot);
            }
        }

        return key.ToString();

        void Add(ProgrammeSnapshot snapshot) => key.Append(CultureInfo.InvariantCulture, $"{snapshot.Programme.Id:N}:{snapshot.Stamp};");
    }

    public T Get<T>(string key, Func<T> make, Func<T, long> size)
        where T : class
    {
        if (cache.TryGetValue(key, out T? found))
        {
            return found!;
        }

        var made = make();
        cache.Set(key, made, new MemoryCacheEntryOptions { Size = size(made) });
        return made;
    }

    public void Dispose() => cache.Dispose();
}
