namespace OpKoers.Drawing.Layout.Passes;

/// <summary>Sorts the nodes of one column by the middle of their neighbours, first within each block, then the blocks.</summary>
internal sealed class BlockSorter(LayeredGraph graph, NeighbourPlaces places, SweepPlan plan)
{
    private readonly List<Item> items = [];
    private readonly List<Item> movable = [];
    private readonly List<int> sorted = [];

    public void Sort(int[] nodes)
    {
        items.Clear();
        for (var first = 0; first < nodes.Length;)
        {
            var end = BlockEnd(nodes, first);
            items.Add(end - first == 1 ? ItemOf(nodes[first], first) : SortWithin(nodes, first, end));
            first = end;
        }

        SortMovable(items);
        sorted.Clear();
        foreach (var item in items)
        {
            sorted.AddRange(nodes.AsSpan(item.First, item.Length));
        }

        sorted.CopyTo(nodes);
    }

    private int BlockEnd(int[] nodes, int first)
    {
        var end = first + 1;
        while (end < nodes.Length && graph.Block[nodes[end]] == graph.Block[nodes[first]])
        {
            end++;
        }

        return end;
    }

    /// <summary>Sorts one block in place; the block as a whole seeks the mean of what its nodes seek, by their number of lines.</summary>
    private Item SortWithin(int[] nodes, int first, int end)
    {
        var members = new List<Item>();
        var (sum, lines) = (0.0, 0);
        for (var i = first; i < end; i++)
        {
            var item = ItemOf(nodes[i], i);
            var degree = places.Start[nodes[i] + 1] - places.Start[nodes[i]];
            members.Add(item);
            lines += degree;
            sum += degree == 0 ? 0 : item.Key * degree;
        }

        SortMovable(members);
        var block = members.ConvertAll(member => nodes[member.First]);
        block.CopyTo(nodes, first);
        return new Item(lines == 0 ? double.NaN : sum / lines, Tie(first), first, end - first);
    }

    private Item ItemOf(int node, int place) => new(MiddleOf(node), Tie(place), place, 1);

    private int Tie(int place) => plan.FlipTies ? -place : place;

    /// <summary>Sorts the items that have a key over the slots that such items stood in; the others keep their slot.</summary>
    private void SortMovable(List<Item> list)
    {
        movable.Clear();
        foreach (var item in list)
        {
            if (!double.IsNaN(item.Key))
            {
                movable.Add(item);
            }
        }

        movable.Sort();
        var next = 0;
        for (var i = 0; i < list.Count; i++)
        {
            if (!double.IsNaN(list[i].Key))
            {
                list[i] = movable[next++];
            }
        }
    }

    private double MiddleOf(int node)
    {
        var (first, end) = (places.Start[node], places.Start[node + 1]);
        return first == end ? double.NaN : plan.Middle == Middle.Barycenter ? Barycenter(first, end) : Median(first, end);
    }

    private double Barycenter(int first, int end)
    {
        var (sum, weight) = (0.0, 0.0);
        for (var slot = first; slot < end; slot++)
        {
            sum += (double)places.Place[slot] * places.Weight[slot];
            weight += places.Weight[slot];
        }

        return sum / weight;
    }

    /// <summary>For an even number of neighbours the two middle ones count, the more so the closer the others on their side stand.</summary>
    private double Median(int first, int end)
    {
        var middle = first + ((end - first) / 2);
        if ((end - first) % 2 == 1)
        {
            return places.Place[middle];
        }

        var (low, high) = (places.Place[middle - 1], places.Place[middle]);
        var (below, above) = (low - places.Place[first], places.Place[end - 1] - high);
        return below + above == 0 ? (low + high) / 2.0 : (((double)low * above) + ((double)high * below)) / (below + above);
    }

    /// <summary>A run of nodes that moves as one, and the place that it seeks; NaN when it seeks none.</summary>
    private readonly record struct Item(double Key, int Tie, int First, int Length) : IComparable<Item>
    {
        public int CompareTo(Item other)
        {
            var byKey = Key.CompareTo(other.Key);
            return byKey != 0 ? byKey : Tie.CompareTo(other.Tie);
        }
    }
}
