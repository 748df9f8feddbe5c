namespace OpKoers.Drawing.Layout.Passes;

/// <summary>
/// The orders from which the searches for few crossings start. Start 0 is the document order, 2 and 4 walk along the lines from the left
/// and from the right (Gansner et al. 1993, section 3), the odd ones are spectral, and the other even ones are random.
/// </summary>
internal static class InitialOrder
{
    public static ColumnOrder Run(LayeredGraph graph, int start, int seed) => ColumnOrder.ByKey(graph, start switch
    {
        0 => DocumentKeys(graph),
        2 => WalkKeys(graph, graph.Column),
        4 => WalkKeys(graph, Array.ConvertAll(graph.Column, column => -column)),
        _ when start % 2 == 1 => SpectralKeys.Run(graph, new Random(Mix(seed, start))),
        _ => RandomKeys(graph, new Random(Mix(seed, start))),
    });

    /// <summary>Place in the document as a share of the column, between 0 and 1; a virtual node lies on the straight line between the ends of its edge.</summary>
    public static double[] DocumentKeys(LayeredGraph graph)
    {
        var key = new double[graph.Count];
        foreach (var column in Enumerable.Range(0, graph.RealCount).GroupBy(v => graph.Column[v]))
        {
            var sorted = column.OrderBy(v => graph.Input.Nodes[v].PreferredOrder ?? v).ThenBy(v => v).ToArray();
            for (var i = 0; i < sorted.Length; i++)
            {
                key[sorted[i]] = (i + 0.5) / sorted.Length;
            }
        }

        foreach (var chain in graph.Chains)
        {
            for (var i = 1; i < chain.Length - 1; i++)
            {
                var share = (double)i / (chain.Length - 1);
                key[chain[i]] = (key[chain[0]] * (1 - share)) + (key[chain[^1]] * share);
            }
        }

        return key;
    }

    /// <summary>Turn in a depth-first walk over the lines, from the nodes with the lowest <paramref name="distance"/> first.</summary>
    private static double[] WalkKeys(LayeredGraph graph, int[] distance)
    {
        var document = DocumentKeys(graph);
        var roots = Enumerable.Range(0, graph.Count).OrderBy(v => distance[v]).ThenBy(v => document[v]).ThenBy(v => v);
        var key = new double[graph.Count];
        var seen = new bool[graph.Count];
        var stack = new Stack<int>();
        var turn = 0;
        foreach (var root in roots)
        {
            stack.Push(root);
            while (stack.TryPop(out var v))
            {
                if (!seen[v])
                {
                    seen[v] = true;
                    key[v] = turn++;
                    PushUnseen(graph, v, seen, stack);
                }
            }
        }

        return key;
    }

    private static void PushUnseen(LayeredGraph graph, int v, bool[] seen, Stack<int> stack)
    {
        Adjacency[] sides = [graph.Leftward, graph.Rightward];
        foreach (var side in sides)
        {
            for (var slot = side.Start[v + 1] - 1; slot >= side.Start[v]; slot--)
            {
                if (!seen[side.Target[slot]])
                {
                    stack.Push(side.Target[slot]);
                }
            }
        }
    }

    private static double[] RandomKeys(LayeredGraph graph, Random random) => Array.ConvertAll(graph.Column, _ => random.NextDouble());

    /// <summary>Not System.HashCode: that one differs from process to process.</summary>
    private static int Mix(int seed, int start) => unchecked((seed * 7919) + start);
}
