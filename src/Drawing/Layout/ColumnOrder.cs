namespace OpKoers.Drawing.Layout;

/// <summary>In which order the nodes of every column stand, from top to bottom.</summary>
internal sealed class ColumnOrder
{
    private ColumnOrder(int[][] columns, int[] position)
    {
        Columns = columns;
        Position = position;
    }

    /// <summary>Per column, its nodes from top to bottom.</summary>
    public int[][] Columns { get; }

    /// <summary>Per node, its place in its column, 0 on top. Twin of <see cref="Columns"/>: <see cref="Renumber"/> keeps them equal.</summary>
    public int[] Position { get; }

    /// <summary>The order by rising key, ties by number of node, with the nodes of a block side by side at the mean of their keys.</summary>
    public static ColumnOrder ByKey(LayeredGraph graph, double[] key)
    {
        var blockKey = BlockMeans(graph, key);
        var columns = Enumerable.Range(0, graph.Count)
            .OrderBy(v => graph.Column[v])
            .ThenBy(v => blockKey[graph.Block[v]])
            .ThenBy(v => graph.Block[v])
            .ThenBy(v => key[v])
            .ThenBy(v => v)
            .GroupBy(v => graph.Column[v], (_, nodes) => nodes.ToArray())
            .ToArray();
        var order = new ColumnOrder(columns, new int[graph.Count]);
        for (var c = 0; c < columns.Length; c++)
        {
            order.Renumber(c);
        }

        return order;
    }

    public ColumnOrder Copy() => new(Array.ConvertAll(Columns, column => (int[])column.Clone()), (int[])Position.Clone());

    /// <summary>Sets <see cref="Position"/> right after the nodes of a column were moved.</summary>
    public void Renumber(int column)
    {
        var nodes = Columns[column];
        for (var i = 0; i < nodes.Length; i++)
        {
            Position[nodes[i]] = i;
        }
    }

    private static double[] BlockMeans(LayeredGraph graph, double[] key)
    {
        var sum = new double[graph.Count];
        var size = new int[graph.Count];
        for (var v = 0; v < graph.Count; v++)
        {
            sum[graph.Block[v]] += key[v];
            size[graph.Block[v]]++;
        }

        for (var b = 0; b < sum.Length; b++)
        {
            sum[b] /= Math.Max(1, size[b]);
        }

        return sum;
    }
}
