using OpKoers.Drawing.Layout.Passes;

namespace OpKoers.Drawing.Layout;

/// <summary>
/// Lays a network out in columns, from left to right: boxes under each other, lines as smooth curves in the space between columns.
/// The method is the layered one of Sugiyama, Tagawa and Toda (Methods for Visual Understanding of Hierarchical System Structures,
/// IEEE Trans. Systems, Man and Cybernetics 11, 1981) as refined by Gansner, Koutsofios, North and Vo (A Technique for Drawing
/// Directed Graphs, IEEE Trans. Software Engineering 19, 1993). Each pass is a pure function with a name and names its source.
/// </summary>
public static class LayeredLayout
{
    /// <summary>Lays out the network. Pure: the same input and options give the same drawing.</summary>
    /// <param name="nodes">The boxes; may be empty.</param>
    /// <param name="edges">The lines; may hold duplicates, cycles, lines within a column and lines from a node to itself.</param>
    /// <param name="options">Space and effort.</param>
    /// <exception cref="ArgumentException">An id is used twice or not known, or a size, weight or option is outside its bounds.</exception>
    public static LayoutResult Arrange(IReadOnlyList<LayoutNode> nodes, IReadOnlyList<LayoutEdge> edges, LayoutOptions options)
    {
        var input = LayoutInput.Check(nodes, edges, options);
        var reversed = CycleBreaking.Run(input);
        var ranks = Ranking.Run(input, reversed);
        var graph = Normalisation.Run(input, ranks);
        var order = Ordering.Run(graph, options);
        var place = Positioning.Run(graph, order, options);
        var ports = Ports.Run(graph, place, options);
        var routes = Routing.Run(graph, place, ports);
        return Finish.Run(graph, order, place, routes);
    }
}
