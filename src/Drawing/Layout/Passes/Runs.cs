namespace OpKoers.Drawing.Layout.Passes;

/// <summary>The nodes of one column cut into runs of one block each, which change places as a whole; works on the column itself.</summary>
internal sealed class Runs
{
    private readonly int[] nodes;
    private readonly int[] length;

    private Runs(int[] nodes, int[] length)
    {
        this.nodes = nodes;
        this.length = length;
    }

    public static Runs Of(LayeredGraph graph, int[] nodes)
    {
        var length = new List<int>();
        for (var i = 0; i < nodes.Length; i++)
        {
            if (i > 0 && graph.Block[nodes[i]] == graph.Block[nodes[i - 1]])
            {
                length[^1]++;
            }
            else
            {
                length.Add(1);
            }
        }

        return new Runs(nodes, [.. length]);
    }

    /// <summary>One round of exchanges between neighbours within a run that remove crossings. Returns whether any was made.</summary>
    public bool ImproveWithin(PairCost cost) => ExchangeWithin((upper, lower) => cost.Gain(upper, lower) > 0);

    /// <summary>One round of exchanges between neighbouring runs that remove crossings. Returns whether any was made.</summary>
    public bool ImproveBetween(PairCost cost) => ExchangeRuns((upper, lower) => cost.Gain(upper, lower) > 0);

    /// <summary>One round of exchanges within a run that cost no crossing and bring the lower key up. Returns whether any was made.</summary>
    public bool SettleWithin(PairCost cost, double[] key) =>
        ExchangeWithin((upper, lower) => key[upper] > key[lower] && cost.Gain(upper, lower) == 0);

    /// <summary>One round of exchanges between runs that cost no crossing and bring the lower mean key up. Returns whether any was made.</summary>
    public bool SettleBetween(PairCost cost, double[] key) =>
        ExchangeRuns((upper, lower) => Mean(upper, key) > Mean(lower, key) && cost.Gain(upper, lower) == 0);

    private delegate bool RunsDecision(ReadOnlySpan<int> upper, ReadOnlySpan<int> lower);

    private static double Mean(ReadOnlySpan<int> run, double[] key)
    {
        var sum = 0.0;
        foreach (var v in run)
        {
            sum += key[v];
        }

        return sum / run.Length;
    }

    private bool ExchangeWithin(Func<int, int, bool> decide)
    {
        var improved = false;
        var first = 0;
        foreach (var size in length)
        {
            for (var i = first; i < first + size - 1; i++)
            {
                if (decide(nodes[i], nodes[i + 1]))
                {
                    (nodes[i], nodes[i + 1]) = (nodes[i + 1], nodes[i]);
                    improved = true;
                }
            }

            first += size;
        }

        return improved;
    }

    private bool ExchangeRuns(RunsDecision decide)
    {
        var improved = false;
        var first = 0;
        for (var r = 0; r + 1 < length.Length; r++)
        {
            var upper = nodes.AsSpan(first, length[r]);
            var lower = nodes.AsSpan(first + length[r], length[r + 1]);
            if (decide(upper, lower))
            {
                Exchange(first, r);
                improved = true;
            }

            first += length[r];
        }

        return improved;
    }

    private void Exchange(int first, int run)
    {
        var both = nodes.AsSpan(first, length[run] + length[run + 1]);
        var upper = both[..length[run]].ToArray();
        both[length[run]..].CopyTo(both);
        upper.CopyTo(both[length[run + 1]..]);
        (length[run], length[run + 1]) = (length[run + 1], length[run]);
    }
}
