using FsCheck;
using FsCheck.Fluent;
using OpKoers.Drawing.Layout;

namespace OpKoers.Drawing.Tests.Layout;

/// <summary>The networks that invariants are tested on: everything that is kept, and made-up ones of every kind.</summary>
internal static class Networks
{
    public static IEnumerable<Network> Kept => SmallNetworks.All.Concat(ProgrammeNetworks.All);

    /// <summary>Checks an invariant on all kept networks and on 200 made-up ones.</summary>
    public static void Check(Action<Network> invariant)
    {
        foreach (var network in Kept)
        {
            invariant(network);
        }

        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Arb.From(Generated, Smaller), network =>
        {
            invariant(network);
            return true;
        }));
    }

    /// <summary>Checks an invariant of finished drawings.</summary>
    public static void Check(Action<Network, LayoutResult> invariant) => Check(network =>
        invariant(network, Arranged.TryGetValue(network.Name, out var kept) ? kept.Value : network.Arrange()));

    /// <summary>The drawings of the kept networks, made once: the largest takes a while without optimisation.</summary>
    private static Dictionary<string, Lazy<LayoutResult>> Arranged { get; } =
        Kept.ToDictionary(network => network.Name, network => new Lazy<LayoutResult>(network.Arrange));

    /// <summary>Up to 25 nodes and 40 edges between any of them; ranks for all, for some or for none, groups for some.</summary>
    private static Gen<Network> Generated =>
        from count in Gen.Choose(0, 25)
        from ranked in Gen.Elements(0.0, 0.5, 1.0)
        from columns in Gen.Choose(1, 6)
        from edgeCount in Gen.Choose(0, count == 0 ? 0 : 40)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select Build(new Random(seed), count, edgeCount, ranked, columns);

    private static Network Build(Random random, int count, int edgeCount, double ranked, int columns) => new(
        "generated",
        [.. Enumerable.Range(0, count).Select(id => new LayoutNode(id, random.Next(0, 200), random.Next(0, 80))
        {
            Rank = random.NextDouble() < ranked ? random.Next(columns) : null,
            Group = random.Next(3) == 0 ? random.Next(3) : null,
            PreferredOrder = random.Next(2) == 0 ? random.Next(10) : null,
        })],
        [.. Enumerable.Range(0, edgeCount).Select(_ => new LayoutEdge(random.Next(count), random.Next(count), random.Next(6), random.Next(1, 9)))]);

    /// <summary>A failing network is shown with as few lines and nodes as still fail.</summary>
    private static IEnumerable<Network> Smaller(Network network)
    {
        for (var e = 0; e < network.Edges.Count; e++)
        {
            yield return network with { Edges = [.. network.Edges.Where((_, i) => i != e)] };
        }

        foreach (var node in network.Nodes.Where(node => !network.Edges.Any(edge => edge.From == node.Id || edge.To == node.Id)))
        {
            yield return network with { Nodes = [.. network.Nodes.Where(other => other != node)] };
        }
    }
}
