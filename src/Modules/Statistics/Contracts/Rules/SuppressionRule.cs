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
    /// a sum is not the sum of its parts: then nothing can be promised.
    /// </summary>
    public static Result<SuppressionKind[][]> Of(SuppressionTable table, SuppressionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        options ??= new SuppressionOptions();
        if (SuppressionCheck.Of(table) is { } refusal)
        {
            return Result<SuppressionKind[][]>.Refused(refusal);
        }

        var kinds = table.Counts.Select(row => row.Select(count => IsSmall(count, options) ? SuppressionKind.Primary : SuppressionKind.None).ToArray()).ToArray();
        if (kinds.Any(row => row.Contains(SuppressionKind.Primary)))
        {
            new SuppressionNetwork(table, kinds).Protect(Math.Max(options.Below, 1));
        }

        return Result<SuppressionKind[][]>.Of(kinds);
    }

    /// <summary>What somebody can work out of each hidden cell: the least and the most that it may be; null for cells that are shown, and most of all for no bound.</summary>
    /// <param name="table">The table with its true counts.</param>
    /// <param name="kinds">What is hidden.</param>
    public static (long Least, long Most)?[][] Deducible(SuppressionTable table, SuppressionKind[][] kinds)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(kinds);
        return new SuppressionNetwork(table, kinds).Ranges();
    }

    private static bool IsSmall(long count, SuppressionOptions options) => (count > 0 && count < options.Below) || (count == 0 && options.HideZero && options.Below > 0);
}
