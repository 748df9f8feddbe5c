using OpKoers.Areas.Contracts;

namespace OpKoers.Indicators.Bindings;

/// <summary>Who lived in areas in some year, and when their borders moved. The number of a year goes with the area as it was in that year.</summary>
internal sealed class AreaPeople(IReadOnlyList<string> codes, IReadOnlyList<IReadOnlyList<Area>> versions, IReadOnlyList<AreaRecodingLink> changes, int? restatedTo)
{
    /// <summary>The inhabitants of all areas together in a year; null when one of them is not known, or was another area in that year than in the table.</summary>
    public decimal? In(int year)
    {
        if (versions.Count == 0 || (restatedTo is { } borders && changes.Any(change => Matters(change) && Between(change, year, borders))))
        {
            return null;
        }

        decimal sum = 0;
        foreach (var area in versions)
        {
            if (area.FirstOrDefault(version => version.Year == year)?.Population is not { } people)
            {
                return null;
            }

            sum += people;
        }

        return sum;
    }

    /// <summary>
    /// Why figures of two years do not compare: the source measures in another way, or, in a table in which every year keeps its own borders, they are of other areas; null
    /// when they do.
    /// </summary>
    public string? Break(int before, int year) => MethodBreak(before, year) ?? (restatedTo is null ? codes.Select(code => BreakOf(code, before, year)).FirstOrDefault(words => words is not null) : null);

    /// <summary>Why figures of two years under one code are of other areas; null when they are not.</summary>
    public Func<string, int, int, string?> BreakOf { get; init; } = (_, _, _) => null;

    /// <summary>What a redesign of the source says of two years; null when it says nothing.</summary>
    public Func<int, int, string?> MethodBreak { get; init; } = (_, _) => null;

    /// <summary>A new number alone moves no border.</summary>
    private bool Matters(AreaRecodingLink change) => change.Kind != AreaRecodingKind.Renumber && (codes.Contains(change.FromCode) || codes.Contains(change.ToCode));

    private static bool Between(AreaRecodingLink change, int one, int other) => change.ToYear > Math.Min(one, other) && change.ToYear <= Math.Max(one, other);
}
