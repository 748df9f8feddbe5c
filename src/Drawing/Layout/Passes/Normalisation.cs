namespace OpKoers.Drawing.Layout.Passes;

/// <summary>
/// Numbers the columns without holes and cuts every edge that skips a column into segments, with a virtual node in each column that it
/// passes (Gansner et al. 1993, section 3). An edge that leads to a higher column is cut the same way: from here on a segment
/// has a left and a right end and no direction.
/// </summary>
internal static class Normalisation
{
    public static LayeredGraph Run(LayoutInput input, int[] ranks)
    {
        var rankOfColumn = ranks.Distinct().Order().ToArray();
        var column = new List<int>(ranks.Select(rank => Array.BinarySearch(rankOfColumn, rank)));
        var edgeOfVirtual = new List<int>();
        var segments = new Segments();
        var chains = new int[input.Edges.Count][];
        for (var e = 0; e < chains.Length; e++)
        {
            var chain = Chain(input.From[e], input.To[e], column);
            edgeOfVirtual.AddRange(Enumerable.Repeat(e, Math.Max(0, chain.Length - 2)));
            segments.Add(chain, column, input.Edges[e].Weight);
            chains[e] = chain;
        }

        var columns = column.ToArray();
        var left = segments.Left.ToArray();
        var right = segments.Right.ToArray();
        return new LayeredGraph
        {
            Input = input,
            RealCount = input.Nodes.Count,
            RankOfColumn = rankOfColumn,
            Column = columns,
            Block = Blocks(input, columns),
            SegmentLeft = left,
            SegmentRight = right,
            SegmentWeight = [.. segments.Weight],
            Chains = chains,
            EdgeOfVirtual = [.. edgeOfVirtual],
            Leftward = Adjacency.Of(columns.Length, right, left),
            Rightward = Adjacency.Of(columns.Length, left, right),
            LeftwardWeight = Totals(columns.Length, right, segments.Weight),
            RightwardWeight = Totals(columns.Length, left, segments.Weight),
        };
    }

    /// <summary>The nodes of an edge from left to right; adds the virtual ones to <paramref name="column"/>.</summary>
    private static int[] Chain(int from, int to, List<int> column)
    {
        if (from == to)
        {
            return [from];
        }

        var (left, right) = column[from] <= column[to] ? (from, to) : (to, from);
        var chain = new List<int> { left };
        for (var c = column[left] + 1; c < column[right]; c++)
        {
            chain.Add(column.Count);
            column.Add(c);
        }

        chain.Add(right);
        return [.. chain];
    }

    private static int[] Blocks(LayoutInput input, int[] column)
    {
        var numbers = new Dictionary<(int Column, int Group), int>();
        var block = new int[column.Length];
        var next = 0;
        for (var v = 0; v < block.Length; v++)
        {
            if (v >= input.Nodes.Count || input.Nodes[v].Group is not { } group)
            {
                block[v] = next++;
            }
            else if (!numbers.TryGetValue((column[v], group), out block[v]))
            {
                block[v] = next++;
                numbers.Add((column[v], group), block[v]);
            }
        }

        return block;
    }

    private static long[] Totals(int nodeCount, int[] end, List<int> weight)
    {
        var totals = new long[nodeCount];
        for (var s = 0; s < end.Length; s++)
        {
            totals[end[s]] += weight[s];
        }

        return totals;
    }

    private sealed class Segments
    {
        public List<int> Left { get; } = [];

        public List<int> Right { get; } = [];

        public List<int> Weight { get; } = [];

        public void Add(int[] chain, List<int> column, int weight)
        {
            for (var i = 1; i < chain.Length && column[chain[0]] != column[chain[^1]]; i++)
            {
                Left.Add(chain[i - 1]);
                Right.Add(chain[i]);
                Weight.Add(weight);
            }
        }
    }
}
