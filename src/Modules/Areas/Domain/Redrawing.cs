using OpKoers.Areas.Contracts;

namespace OpKoers.Areas.Domain;

/// <summary>
/// Brings an area that was drawn from the neighbourhoods of one year to those of another, earlier or later. Only whole neighbourhoods will do: a figure of one that
/// lies half in it cannot be cut, so that one is named apart.
/// </summary>
internal static class Redrawing
{
    /// <summary>The changes that have anything to do with some areas, however many steps away.</summary>
    public static IReadOnlyList<AreaRecodingLink> Near(IReadOnlyCollection<string> codes, IReadOnlyList<AreaRecodingLink> links)
    {
        var reached = codes.ToHashSet(StringComparer.Ordinal);
        List<AreaRecodingLink> found = [];
        for (var count = -1; count != found.Count;)
        {
            count = found.Count;
            found = [.. links.Where(link => reached.Contains(link.FromCode) || reached.Contains(link.ToCode))];
            reached.UnionWith(found.SelectMany(link => new[] { link.FromCode, link.ToCode }));
        }

        return found;
    }

    /// <summary>The neighbourhoods of a year that make the area, and those of which only a share does.</summary>
    /// <param name="members">The neighbourhoods of which it was drawn.</param>
    /// <param name="drawn">The year of those.</param>
    /// <param name="year">The year that is wanted.</param>
    /// <param name="links">The changes between years that touch them, as <see cref="Near"/> gives them.</param>
    /// <param name="existed">Whether the earlier of the two years had an area with some code: what is named by no change stayed as it was.</param>
    public static (IReadOnlyList<string> Parts, IReadOnlyList<string> Unclear) Of(IReadOnlyCollection<string> members, int drawn, int year, IReadOnlyList<AreaRecodingLink> links, Func<string, bool> existed)
    {
        var inside = members.ToHashSet(StringComparer.Ordinal);
        var recoding = RecodingChain.Of(Math.Min(drawn, year), Math.Max(drawn, year), [.. links.Where(link => link.FromYear >= Math.Min(drawn, year) && link.ToYear <= Math.Max(drawn, year))]);
        return year >= drawn ? Later(inside, recoding, existed) : Earlier(inside, recoding, existed);
    }

    /// <summary>What becomes of some areas in one step of changes, whatever the years that its lines name.</summary>
    public static (IReadOnlyList<string> Parts, IReadOnlyList<string> Unclear) Step(HashSet<string> inside, IReadOnlyList<AreaRecodingLink> links, Func<string, bool> existed) =>
        Later(inside, RecodingChain.Of(0, 1, [.. links.DistinctBy(link => (link.FromCode, link.ToCode)).Select(link => link with { FromYear = 0, ToYear = 1 })]), existed);

    private static (IReadOnlyList<string>, IReadOnlyList<string>) Later(HashSet<string> inside, AreaRecoding recoding, Func<string, bool> existed)
    {
        var reached = inside.SelectMany(recoding.Of).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        var mixed = recoding.Shares.Where(pair => !inside.Contains(pair.Key)).SelectMany(pair => pair.Value).Select(pair => pair.Key).Where(reached.Contains).ToHashSet(StringComparer.Ordinal);
        mixed.UnionWith(reached.Where(code => !inside.Contains(code) && !recoding.Shares.ContainsKey(code) && existed(code)));
        return Split(reached, mixed);
    }

    private static (IReadOnlyList<string>, IReadOnlyList<string>) Earlier(HashSet<string> inside, AreaRecoding recoding, Func<string, bool> existed)
    {
        // What did not change was itself, unless it is the new code of something else.
        var later = recoding.Shares.Values.SelectMany(shares => shares).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        var same = inside.Where(code => !recoding.Shares.ContainsKey(code) && (!later.Contains(code) || existed(code)));
        var sources = recoding.Shares.Where(pair => pair.Value.Any(to => inside.Contains(to.Key))).ToList();
        var mixed = sources.Where(pair => !pair.Value.All(to => inside.Contains(to.Key))).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        return Split([.. same, .. sources.Select(pair => pair.Key)], mixed);
    }

    private static (IReadOnlyList<string>, IReadOnlyList<string>) Split(IEnumerable<string> reached, HashSet<string> mixed)
    {
        List<string> all = [.. reached.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return ([.. all.Where(code => !mixed.Contains(code))], [.. all.Where(mixed.Contains)]);
    }
}
