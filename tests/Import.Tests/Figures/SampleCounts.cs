using System.Globalization;

namespace OpKoers.Import.Tests.Figures;

/// <summary>Made-up counts that fit together: a year is the sum of its months, a district of its neighbourhoods, the total of the kinds.</summary>
/// <param name="kinds">Kinds with their level and growth.</param>
/// <param name="planted">What differs in an area.</param>
/// <param name="newest">The newest month, of which half has been registered; null for a table without months.</param>
internal sealed class SampleCounts((string Code, string Title, double Level, double Growth)[] kinds, Dictionary<(string Kind, string Area), double> planted, string? newest)
{
    // From this year there are months.
    private const int FirstMonths = 2024;

    // On an industrial estate nobody lives, and yet things happen.
    private const int AsIfInhabitants = 700;

    private readonly Dictionary<(string, string, string), int> known = [];

    public double? Total(string area, string period) => kinds.Sum(kind => Count(kind.Code, area, period));

    /// <summary>A count; null where it is withheld.</summary>
    public double? Shown(string kind, string area, string period) => planted.TryGetValue((kind, area), out var times) && times == 0 ? null : Count(kind, area, period);

    private int Count(string kind, string area, string period)
    {
        if (known.TryGetValue((kind, area, period), out var count))
        {
            return count;
        }

        var year = int.Parse(period.AsSpan(0, 4), CultureInfo.InvariantCulture);
        var parts = SamplePlaces.All.Where(part => SamplePlaces.Whole(part.Code) == area).Select(part => part.Code).ToList();
        count = parts.Count > 0 ? parts.Sum(part => Count(kind, part, period))
            : period.EndsWith("JJ00", StringComparison.Ordinal) && year >= FirstMonths && newest is not null ? Enumerable.Range(1, 12).Sum(month => Count(kind, area, $"{year}MM{month:00}"))
            : SampleChance.Count(Mean(kind, area, period, year), kind, area, period);
        return known[(kind, area, period)] = count;
    }

    private double Mean(string kind, string area, string period, int year)
    {
        var (_, _, level, growth) = Array.Find(kinds, one => one.Code == kind);
        var people = SamplePlaces.Inhabitants(area, year) is > 0 and var some ? some : AsIfInhabitants;
        var own = area == SamplePlaces.Country ? 1 : 0.7 + (0.6 * SampleChance.Of(kind, area));
        var times = planted.TryGetValue((kind, area), out var found) ? Math.Max(0.1, found) : 1;
        var rate = level * Math.Pow(growth, (year - SamplePlaces.FirstYear) / 10d) * own * times;
        var share = period.EndsWith("JJ00", StringComparison.Ordinal) ? 1 : (period == newest ? 0.5 : 1) / 12;
        return rate * people / 1000 * share;
    }
}
