namespace OpKoers.Drawing.Layout.Passes;

/// <summary>
/// The nodes of one column cut into runs of one block each. Nodes move within their run and runs move as a whole;
/// <see cref="WriteTo"/> gives the column that results.
/// </summary>
internal sealed class Runs
{
    private readonly int[] nodes;
    private readonly Run[] runs;

    private Runs(int[] nodes, Run[] runs)
    {
        this.nodes = nodes;
        this.runs = runs;
    }

    /// <summary>Whether a move is wanted in which two neighbours change places.</summary>
    public delegate bool Decision(ReadOnlySpan<int> upper, ReadOnlySpan<int> lower);

    public static Runs Of(LayeredGraph graph, int[] nodes)
    {
        var runs = new List<Run>(nodes.Length);
        for (var i = 0; i < nodes.Length; i++)
        {
            if (i > 0 && graph.Block[nodes[i]] == graph.Block[nodes[i - 1]])
            {
                runs[^1] = runs[^1] with { Length = runs[^1].Length + 1 };
            }
            else
            {
                runs.Add(new Run(i, 1));
            }
        }

        return new Runs((int[])nodes.Clone(), [.. runs]);
    }

    public void WriteTo(int[] column)
    {
        var at = 0;
        foreach (var run in runs)
        {
            Nodes(run).CopyTo(column.AsSpan(at));
            at += run.Length;
        }
    }

    /// <summary>
    /// Exchanges neighbours as long as that is wanted, first within each run and then between runs. After an exchange the pair above
    /// is looked at again, so that no pair is looked at twice for nothing.
    /// </summary>
    /// <returns>Whether anything was exchanged.</returns>
    public bool ExchangeWhile(Decision wanted)
    {
        var changed = false;
        foreach (var run in runs)
        {
            changed |= ExchangeWithin(run, wanted);
        }

        for (var i = 0; i + 1 < runs.Length;)
        {
            if (wanted(Nodes(runs[i]), Nodes(runs[i + 1])))
            {
                (runs[i], runs[i + 1]) = (runs[i + 1], runs[i]);
                changed = true;
                i = Math.Max(0, i - 1);
            }
            else
            {
                i++;
            }
        }

        return changed;
    }

    /// <summary>Moves each node within its run, and each run, to where it crosses least, at most <paramref name="reach"/> places away.</summary>
    /// <returns>Whether anything moved.</returns>
    public bool Sift(PairCost cost, int reach)
    {
        var changed = false;
        foreach (var run in runs)
        {
            var own = nodes.AsSpan(run.First, run.Length);
            for (var i = 0; i < own.Length && own.Length > 1;)
            {
                var to = BestPlace(own.Length, i, reach, (upper, lower) => cost.Gain(nodes[run.First + upper], nodes[run.First + lower]));
                changed |= to != i;
                i = MoveAndNext(own, i, to);
            }
        }

        for (var i = 0; i < runs.Length;)
        {
            var to = BestPlace(runs.Length, i, reach, (upper, lower) => cost.Gain(Nodes(runs[upper]), Nodes(runs[lower])));
            changed |= to != i;
            i = MoveAndNext(runs.AsSpan(), i, to);
        }

        return changed;
    }

    private bool ExchangeWithin(Run run, Decision wanted)
    {
        var changed = false;
        for (var i = run.First; i + 1 < run.First + run.Length;)
        {
            if (wanted(nodes.AsSpan(i, 1), nodes.AsSpan(i + 1, 1)))
            {
                (nodes[i], nodes[i + 1]) = (nodes[i + 1], nodes[i]);
                changed = true;
                i = Math.Max(run.First, i - 1);
            }
            else
            {
                i++;
            }
        }

        return changed;
    }

    private static int BestPlace(int count, int from, int reach, Func<int, int, long> gain)
    {
        var (best, place) = (0L, from);
        var sum = 0L;
        for (var i = from - 1; i >= Math.Max(0, from - reach); i--)
        {
            sum += gain(i, from);
            (best, place) = sum > best ? (sum, i) : (best, place);
        }

        sum = 0;
        for (var i = from + 1; i < Math.Min(count, from + reach + 1); i++)
        {
            sum += gain(from, i);
            (best, place) = sum > best ? (sum, i) : (best, place);
        }

        return place;
    }

    /// <summary>Moves one item; what took its place is next, unless that has been looked at.</summary>
    private static int MoveAndNext<T>(Span<T> items, int from, int to)
    {
        var item = items[from];
        if (to < from)
        {
            items[to..from].CopyTo(items[(to + 1)..]);
        }
        else
        {
            items[(from + 1)..(to + 1)].CopyTo(items[from..]);
        }

        items[to] = item;
        return to > from ? from : from + 1;
    }

    private ReadOnlySpan<int> Nodes(Run run) => nodes.AsSpan(run.First, run.Length);

    private readonly record struct Run(int First, int Length);
}
