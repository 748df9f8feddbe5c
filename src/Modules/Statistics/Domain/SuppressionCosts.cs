namespace OpKoers.Statistics.Domain;

/// <summary>What it costs to hide a cell along. No one way is best for every table, so that several are tried.</summary>
internal static class SuppressionCosts
{
    /// <summary>As few people as possible: the count itself.</summary>
    public static Func<int, long?> ByCount(SuppressionNetwork network)
    {
        var last = Last(network);
        return cell => IsLast(network, cell) ? last : network.Count(cell);
    }

    /// <summary>As few cells as possible, and of those the smallest.</summary>
    public static Func<int, long?> ByCell(SuppressionNetwork network)
    {
        var last = Last(network);
        return cell => IsLast(network, cell) ? 4 * last : last + network.Count(cell);
    }

    /// <summary>A zero hides nothing well, and hiding the whole is the last resort.</summary>
    private static bool IsLast(SuppressionNetwork network, int cell) => network.Count(cell) == 0 || network.RowOf(cell) == network.Root;

    private static long Last(SuppressionNetwork network) => Enumerable.Range(0, network.Cells).Max(network.Count) + 1;
}
