using OpKoers.Kernel;
using OpKoers.Statistics.Domain;

namespace OpKoers.Statistics.Contracts.Rules;

/// <summary>
/// Hides small counts, and as many others as it takes so that no sum betrays them. The promise: whoever knows every published cell, which sums hold, and that no
/// count is below zero, can at best say of a hidden cell that it lies within a range at least as wide as the threshold. What is possible for a cell is worked
/// out exactly, as a flow in a network, which a table with one tree and one flat division is (Castro, European Journal of Operational Research 2006,
/// 171: 39–52; Hundepool and others, Statistical Disclosure Control, Wiley 2012, chapter 4).
/// Only for counts of our own: a table that its source has made safe is published as the source does.
/// </summary>
public static class SuppressionRule
{
    /// <summary>
    /// What is hidden, by row and column. Refused with <c>not-a-tree</c> when the rows do not hang together under one, and with <c>does-not-add-up</c> when
    /// a sum is not the sum of its parts: then nothing can be promised; and with <c>totals-betray</c> when totals that must stay shown leave no way.
    /// </summary>
    public static Result<SuppressionKind[][]> Of(SuppressionTable table, SuppressionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        options ??= new SuppressionOptions();
        if (SuppressionCheck.Of(table) is { } refusal)
        {
            return Result<SuppressionKind[][]>.Refused(refusal);
        }

        var small = table.Counts.SelectMany(row => row.Select(count => IsSmall(count, options))).ToArray();
        if ((small.Contains(true) ? Best(table, small, Math.Max(options.Below, 1)) : small) is not { } hidden)
        {
            return Result<SuppressionKind[][]>.Refused("totals-betray", "Met de totalen erbij is een klein aantal niet te verbergen.");
        }

        var width = table.Counts[0].Count;
        return Result<SuppressionKind[][]>.Of([.. table.Counts.Select((row, place) => row.Select((_, column) =>
            !hidden[(place * width) + column] ? SuppressionKind.None : small[(place * width) + column] ? SuppressionKind.Primary : SuppressionKind.Secondary).ToArray())]);
    }

    /// <summary>What somebody can work out of each hidden cell: the least and the most that it may be; null for cells that are shown, and most of all for no bound.</summary>
    /// <param name="table">The table with its true counts.</param>
    /// <param name="kinds">What is hidden.</param>
    public static (long Least, long Most)?[][] Deducible(SuppressionTable table, SuppressionKind[][] kinds)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(kinds);
        var network = new SuppressionNetwork(table);
        var hidden = kinds.SelectMany(row => row.Select(kind => kind != SuppressionKind.None)).ToArray();
        return [.. kinds.Select((row, place) => row.Select((_, column) => Range(network, hidden, (place * network.Width) + column)).ToArray())];
    }

    private static (long Least, long Most)? Range(SuppressionNetwork network, bool[] hidden, int cell) => !hidden[cell] ? null
        : (network.Count(cell) - network.Room(hidden, cell, false, SuppressionNetwork.Endless).Flow, Math.Min(SuppressionNetwork.Endless, network.Count(cell) + network.Room(hidden, cell, true, SuppressionNetwork.Endless).Flow));

    /// <summary>Of several ways to make a table safe the one that hides the fewest cells, and of those the one that hides the least.</summary>
    private static bool[]? Best(SuppressionTable table, bool[] small, long width)
    {
        var network = new SuppressionNetwork(table);
        List<int[]> groups = [.. from row in Enumerable.Range(0, table.Counts.Count) from columns in table.Groups select columns.Select(column => (row * network.Width) + column).ToArray()];
        return new[] { SuppressionCosts.ByCell(network), SuppressionCosts.ByCount(network) }
            .Select(cost => new SuppressionSearch(network, groups, small, width).Protect(cell => table.KeepTotals && network.ColumnOf(cell) == 0 ? null : cost(cell)).Trim())
            .Where(search => search.IsSafe && !(table.KeepTotals && Enumerable.Range(0, network.Cells).Any(cell => network.ColumnOf(cell) == 0 && search.Hidden[cell])))
            .MinBy(search => search.Loss)?.Hidden;
    }

    private static bool IsSmall(long count, SuppressionOptions options) => (count > 0 && count < options.Below) || (count == 0 && options.HideZero && options.Below > 0);
}
