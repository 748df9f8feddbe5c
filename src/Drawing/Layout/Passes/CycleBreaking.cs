namespace OpKoers.Drawing.Layout.Passes;

/// <summary>
/// Says which edges to turn around so that no cycle is left: those that lead back to a node on the path of a depth-first walk.
/// Source: Gansner et al. 1993, section 2.1. The walk visits nodes in document order, so that the edge that a reader would call
/// "the one that leads back" is the one that turns. Lines from a node to itself play no part and are never turned.
/// </summary>
internal static class CycleBreaking
{
    private const byte New = 0;
    private const byte OnPath = 1;
    private const byte Done = 2;

    public static bool[] Run(LayoutInput input)
    {
        var count = input.Nodes.Count;
        var next = Adjacency.Of(count, input.From, input.To);
        var reversed = new bool[input.Edges.Count];
        var state = new byte[count];
        var cursor = next.Start.AsSpan(0, count).ToArray();
        var path = new Stack<int>();
        for (var root = 0; root < count; root++)
        {
            if (state[root] == New)
            {
                state[root] = OnPath;
                path.Push(root);
            }

            while (path.TryPeek(out var node))
            {
                if (cursor[node] == next.Start[node + 1])
                {
                    state[node] = Done;
                    path.Pop();
                    continue;
                }

                var slot = cursor[node]++;
                var target = next.Target[slot];
                if (state[target] == New)
                {
                    state[target] = OnPath;
                    path.Push(target);
                }
                else if (state[target] == OnPath && target != node)
                {
                    reversed[next.Arc[slot]] = true;
                }
            }
        }

        return reversed;
    }
}
