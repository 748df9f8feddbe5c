namespace OpKoers.Drawing.Layout;

/// <summary>Neighbours of every node in one flat list: those of node v are <c>Target[Start[v]..Start[v + 1]]</c>, in the order of the arcs.</summary>
internal sealed class Adjacency
{
    private Adjacency(int[] start, int[] target, int[] arc)
    {
        Start = start;
        Target = target;
        Arc = arc;
    }

    public int[] Start { get; }

    public int[] Target { get; }

    /// <summary>Per entry, the number of the arc that it came from.</summary>
    public int[] Arc { get; }

    public static Adjacency Of(int nodeCount, ReadOnlySpan<int> from, ReadOnlySpan<int> to)
    {
        var start = new int[nodeCount + 1];
        foreach (var v in from)
        {
            start[v + 1]++;
        }

        for (var v = 0; v < nodeCount; v++)
        {
            start[v + 1] += start[v];
        }

        var fill = start.AsSpan(0, nodeCount).ToArray();
        var target = new int[from.Length];
        var arc = new int[from.Length];
        for (var a = 0; a < from.Length; a++)
        {
            var slot = fill[from[a]]++;
            target[slot] = to[a];
            arc[slot] = a;
        }

        return new Adjacency(start, target, arc);
    }
}
