namespace OpKoers.Drawing.Network;

/// <summary>
/// Pass "order": puts the efforts in an order in which few lines cross, given the order of the rows on the goal side. First by the middle of
/// the rows that an effort serves (barycentre; Sugiyama, Tagawa and Toda 1981), then by moving each effort to its best place
/// (sifting; Matuszewski, Schönfeld and Molitor, Using Sifting for k-Layer Straightline Crossing Minimization, 1999).
/// </summary>
internal static class EffortOrdering
{
    // Sifting looks at every pair of efforts; beyond so many, neighbours only.
    private const int SiftUpTo = 400;
    private const int Rounds = 12;

    /// <summary>Efforts with at least one line, top to bottom. Ties keep the order of the document.</summary>
    public static List<Box> Run(NetworkGraph graph, GoalRows rows)
    {
        var targets = new Dictionary<Box, int[]>();
        foreach (var effort in graph.Efforts)
        {
            if (effort.Lines.Count > 0)
            {
                targets[effort] = Targets(effort, rows);
            }
        }

        List<Box> order = [.. targets.Keys.OrderBy(effort => targets[effort].Average())];
        var sets = order.ConvertAll(effort => targets[effort]);
        var places = order.Count <= SiftUpTo ? Sift(sets) : SwapNeighbours(sets);
        return [.. places.Select(place => order[place])];
    }

    /// <summary>Crossings between lines of two efforts when the first stands above the second.</summary>
    internal static int Crossings(int[] above, int[] below)
    {
        var count = 0;
        foreach (var one in above)
        {
            foreach (var other in below)
            {
                count += one > other ? 1 : 0;
            }
        }

        return count;
    }

    private static int[] Targets(Box effort, GoalRows rows)
    {
        var targets = new int[effort.Lines.Count];
        for (var index = 0; index < targets.Length; index++)
        {
            // A goal with lines always has a row by which they arrive.
            targets[index] = rows.Span(effort.Lines[index].Goal).Last.Index;
        }

        Array.Sort(targets);
        return targets;
    }

    private static int[] Sift(List<int[]> sets)
    {
        var count = sets.Count;
        var places = Enumerable.Range(0, count).ToArray();
        var worse = Differences(sets);
        for (var (round, better) = (0, true); round < Rounds && better; round++)
        {
            better = false;
            for (var start = 0; start < count; start++)
            {
                var (place, gain) = BestPlace(start, places, worse);
                if (gain > 0)
                {
                    Move(places, start, place);
                    better = true;
                }
            }
        }

        return places;
    }

    // For each pair: how many more crossings there are when the first stands above the second than the other way round.
    private static int[] Differences(List<int[]> sets)
    {
        var count = sets.Count;
        var worse = new int[count * count];
        for (var one = 0; one < count; one++)
        {
            for (var other = one + 1; other < count; other++)
            {
                var difference = Crossings(sets[one], sets[other]) - Crossings(sets[other], sets[one]);
                worse[(one * count) + other] = difference;
                worse[(other * count) + one] = -difference;
            }
        }

        return worse;
    }

    // How many crossings each place saves, walking away from the present one in both directions.
    private static (int Place, int Gain) BestPlace(int start, int[] places, int[] worse)
    {
        var (place, best, gain) = (start, 0, 0);
        var mine = worse.AsSpan(places[start] * places.Length, places.Length);
        for (var other = start - 1; other >= 0; other--)
        {
            gain -= mine[places[other]];
            (place, best) = gain > best ? (other, gain) : (place, best);
        }

        gain = 0;
        for (var other = start + 1; other < places.Length; other++)
        {
            gain += mine[places[other]];
            (place, best) = gain > best ? (other, gain) : (place, best);
        }

        return (place, best);
    }

    private static int[] SwapNeighbours(List<int[]> sets)
    {
        var places = Enumerable.Range(0, sets.Count).ToArray();
        for (var (round, better) = (0, true); round < Rounds && better; round++)
        {
            better = false;
            for (var index = 0; index + 1 < places.Length; index++)
            {
                if (Crossings(sets[places[index]], sets[places[index + 1]]) > Crossings(sets[places[index + 1]], sets[places[index]]))
                {
                    (places[index], places[index + 1]) = (places[index + 1], places[index]);
                    better = true;
                }
            }
        }

        return places;
    }

    private static void Move(int[] places, int from, int to)
    {
        var item = places[from];
        if (to < from)
        {
            Array.Copy(places, to, places, to + 1, from - to);
        }
        else
        {
            Array.Copy(places, from + 1, places, from, to - from);
        }

        places[to] = item;
    }
}
