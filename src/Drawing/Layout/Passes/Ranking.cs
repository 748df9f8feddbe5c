namespace OpKoers.Drawing.Layout.Passes;

/// <summary>
/// Gives every node a rank. A given rank stays; the others get the longest path to a node where no edge leaves, so that every edge
/// leads to a lower rank (Sugiyama et al. 1981). Then nodes move, one at a time, to the end of their slack that makes their edges
/// shorter (the aim of Gansner et al. 1993, section 2.2, by local steps instead of network simplex: networks here have few ranks).
/// </summary>
internal static class Ranking
{
    private const int MaxSweeps = 16;

    public static int[] Run(LayoutInput input, bool[] reversed)
    {
        var ranks = new int[input.Nodes.Count];
        for (var v = 0; v < ranks.Length; v++)
        {
            ranks[v] = input.Nodes[v].Rank ?? 0;
        }

        if (input.Nodes.All(node => node.Rank is not null))
        {
            return ranks;
        }

        var arcs = Downward(input, reversed);
        var lower = Adjacency.Of(ranks.Length, arcs.From, arcs.To);
        var higher = Adjacency.Of(ranks.Length, arcs.To, arcs.From);
        var lowestFirst = LowestFirst(lower, higher);
        LongestPath(input, lower, lowestFirst, ranks);
        Shorten(new Slack(input, arcs.Weight, lower, higher), lowestFirst, ranks);
        return ranks;
    }

    /// <summary>The edges as arcs from higher to lower, without lines from a node to itself.</summary>
    private static (int[] From, int[] To, int[] Weight) Downward(LayoutInput input, bool[] reversed)
    {
        var kept = Enumerable.Range(0, reversed.Length).Where(e => input.From[e] != input.To[e]).ToArray();
        return (
            Array.ConvertAll(kept, e => reversed[e] ? input.To[e] : input.From[e]),
            Array.ConvertAll(kept, e => reversed[e] ? input.From[e] : input.To[e]),
            Array.ConvertAll(kept, e => input.Edges[e].Weight));
    }

    private static List<int> LowestFirst(Adjacency lower, Adjacency higher)
    {
        var count = lower.Start.Length - 1;
        var open = new int[count];
        var sorted = new List<int>(count);
        for (var v = 0; v < count; v++)
        {
            open[v] = lower.Start[v + 1] - lower.Start[v];
            if (open[v] == 0)
            {
                sorted.Add(v);
            }
        }

        for (var i = 0; i < sorted.Count; i++)
        {
            foreach (var w in Neighbours(higher, sorted[i]))
            {
                if (--open[w] == 0)
                {
                    sorted.Add(w);
                }
            }
        }

        return sorted;
    }

    private static void LongestPath(LayoutInput input, Adjacency lower, List<int> lowestFirst, int[] ranks)
    {
        foreach (var v in lowestFirst)
        {
            if (input.Nodes[v].Rank is null)
            {
                var neighbours = Neighbours(lower, v);
                ranks[v] = neighbours.Length == 0 ? 0 : Best(ranks, neighbours, int.MinValue, Math.Max) + 1;
            }
        }
    }

    private static void Shorten(Slack slack, List<int> lowestFirst, int[] ranks)
    {
        for (var sweep = 0; sweep < MaxSweeps; sweep++)
        {
            var moved = false;
            foreach (var v in lowestFirst)
            {
                var rank = slack.BestRank(v, ranks);
                moved |= rank != ranks[v];
                ranks[v] = rank;
            }

            if (!moved)
            {
                return;
            }
        }
    }

    private static ReadOnlySpan<int> Neighbours(Adjacency adjacency, int v) =>
        adjacency.Target.AsSpan(adjacency.Start[v], adjacency.Start[v + 1] - adjacency.Start[v]);

    private static int Best(int[] ranks, ReadOnlySpan<int> nodes, int none, Func<int, int, int> choose)
    {
        var best = none;
        foreach (var v in nodes)
        {
            best = choose(best, ranks[v]);
        }

        return best;
    }

    /// <summary>Between which ranks a node may move, and which end makes its edges shortest.</summary>
    private sealed class Slack(LayoutInput input, int[] weight, Adjacency lower, Adjacency higher)
    {
        public int BestRank(int v, int[] ranks)
        {
            var pull = Weight(higher, v) - Weight(lower, v);
            if (input.Nodes[v].Rank is not null || pull == 0)
            {
                return ranks[v];
            }

            var low = Best(ranks, Neighbours(lower, v), int.MinValue, Math.Max) + 1;
            var high = Best(ranks, Neighbours(higher, v), int.MaxValue, Math.Min) - 1;
            return low > high ? ranks[v] : pull > 0 ? high : low;
        }

        private long Weight(Adjacency side, int v)
        {
            var sum = 0L;
            for (var slot = side.Start[v]; slot < side.Start[v + 1]; slot++)
            {
                sum += weight[side.Arc[slot]];
            }

            return sum;
        }
    }
}
