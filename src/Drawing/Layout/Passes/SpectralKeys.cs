namespace OpKoers.Drawing.Layout.Passes;

/// <summary>
/// A line on which nodes that are joined lie close together: per connected part an approximation of the second eigenvector of the walk
/// over its lines, by power iteration. Sorted along it, parts of a network that have much to do with each other come to stand at the
/// same height in all columns, which sweeps between two columns cannot see. Source: Koren and Harel, A Multi-Scale Algorithm for the
/// Linear Arrangement Problem, Graph-Theoretic Concepts in Computer Science 2002; Juvan and Mohar, Optimal Linear Labelings and
/// Eigenvalues of Graphs, Discrete Applied Mathematics 36, 1992.
/// </summary>
internal static class SpectralKeys
{
    private const int Steps = 200;

    public static double[] Run(LayeredGraph graph, Random random)
    {
        var part = Parts(graph);
        var weight = graph.LeftwardWeight.Zip(graph.RightwardWeight, (left, right) => (double)(left + right)).ToArray();
        var key = Array.ConvertAll(part, _ => random.NextDouble() - 0.5);
        for (var step = 0; step < Steps; step++)
        {
            key = Centred(Walk(graph, key, weight), part, weight);
        }

        // Each part has keys between -1 and 1; the parts go below each other.
        return [.. key.Select((value, v) => value + (3 * part[v]))];
    }

    /// <summary>Half of the way to the mean of the neighbours: all of the way would swing between odd and even columns.</summary>
    private static double[] Walk(LayeredGraph graph, double[] key, double[] weight)
    {
        var sum = new double[key.Length];
        for (var s = 0; s < graph.SegmentLeft.Length; s++)
        {
            var (left, right) = (graph.SegmentLeft[s], graph.SegmentRight[s]);
            sum[left] += key[right] * graph.SegmentWeight[s];
            sum[right] += key[left] * graph.SegmentWeight[s];
        }

        for (var v = 0; v < sum.Length; v++)
        {
            sum[v] = weight[v] == 0 ? 0 : (key[v] + (sum[v] / weight[v])) / 2;
        }

        return sum;
    }

    /// <summary>Takes the first eigenvector, which is constant, out of every part, and scales the part to at most 1.</summary>
    private static double[] Centred(double[] key, int[] part, double[] weight)
    {
        var sum = new double[key.Length];
        var total = new double[key.Length];
        var size = new double[key.Length];
        for (var v = 0; v < key.Length; v++)
        {
            sum[part[v]] += key[v] * weight[v];
            total[part[v]] += weight[v];
        }

        for (var v = 0; v < key.Length; v++)
        {
            key[v] -= total[part[v]] == 0 ? 0 : sum[part[v]] / total[part[v]];
            size[part[v]] = Math.Max(size[part[v]], Math.Abs(key[v]));
        }

        for (var v = 0; v < key.Length; v++)
        {
            key[v] /= size[part[v]] == 0 ? 1 : size[part[v]];
        }

        return key;
    }

    /// <summary>Per node, the number of its connected part.</summary>
    private static int[] Parts(LayeredGraph graph)
    {
        var part = Enumerable.Repeat(-1, graph.Count).ToArray();
        var stack = new Stack<int>();
        var next = 0;
        for (var root = 0; root < part.Length; root++)
        {
            if (part[root] >= 0)
            {
                continue;
            }

            part[root] = next;
            stack.Push(root);
            while (stack.TryPop(out var v))
            {
                Visit(graph.Leftward, v, part, stack);
                Visit(graph.Rightward, v, part, stack);
            }

            next++;
        }

        return part;
    }

    private static void Visit(Adjacency side, int v, int[] part, Stack<int> stack)
    {
        for (var slot = side.Start[v]; slot < side.Start[v + 1]; slot++)
        {
            var w = side.Target[slot];
            if (part[w] < 0)
            {
                part[w] = part[v];
                stack.Push(w);
            }
        }
    }
}
