using OpKoers.Drawing.Network;

namespace OpKoers.Drawing.Tests.Network;

public class EffortOrderingTests
{
    [Fact]
    public void Run_WhenEffortsAreFew_IsAsGoodAsTheBestOfAllOrders()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var efforts = Enumerable.Range(0, 6).Select(index => NetworkModels.Small.Efforts[0] with { Key = "e" + index }).ToList();
            var contributions = efforts.SelectMany(effort => Enumerable.Range(0, random.Next(1, 4))
                .Select(_ => new NetworkContribution(effort.Key, NetworkModels.Small.Goals[random.Next(5)].Key, ContributionStrength.Light))).ToList();
            var graph = NetworkGraph.Build(NetworkModels.Small with { Efforts = efforts, Contributions = contributions });
            var rows = GoalRows.List(graph.Tops);

            var found = Crossings(EffortOrdering.Run(graph, rows), rows);

            Assert.Equal(Orders([.. graph.Efforts]).Min(order => Crossings(order, rows)), found);
        }
    }

    [Fact]
    public void Run_WhenEffortsAreTooManyToSift_StillOrdersThem()
    {
        var random = new Random(5);
        var efforts = Enumerable.Range(0, 500).Select(index => NetworkModels.Small.Efforts[0] with { Key = "e" + index }).ToList();
        var contributions = efforts.Select(effort => new NetworkContribution(effort.Key, NetworkModels.Small.Goals[random.Next(5)].Key, ContributionStrength.Light)).ToList();
        var graph = NetworkGraph.Build(NetworkModels.Small with { Efforts = efforts, Contributions = contributions });
        var rows = GoalRows.List(graph.Tops);

        Assert.Equal(0, Crossings(EffortOrdering.Run(graph, rows), rows));
    }

    private static int Crossings(List<Box> order, GoalRows rows)
    {
        var sets = order.ConvertAll(effort => effort.Lines.Select(line => rows.Span(line.Goal).Last.Index).ToArray());
        var count = 0;
        for (var one = 0; one < sets.Count; one++)
        {
            for (var other = one + 1; other < sets.Count; other++)
            {
                count += EffortOrdering.Crossings(sets[one], sets[other]);
            }
        }

        return count;
    }

    private static IEnumerable<List<Box>> Orders(List<Box> boxes) => boxes.Count <= 1
        ? [boxes]
        : boxes.SelectMany(first => Orders([.. boxes.Where(box => box != first)]).Select(rest => (List<Box>)[first, .. rest]));
}
