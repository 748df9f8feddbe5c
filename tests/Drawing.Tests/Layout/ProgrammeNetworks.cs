using OpKoers.Drawing.Layout;

namespace OpKoers.Drawing.Tests.Layout;

/// <summary>Goals-efforts networks of the shapes that programmes have: goals with their parents in the first columns, efforts in the last one.</summary>
internal static class ProgrammeNetworks
{
    /// <summary>The weight of a line from a goal to its parent.</summary>
    private const int TreeWeight = 8;

    /// <summary>4 strategic goals, 9 operational goals, 18 efforts and 30 contributions: a safety programme as its contract has it.</summary>
    public static Network Veiligheid { get; } = FromContributions(
        "veiligheid",
        parents: [0, 0, 1, 1, 2, 2, 3, 3, 3],
        effortsOfGoal: [[0, 1, 2], [1, 2, 3, 4, 5, 6, 9], [6, 7, 8, 12, 13, 16], [7, 8, 9], [10, 11], [9], [11, 14], [12, 14, 15, 17], [13, 16]]);

    /// <summary>Four levels of goals, efforts that contribute to any of them.</summary>
    public static Network FourLevels { get; } = Seeded("four levels", 4, [3, 7, 15, 26], efforts: 45, contributions: 80, stray: 0.2, direct: 0.15);

    /// <summary>300 nodes and 450 edges: one large programme, most contributions within one strategic goal.</summary>
    public static Network Large { get; } = Seeded("large", 300, [10, 50], efforts: 240, contributions: 400, stray: 0.1, direct: 0.05);

    /// <summary>300 nodes and 450 edges without any structure in the contributions: the hardest to untangle.</summary>
    public static Network Tangled { get; } = Seeded("tangled", 17, [10, 50], efforts: 240, contributions: 400, stray: 1, direct: 0.05);

    /// <summary>2,000 nodes and 3,000 edges: all programmes of a region on one sheet.</summary>
    public static Network Huge { get; } = Seeded("huge", 2000, [40, 110, 350], efforts: 1500, contributions: 2540, stray: 0.05, direct: 0.05);

    public static IReadOnlyList<Network> All { get; } = [Veiligheid, FourLevels, Large, Tangled, Huge];

    private static Network FromContributions(string name, int[] parents, int[][] effortsOfGoal)
    {
        var strategic = parents.Max() + 1;
        var firstEffort = strategic + parents.Length;
        var efforts = effortsOfGoal.Max(list => list.Max()) + 1;
        return new Network(
            name,
            [
                .. Enumerable.Range(0, strategic).Select(g => new LayoutNode(g, 150, 80) { Rank = 0 }),
                .. parents.Select((parent, g) => new LayoutNode(strategic + g, 250, 56) { Rank = 1, Group = parent }),
                .. Enumerable.Range(0, efforts).Select(e => new LayoutNode(firstEffort + e, 275, 36) { Rank = 2 }),
            ],
            [
                .. parents.Select((parent, g) => new LayoutEdge(strategic + g, parent, 1.5, TreeWeight)),
                .. effortsOfGoal.SelectMany((list, g) => list.Select(e => new LayoutEdge(firstEffort + e, strategic + g, 1.5 + (e % 3 * 2)))),
            ]);
    }

    /// <summary>A made-up programme.</summary>
    /// <param name="name">Name of the network.</param>
    /// <param name="seed">Seed of every choice.</param>
    /// <param name="levels">Number of goals per level from the top.</param>
    /// <param name="efforts">Number of efforts.</param>
    /// <param name="contributions">Number of contributions, at least one per effort.</param>
    /// <param name="stray">Share of contributions that go to any goal; the others go near where the effort belongs.</param>
    /// <param name="direct">Share of contributions that go to a goal above the lowest level.</param>
    public static Network Seeded(string name, int seed, int[] levels, int efforts, int contributions, double stray, double direct)
    {
        var random = new Random(seed);
        var nodes = new List<LayoutNode>();
        var edges = new List<LayoutEdge>();
        var levelStart = new int[levels.Length];
        for (var level = 0; level < levels.Length; level++)
        {
            levelStart[level] = nodes.Count;
            for (var g = 0; g < levels[level]; g++)
            {
                int? parent = level == 0 ? null : levelStart[level - 1] + (g * levels[level - 1] / levels[level]);
                var id = nodes.Count;
                nodes.Add(new LayoutNode(id, 200, 40 + (random.Next(3) * 14)) { Rank = level, Group = parent });
                if (parent is { } above)
                {
                    edges.Add(new LayoutEdge(id, above, 1.5, TreeWeight));
                }
            }
        }

        var firstEffort = nodes.Count;
        nodes.AddRange(Enumerable.Range(firstEffort, efforts).Select(id => new LayoutNode(id, 240, 36) { Rank = levels.Length }));
        var home = Enumerable.Range(0, efforts).Select(_ => random.NextDouble()).ToArray();
        for (var i = 0; i < contributions; i++)
        {
            var effort = i < efforts ? i : random.Next(efforts);
            var level = random.NextDouble() < direct ? random.Next(levels.Length) : levels.Length - 1;
            var near = home[effort] + ((random.NextDouble() - 0.5) * 0.1);
            var goal = random.NextDouble() < stray ? random.Next(levels[level]) : Math.Clamp((int)(near * levels[level]), 0, levels[level] - 1);
            edges.Add(new LayoutEdge(firstEffort + effort, levelStart[level] + goal, 1.5 + (random.Next(3) * 2)));
        }

        return new Network(name, nodes, edges);
    }
}
