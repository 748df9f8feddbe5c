namespace OpKoers.Drawing.Layout.Passes;

/// <summary>
/// Moves single nodes, and blocks, to the place within reach where they cross least, until none moves any more. Reaches further than
/// <see cref="Transposition"/>, which stops before every place that costs something to pass. Never adds a crossing.
/// Source: Matuszewski, Schönfeld and Molitor, Using Sifting for k-Layer Straightline Crossing Minimization, Graph Drawing 1999.
/// </summary>
internal static class Sifting
{
    public static ColumnOrder Run(LayeredGraph graph, ColumnOrder order, int reach)
    {
        var cost = new PairCost(graph);
        return ColumnByColumn.Run(graph, order, cost, runs => runs.Sift(cost, reach));
    }
}
