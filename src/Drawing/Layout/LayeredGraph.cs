namespace OpKoers.Drawing.Layout;

/// <summary>
/// A network in columns in which every segment joins two neighbouring columns. Nodes 0 to <see cref="RealCount"/> (exclusive) are the
/// given boxes; those after them are virtual: the places where a long edge passes a column.
/// </summary>
internal sealed record LayeredGraph
{
    public required LayoutInput Input { get; init; }

    public required int RealCount { get; init; }

    /// <summary>Per column, the rank that it stands for; rising.</summary>
    public required int[] RankOfColumn { get; init; }

    /// <summary>Per node, its column.</summary>
    public required int[] Column { get; init; }

    /// <summary>Per node, its block: the nodes of one group in one column share one, every other node has its own.</summary>
    public required int[] Block { get; init; }

    /// <summary>Per segment, its node in the left column.</summary>
    public required int[] SegmentLeft { get; init; }

    /// <summary>Per segment, its node in the right column, which is the next one.</summary>
    public required int[] SegmentRight { get; init; }

    /// <summary>Per segment, the weight of its edge.</summary>
    public required int[] SegmentWeight { get; init; }

    /// <summary>Per edge, its nodes from left to right; one for a line from a node to itself, two for one within a column.</summary>
    public required int[][] Chains { get; init; }

    /// <summary>Per virtual node, counted from <see cref="RealCount"/>, the edge that it belongs to.</summary>
    public required int[] EdgeOfVirtual { get; init; }

    /// <summary>Segments to the left of each node.</summary>
    public required Adjacency Leftward { get; init; }

    /// <summary>Segments to the right of each node.</summary>
    public required Adjacency Rightward { get; init; }

    /// <summary>Per node, the weight of its segments to the left together.</summary>
    public required long[] LeftwardWeight { get; init; }

    /// <summary>Per node, the weight of its segments to the right together.</summary>
    public required long[] RightwardWeight { get; init; }

    public int Count => Column.Length;

    public int ColumnCount => RankOfColumn.Length;

    /// <summary>Whether any two nodes have to stay together.</summary>
    public bool HasBlocks => Block.Length > 0 && Block.Max() < Count - 1;

    public bool IsVirtual(int node) => node >= RealCount;

    /// <summary>Whether the edge stays within one column.</summary>
    public bool IsFlat(int edge) => Column[Chains[edge][0]] == Column[Chains[edge][^1]];

    /// <summary>Height that the node takes in its column, in px: that of the box, or the thickness of the line.</summary>
    public double Height(int node) => IsVirtual(node) ? Input.Edges[EdgeOfVirtual[node - RealCount]].Thickness : Input.Nodes[node].Height;

    /// <summary>The same network in which every segment weighs 1.</summary>
    public LayeredGraph WithEqualWeights() => this with
    {
        SegmentWeight = [.. Enumerable.Repeat(1, SegmentWeight.Length)],
        LeftwardWeight = Degrees(Leftward),
        RightwardWeight = Degrees(Rightward),
    };

    /// <summary>The same network in which nothing has to stay together.</summary>
    public LayeredGraph WithoutBlocks() => this with { Block = [.. Enumerable.Range(0, Count)] };

    private static long[] Degrees(Adjacency side) => [.. side.Start.Zip(side.Start.Skip(1), (first, end) => (long)(end - first))];
}
