namespace OpKoers.Drawing.Layout;

/// <summary>
/// Where the neighbours on one side of each node stand in their column, sorted from top to bottom. Laid out as the
/// <see cref="Adjacency"/> of that side; a work area that is filled again for every column.
/// </summary>
internal sealed class NeighbourPlaces(LayeredGraph graph, bool leftSide)
{
    private readonly Adjacency own = leftSide ? graph.Leftward : graph.Rightward;
    private readonly Adjacency back = leftSide ? graph.Rightward : graph.Leftward;
    private readonly int[] filled = new int[graph.Count];

    public int[] Start => own.Start;

    /// <summary>Place of the neighbour in its column, rising within one node.</summary>
    public int[] Place { get; } = new int[graph.SegmentLeft.Length];

    /// <summary>Weight of the segment to that neighbour.</summary>
    public int[] Weight { get; } = new int[graph.SegmentLeft.Length];

    /// <summary>Per node, the sum of its weights on this side.</summary>
    public long[] TotalWeight { get; } = leftSide ? graph.LeftwardWeight : graph.RightwardWeight;

    /// <summary>Fills in the neighbours of the nodes of one column. Walking the neighbours from top to bottom sorts them without a sort.</summary>
    public void Fill(ColumnOrder order, int column)
    {
        foreach (var v in order.Columns[column])
        {
            filled[v] = own.Start[v];
        }

        var neighbourColumn = leftSide ? column - 1 : column + 1;
        if (neighbourColumn < 0 || neighbourColumn >= order.Columns.Length)
        {
            return;
        }

        var neighbours = order.Columns[neighbourColumn];
        for (var place = 0; place < neighbours.Length; place++)
        {
            var neighbour = neighbours[place];
            for (var slot = back.Start[neighbour]; slot < back.Start[neighbour + 1]; slot++)
            {
                var at = filled[back.Target[slot]]++;
                Place[at] = place;
                Weight[at] = graph.SegmentWeight[back.Arc[slot]];
            }
        }
    }
}
