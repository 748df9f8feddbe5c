using OpKoers.Kernel;

namespace OpKoers.Statistics.Contracts;

/// <summary>Says which codes may be added. Tables hold totals and parts as equal rows; adding both counts everything twice.</summary>
public static class StatisticsSums
{
    /// <summary>Refused with <c>sum-doubles</c> when one of the codes is a part of another of them.</summary>
    /// <param name="codes">The codes that somebody wants to add, of one dimension.</param>
    /// <param name="all">All codes of that dimension, to find wholes of wholes.</param>
    public static Result<IReadOnlyList<StatisticsCode>> Addable(IReadOnlyList<StatisticsCode> codes, IReadOnlyList<StatisticsCode> all)
    {
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentNullException.ThrowIfNull(all);
        var byKey = all.ToDictionary(code => code.Key, StringComparer.Ordinal);
        var wanted = codes.Select(code => code.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal) { code.Key };
            for (var parent = code.Parent; parent is not null && seen.Add(parent); parent = byKey.GetValueOrDefault(parent)?.Parent)
            {
                if (wanted.Contains(parent))
                {
                    return Result<IReadOnlyList<StatisticsCode>>.Refused("sum-doubles", $"{code.Key} is een deel van {parent}: samen tellen zij dubbel.");
                }
            }
        }

        return wanted.Count == codes.Count
            ? Result<IReadOnlyList<StatisticsCode>>.Of(codes)
            : Result<IReadOnlyList<StatisticsCode>>.Refused("sum-doubles", "Een code staat er twee keer.");
    }

    /// <summary>Whether figures of a measure may be added: percentages, marks, rates and the ends of margins are no amounts, and a sum of them means nothing.</summary>
    public static bool IsAddable(StatisticsMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.MarginOf is null && (measure.Unit is not { } unit
            || !(unit.Contains('%', StringComparison.Ordinal) || unit.Contains("per ", StringComparison.OrdinalIgnoreCase) || unit.Contains("cijfer", StringComparison.OrdinalIgnoreCase) || unit.Contains("score", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The codes that are no whole of others: these may be added, and make the total.</summary>
    public static IReadOnlyList<StatisticsCode> Leaves(IReadOnlyList<StatisticsCode> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        var parents = all.Select(code => code.Parent).ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(code => !parents.Contains(code.Key) && !code.IsTotal)];
    }

    /// <summary>Key of a measure without the number that a source puts behind it ("Onveilig_1:MOG0095" is "Onveilig:MOG0095"), so that the same topic is known again when it is renumbered.</summary>
    public static string StemOf(string measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var side = measure.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? colon : measure.Length;
        var at = measure.AsSpan(0, side).LastIndexOf('_');
        return at > 0 && at < side - 1 && measure.AsSpan(at + 1, side - at - 1).IndexOfAnyExceptInRange('0', '9') < 0 ? measure[..at] + measure[side..] : measure;
    }
}
