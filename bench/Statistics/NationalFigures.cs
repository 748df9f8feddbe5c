using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Bench.Statistics;

/// <summary>
/// Made-up crime figures at the scale of the country, from a seed: the same seed gives the same figures in any order of asking, and nothing of it is kept in
/// memory. It has what real tables have: many noughts, some large areas, seasons, withheld cells, provisional months, a break in the registration, and areas
/// that end and begin when borders change. Shared with the tests.
/// </summary>
internal sealed class NationalFigures
{
    /// <summary>The size at which the limits hold.</summary>
    public const int AllAreas = 14_000, AllKinds = 50, AllMonths = 180;

    // From this month on another way of registering counts some kinds a third higher.
    private const int BreakMonth = 120;

    // In this month one area in a hundred ends and another begins.
    private const int BorderMonth = 96;

    private readonly uint seed;
    private readonly float[] sizes;
    private readonly float[] levels;

    public NationalFigures(int seed, int areas = AllAreas, int kinds = AllKinds, int months = AllMonths)
    {
        (this.seed, Areas, Kinds, Months) = ((uint)seed * 2654435761, areas, kinds, months);
        sizes = [.. Enumerable.Range(0, areas).Select(area => Size(area))];
        levels = [.. Enumerable.Range(0, kinds).Select(kind => 0.05f + (2.5f / (1 + kind)))];
        Periods = [.. Enumerable.Range(0, months).Select(month => Period.Month(2010 + (month / 12), 1 + (month % 12)))];
    }

    public int Areas { get; }

    public int Kinds { get; }

    public int Months { get; }

    public IReadOnlyList<Period> Periods { get; }

    public long Count => (long)Areas * Kinds * Months;

    public static string AreaCode(int area) => $"BU{100 + (area / 40):0000}{area % 40:0000}";

    public static string KindCode(int kind) => $"{1 + (kind / 10)}.{1 + (kind % 10)}.1";

    public static string MonthCode(Period month) => $"{month.EndYear}MM{month.End.Month:00}";

    /// <summary>Inhabitants of an area: between a few and some thousands.</summary>
    public int Inhabitants(int area) => (int)(sizes[area] * 1200) + 5;

    /// <summary>The description of the table.</summary>
    public StatisticsTableDraft Draft() => new()
    {
        Code = "PROEF47022",
        Title = "Geregistreerde misdrijven (verzonnen)",
        Source = "proef",
        Dimensions =
        [
            new() { Key = "SoortMisdrijf", Title = "Soort misdrijf", Kind = StatisticsDimensionKind.Category, Codes = [.. Enumerable.Range(0, Kinds).Select(kind => new StatisticsCodeDraft { Key = KindCode(kind), Title = "Soort " + KindCode(kind) })] },
            new() { Key = "WijkenEnBuurten", Title = "Wijken en buurten", Kind = StatisticsDimensionKind.Area, Codes = [.. Enumerable.Range(0, Areas).Select(area => new StatisticsCodeDraft { Key = AreaCode(area), Title = "Buurt " + AreaCode(area) })] },
            new() { Key = "Perioden", Title = "Perioden", Kind = StatisticsDimensionKind.Time, Codes = [.. Enumerable.Range(0, Months).Select(month => new StatisticsCodeDraft { Key = MonthCode(Periods[month]), Title = Periods[month].ToString(), Period = Periods[month], State = IsProvisional(month) ? StatisticsPeriodState.Provisional : StatisticsPeriodState.Final })] },
        ],
        Measures = [new() { Key = "GeregistreerdeMisdrijven_1", Title = "Geregistreerde misdrijven", Unit = "aantal" }],
    };

    /// <summary>One cell.</summary>
    public (double Value, ObservationStatus Status) Cell(int kind, int area, int month)
    {
        if (month < BorderMonth ? Begins(area) : Ends(area))
        {
            return (0, ObservationStatus.Impossible);
        }

        var chance = Mix(seed ^ ((uint)kind * 0x9E3779B1u) ^ ((uint)area * 0x85EBCA77u) ^ ((uint)month * 0xC2B2AE3Du));
        var expected = sizes[area] * levels[kind] * (1f + (0.3f * ((month % 12) - 5.5f) / 5.5f)) * (month >= BreakMonth && kind % 5 == 0 ? 1.33f : 1f);
        // About a Poisson draw: a mean, spread by chance, with a rare cluster.
        var spread = (chance & 0xFFFF) / 65_536f;
        var value = (int)((expected * (0.25f + (1.5f * spread))) + ((chance >> 16) / 65_536f)) + ((chance & 0x7FF0_0000) == 0 ? 5 : 0);
        return value is > 0 and < 3 && (chance & 0x1F) == 7 ? (0, ObservationStatus.Suppressed)
            : (value, IsProvisional(month) ? ObservationStatus.Provisional : ObservationStatus.Final);
    }

    /// <summary>The cells of one kind in one area, month by month.</summary>
    public void Series(int kind, int area, Span<Observation> cells)
    {
        for (var month = 0; month < cells.Length; month++)
        {
            var (value, status) = Cell(kind, area, month);
            cells[month] = new Observation(0, kind, area, month, value, status);
        }
    }

    private bool IsProvisional(int month) => month >= Months - 12;

    private static bool Ends(int area) => area % 200 == 13;

    private static bool Begins(int area) => area % 200 == 14;

    private float Size(int area)
    {
        var chance = (Mix(seed ^ ((uint)area * 0x27D4EB2Fu)) & 0xFFFF) / 65_536f;
        return area % 500 == 0 ? 40 : 0.02f + (3f * chance * chance * chance);
    }

    private static uint Mix(uint value)
    {
        value ^= value >> 16;
        value *= 0x7FEB352D;
        value ^= value >> 15;
        value *= 0x846CA68B;
        return value ^ (value >> 16);
    }
}
