using OpKoers.Drawing.Layout;
using OpKoers.Drawing.Layout.Passes;

namespace OpKoers.Drawing.Tests.Layout;

public sealed class DotComparisonTests
{
    /// <summary>At most this many times the crossings of dot.</summary>
    private const double Allowed = 1.1;

    public static TheoryData<string> Names => [.. Networks.Kept.Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Ordering_WithoutGroups_CrossesHardlyMoreThanDot(string name) => Compare(Kept(name).WithoutGroups());

    [Theory]
    [MemberData(nameof(Names))]
    public void Ordering_WithGroups_CrossesHardlyMoreThanDot(string name) => Compare(Kept(name));

    private static Network Kept(string name) => Networks.Kept.Single(network => network.Name == name);

    private static void Compare(Network network)
    {
        var mustRun = Environment.GetEnvironmentVariable("OPKOERS_REQUIRE_TOOLS") == "1";
        Assert.SkipUnless(DotOracle.IsInstalled || mustRun, "Graphviz dot is not installed here; ./opkoers test installs it.");
        var graph = network.Layered();

        var ours = CrossingCount.Plain(graph, Ordering.Run(graph, new LayoutOptions()));

        var dots = DotOracle.Crossings(graph);
        Assert.True(ours <= Allowed * dots, $"{network}: {ours} crossings, dot has {dots}");
    }
}
