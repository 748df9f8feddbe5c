namespace OpKoers.Drawing.Layout.Passes;

/// <summary>How far the control points of the lines within a column lie outside it: the longer the line, the farther, so that lines nest.</summary>
internal sealed class Swings
{
    private const double Least = 12;

    private readonly Dictionary<int, double> swings = [];

    public Swings(LayeredGraph graph, Placement place, PortMap ports)
    {
        var flat = Enumerable.Range(0, graph.Chains.Length).Where(graph.IsFlat);
        foreach (var column in flat.GroupBy(e => graph.Column[graph.Chains[e][0]]))
        {
            var length = column.ToDictionary(e => e, e => Math.Abs(ports.First[e] - ports.Last[e]));
            var longest = Math.Max(1, length.Values.Max());
            var room = Room(place, column.Key);
            foreach (var (edge, own) in length)
            {
                swings[edge] = Math.Min(room, Least) + (Math.Max(0, room - Least) * own / longest);
            }
        }
    }

    public double Of(int edge) => swings[edge];

    /// <summary>At most half of the gap to the right; the last column takes what the first gap has, or a fixed width when it is the only one.</summary>
    private static double Room(Placement place, int column)
    {
        const double Alone = 60;
        return place.Left.Length == 1 ? Alone : (place.Left[Math.Min(column + 1, place.Left.Length - 1)] - place.Right[Math.Min(column, place.Left.Length - 2)]) / 2;
    }
}
