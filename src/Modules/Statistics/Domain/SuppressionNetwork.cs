using OpKoers.Statistics.Contracts.Rules;

namespace OpKoers.Statistics.Domain;

/// <summary>
/// A table as a network: every sum is a node, every cell an arc between the two sums that it takes part in, its count the flow. Another table that fits what is
/// published is the same flow with a round trip added over hidden cells; so what a cell may be is a question of the largest flow.
/// </summary>
internal sealed class SuppressionNetwork
{
    /// <summary>So much and more is "no bound" for whoever asks.</summary>
    public const long Endless = long.MaxValue / 4;

    private readonly Arc[] arcs;
    private readonly List<int>[] arcsOf;

    private sealed record Arc(int Row, int Column, int From, int To, long Count);

    public SuppressionNetwork(SuppressionTable table)
    {
        Width = table.Counts[0].Count;
        Root = table.Parents.Index().First(row => row.Item == -1).Index;
        var whole = table.Parents.ToHashSet();
        // Nodes: per whole and column the sum over its parts; per row without parts the sum over its kinds; and one for what lies outside all sums.
        var outside = table.Parents.Count * (Width + 1);
        int Parts(int row, int column) => (row * (Width + 1)) + column;
        int Kinds(int row) => (row * (Width + 1)) + Width;
        int Above(int row, int column) => table.Parents[row] == -1 ? outside : Parts(table.Parents[row], column);
        int Below(int row, int column) => whole.Contains(row) ? Parts(row, column) : Width > 1 ? Kinds(row) : outside;
        arcs =
        [
            .. from row in Enumerable.Range(0, table.Parents.Count)
               from column in Enumerable.Range(0, Width)
               let count = table.Counts[row][column]
               // Totals run up, kinds run down: so that each cell leaves one sum and enters one.
               select column == 0 ? new Arc(row, column, Below(row, column), Above(row, column), count) : new Arc(row, column, Above(row, column), Below(row, column), count),
        ];
        arcsOf = [.. Enumerable.Range(0, outside + 1).Select(_ => new List<int>())];
        for (var arc = 0; arc < arcs.Length; arc++)
        {
            arcsOf[arcs[arc].From].Add(arc);
            arcsOf[arcs[arc].To].Add(arc);
        }
    }

    /// <summary>How many columns the table has; a cell is arc number row × width + column.</summary>
    public int Width { get; }

    public int Cells => arcs.Length;

    /// <summary>The row that holds all others.</summary>
    public int Root { get; }

    public long Count(int cell) => arcs[cell].Count;

    public int RowOf(int cell) => arcs[cell].Row;

    public int ColumnOf(int cell) => arcs[cell].Column;

    /// <summary>By how much a cell can grow, or shrink, when only hidden cells give way; no further than asked. What was pushed over each cell is said too.</summary>
    /// <param name="hidden">Per cell whether it is hidden.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="grows">Whether it is to grow.</param>
    /// <param name="most">How far is enough.</param>
    /// <param name="frozen">Hidden cells that may not give way; null for none.</param>
    public (long Flow, Dictionary<int, long> Pushed) Room(bool[] hidden, int cell, bool grows, long most, HashSet<int>? frozen = null)
    {
        var pushed = new Dictionary<int, long>();
        var (start, end) = grows ? (arcs[cell].To, arcs[cell].From) : (arcs[cell].From, arcs[cell].To);
        most = grows ? most : Math.Min(most, arcs[cell].Count);
        if (start == end)
        {
            // The cell is in no sum at all: nothing holds it.
            return (most, pushed);
        }

        var flow = 0L;
        while (flow < most && Way(start, end, pushed, arc => arc != cell && hidden[arc] && frozen?.Contains(arc) != true ? 0 : null) is { } way)
        {
            var step = Math.Min(most - flow, way.Min(move => Left(move, pushed)));
            foreach (var move in way)
            {
                pushed[move.Arc] = pushed.GetValueOrDefault(move.Arc) + (move.Forward ? step : -step);
            }

            flow += step;
        }

        return (flow, pushed);
    }

    /// <summary>The cells that together let a cell grow further, at the least cost; null when there are none. A cell without a cost may not be one of them.</summary>
    public IReadOnlyList<int>? Cheapest(int cell, Dictionary<int, long> pushed, Func<int, long?> cost, HashSet<int>? frozen) =>
        Way(arcs[cell].To, arcs[cell].From, pushed, arc => arc != cell && frozen?.Contains(arc) != true ? cost(arc) : null)?.ConvertAll(move => move.Arc);

    /// <summary>How much more may go over an arc: without end forward, and back no more than its count with what was pushed already.</summary>
    private long Left((int Arc, bool Forward) move, Dictionary<int, long> pushed) =>
        move.Forward ? Endless - pushed.GetValueOrDefault(move.Arc) : arcs[move.Arc].Count + pushed.GetValueOrDefault(move.Arc);

    /// <summary>The cheapest way between two nodes; an arc without a cost is closed.</summary>
    private List<(int Arc, bool Forward)>? Way(int start, int end, Dictionary<int, long> pushed, Func<int, long?> price)
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

            foreach (var arc in arcsOf[node])
            {
                if (price(arc) is not { } asked)
                {
                    continue;
                }

                var move = (arc, arcs[arc].From == node);
                var next = move.Item2 ? arcs[arc].To : arcs[arc].From;
                var total = cost[node] + asked;
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
