namespace OpKoers.Drawing.Layout.Passes;

/// <summary>
/// Lets neighbours in a column change places as long as that removes crossings: nodes within a block, and blocks as a whole.
/// Never adds a crossing. Source: Gansner et al. 1993, section 3 ("transpose").
/// </summary>
internal static class Transposition
{
    public static ColumnOrder Run(LayeredGraph graph, ColumnOrder order)
    {
        var cost = new PairCost(graph);
        return ColumnByColumn.Run(graph, order, cost, runs => runs.ExchangeWhile((upper, lower) => cost.Gain(upper, lower) > 0));
    }
}
