using OpKoers.Statistics.Contracts.Rules;

namespace OpKoers.Statistics.Domain;

/// <summary>
/// A table as a network: every sum is a node, every cell an arc between the two sums that it takes part in, its count the flow. Another table that fits what is
/// published is the same flow with a round trip added over hidden cells; so what a cell may be is a question of the largest flow.
/// </summary>
internal sealed class SuppressionNetwork
{
    /// <summary>So much and more is "no bound" for whoever asks.</summary>
    private const long Endless = long.MaxValue / 4;

    private readonly SuppressionKind[][] kinds;
    private readonly Arc[] arcs;
    private readonly List<int>[] arcsOf;

    private sealed record Arc(int Row, int Column, int From, int To, long Count, long Cost);

    public SuppressionNetwork(SuppressionTable table, SuppressionKind[][] kinds)
    {
        this.kinds = kinds;
        var width = table.Counts[0].Count;
        var whole = table.Parents.ToHashSet();
        // Nodes: per whole and column the sum over its parts; per row without parts the sum over its kinds; and one for what lies outside all sums.
        var outside = table.Parents.Count * (width + 1);
        int Parts(int row, int column) => (row * (width + 1)) + column;
        int Kinds(int row) => (row * (width + 1)) + width;
        int Above(int row, int column) => table.Parents[row] == -1 ? outside : Parts(table.Parents[row], column);
        int Below(int row, int column) => whole.Contains(row) ? Parts(row, column) : width > 1 ? Kinds(row) : outside;
        // A zero hides nothing well, and hiding the whole is the last resort.
        var last = table.Counts.Max(row => row[0]) + 1;
        arcs =
        [
            .. from row in Enumerable.Range(0, table.Parents.Count)
               from column in Enumerable.Range(0, width)
               let count = table.Counts[row][column]
               let cost = count == 0 || table.Parents[row] == -1 ? last : count
               // Totals run up, kinds run down: so that each cell leaves one sum and enters one.
               select column == 0
                   ? new Arc(row, column, Below(row, column), Above(row, column), count, cost)
                   : new Arc(row, column, Above(row, column), Below(row, column), count, cost),
        ];
        arcsOf = [.. Enumerable.Range(0, outside + 1).Select(_ => new List<int>())];
        for (var arc = 0; arc < arcs.Length; arc++)
        {
            arcsOf[arcs[arc].From].Add(arc);
            arcsOf[arcs[arc].To].Add(arc);
        }
    }

    /// <summary>Hides cells along until every hidden cell may be anything in a range of this width.</summary>
    public void Protect(long width)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            for (var arc = 0; arc < arcs.Length; arc++)
            {
                if (IsHidden(arc))
                {
                    changed |= Widen(arc, width);
                }
            }
        }
    }

    public (long Least, long Most)?[][] Ranges()
    {
        var ranges = kinds.Select(row => new (long, long)?[row.Length]).ToArray();
        for (var arc = 0; arc < arcs.Length; arc++)
        {
            if (IsHidden(arc))
            {
                var one = arcs[arc];
                ranges[one.Row][one.Column] = (one.Count - Room(arc, false, Endless).Flow, Math.Min(Endless, one.Count + Room(arc, true, Endless).Flow));
            }
        }

        return ranges;
    }

    /// <summary>Hides cells along until this one has room enough; whether any had to be.</summary>
    private bool Widen(int arc, long width)
    {
        for (var any = false; ; any = true)
        {
            var down = Room(arc, false, width);
            var up = Room(arc, true, width - down.Flow);
            if (down.Flow + up.Flow >= width)
            {
                return any;
            }

            // Upwards there is always a way: a larger part makes larger sums.
            foreach (var along in Cheapest(arc, up.Pushed))
            {
                var cell = arcs[along];
                if (kinds[cell.Row][cell.Column] == SuppressionKind.None)
                {
                    kinds[cell.Row][cell.Column] = SuppressionKind.Secondary;
                }
            }
        }
    }

    private bool IsHidden(int arc) => kinds[arcs[arc].Row][arcs[arc].Column] != SuppressionKind.None;

    /// <summary>By how much a cell can grow, or shrink, when only hidden cells give way; no further than asked.</summary>
    private (long Flow, long[] Pushed) Room(int arc, bool grows, long most)
    {
        var pushed = new long[arcs.Length];
        var (start, end) = grows ? (arcs[arc].To, arcs[arc].From) : (arcs[arc].From, arcs[arc].To);
        most = grows ? most : Math.Min(most, arcs[arc].Count);
        if (start == end)
        {
            // The cell is in no sum at all: nothing holds it.
            return (most, pushed);
        }

        var flow = 0L;
        while (flow < most && Way(start, end, arc, pushed, hiddenOnly: true) is { } way)
        {
            var step = Math.Min(most - flow, way.Min(move => Left(move, pushed)));
            foreach (var move in way)
            {
                pushed[move.Arc] += move.Forward ? step : -step;
            }

            flow += step;
        }

        return (flow, pushed);
    }

    private IEnumerable<int> Cheapest(int arc, long[] pushed) =>
        Way(arcs[arc].To, arcs[arc].From, arc, pushed, hiddenOnly: false)?.Select(move => move.Arc) ?? throw new InvalidOperationException("A table without a way round cannot be made safe.");

    /// <summary>How much more may go over an arc: without end forward, and back no more than its count with what was pushed already.</summary>
    private long Left((int Arc, bool Forward) move, long[] pushed) => move.Forward ? Endless - pushed[move.Arc] : arcs[move.Arc].Count + pushed[move.Arc];

    /// <summary>The cheapest way between two nodes past the arc itself: hidden cells are free, others cost what hiding them costs.</summary>
    private List<(int Arc, bool Forward)>? Way(int start, int end, int self, long[] pushed, bool hiddenOnly)
    {
        var cost = new Dictionary<int, long> { [start] = 0 };
        var into = new Dictionary<int, (int Arc, bool Forward)>();
        var waiting = new PriorityQueue<int, long>([(start, 0)]);
        var done = new HashSet<int>();
        while (waiting.TryDequeue(out var node, out _))
        {
            if (node == end)
            {
                break;
            }

            if (!done.Add(node))
            {
                continue;
            }

            foreach (var arc in arcsOf[node].Where(arc => arc != self && (!hiddenOnly || IsHidden(arc))))
            {
                var move = (arc, arcs[arc].From == node);
                var next = move.Item2 ? arcs[arc].To : arcs[arc].From;
                var total = cost[node] + (IsHidden(arc) ? 0 : arcs[arc].Cost);
                if (Left(move, pushed) > 0 && (!cost.TryGetValue(next, out var known) || total < known))
                {
                    cost[next] = total;
                    into[next] = move;
                    waiting.Enqueue(next, total);
                }
            }
        }

        return into.ContainsKey(end) ? Back(start, end, into) : null;
    }

    private List<(int Arc, bool Forward)> Back(int start, int end, Dictionary<int, (int Arc, bool Forward)> into)
    {
        var way = new List<(int, bool)>();
        for (var node = end; node != start;)
        {
            var move = into[node];
            way.Add(move);
            node = move.Forward ? arcs[move.Arc].From : arcs[move.Arc].To;
        }

        return way;
    }
}
