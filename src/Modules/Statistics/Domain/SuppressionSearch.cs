namespace OpKoers.Statistics.Domain;

/// <summary>
/// Hides cells along until every hidden cell, and every hidden subtotal, may be anything in a range of some width; then shows again what turned out not to be needed.
/// Of each of them it remembers over which cells its round trips went: while those are hidden, it is safe, whatever else is shown again.
/// </summary>
internal sealed class SuppressionSearch
{
    private readonly SuppressionNetwork network;
    private readonly IReadOnlyList<int[]> groups;
    private readonly long width;
    private readonly bool[] small;
    private readonly Dictionary<int, HashSet<int>> proof = [];

    /// <param name="network">The table.</param>
    /// <param name="groups">Sets of cells of which the sum is published too, unless one of them is hidden.</param>
    /// <param name="small">Per cell whether it must be hidden.</param>
    /// <param name="width">How wide a range must be.</param>
    public SuppressionSearch(SuppressionNetwork network, IReadOnlyList<int[]> groups, bool[] small, long width)
    {
        (this.network, this.groups, this.small, this.width) = (network, groups, small, width);
        Hidden = [.. small];
    }

    /// <summary>Per cell whether it is hidden.</summary>
    public bool[] Hidden { get; private set; }

    /// <summary>How many cells are hidden, those of subtotals included, and what they count together.</summary>
    public (int Cells, long Counts) Loss => (
        Hidden.Count(hidden => hidden) + groups.Count(IsHidden),
        Enumerable.Range(0, Hidden.Length).Where(cell => Hidden[cell]).Sum(network.Count));

    /// <summary>Whether everything hidden is safe; not when totals that must stay shown leave no way.</summary>
    public bool IsSafe { get; private set; } = true;

    /// <summary>Hides along what costs least; what has no cost stays shown.</summary>
    public SuppressionSearch Protect(Func<int, long?> cost)
    {
        long? Price(int cell) => Hidden[cell] ? 0 : cost(cell);
        for (var changed = true; changed && IsSafe;)
        {
            changed = false;
            for (var target = 0; target < network.Cells + groups.Count && IsSafe; target++)
            {
                // What is safe stays so when more is hidden.
                changed |= IsTarget(target) && !proof.ContainsKey(target) && Widen(target, Price);
            }
        }

        return this;
    }

    /// <summary>Shows again what is not needed, the largest first.</summary>
    public SuppressionSearch Trim()
    {
        foreach (var cell in Enumerable.Range(0, network.Cells).Where(cell => IsSafe && Hidden[cell] && !small[cell]).OrderByDescending(network.Count).ToList())
        {
            TryShow(cell);
        }

        return this;
    }

    private void TryShow(int cell)
    {
        Hidden[cell] = false;
        var kept = new Dictionary<int, HashSet<int>>();
        for (var target = 0; target < network.Cells + groups.Count; target++)
        {
            if (!IsTarget(target) || (proof.TryGetValue(target, out var uses) && !uses.Contains(cell)))
            {
                continue;
            }

            if (Prove(target) is not { } anew)
            {
                Hidden[cell] = true;
                return;
            }

            kept[target] = anew;
        }

        proof.Remove(cell);
        foreach (var (target, uses) in kept)
        {
            proof[target] = uses;
        }
    }

    private bool IsHidden(int[] group) => group.Any(cell => Hidden[cell]);

    private bool IsTarget(int target) => target < network.Cells ? Hidden[target] : IsHidden(groups[target - network.Cells]);

    /// <summary>
    /// The cells over which a target goes round far enough; null when it does not. Of a subtotal one of its hidden cells must do so while the others stand still: then it moves along.
    /// </summary>
    private HashSet<int>? Prove(int target)
    {
        if (target < network.Cells)
        {
            return Round(target, null);
        }

        var group = groups[target - network.Cells];
        return group.Where(cell => Hidden[cell]).OrderByDescending(network.Count).Select(cell => Round(cell, Others(group, cell))).FirstOrDefault(uses => uses is not null);
    }

    private HashSet<int>? Round(int cell, HashSet<int>? frozen)
    {
        var down = network.Room(Hidden, cell, false, width, frozen);
        var up = network.Room(Hidden, cell, true, width - down.Flow, frozen);
        return down.Flow + up.Flow < width ? null : [.. down.Pushed.Keys, .. up.Pushed.Keys, cell];
    }

    /// <summary>Hides cells along until a target has room enough; whether any had to be.</summary>
    private bool Widen(int target, Func<int, long?> price)
    {
        for (var any = false; ; any = true)
        {
            if (Prove(target) is { } uses)
            {
                proof[target] = uses;
                return any;
            }

            var group = target < network.Cells ? null : groups[target - network.Cells];
            var cell = group is null ? target : group.Where(one => Hidden[one]).MaxBy(network.Count);
            var frozen = group is null ? null : Others(group, cell);
            var down = network.Room(Hidden, cell, false, width, frozen);
            if (network.Cheapest(cell, network.Room(Hidden, cell, true, width - down.Flow, frozen).Pushed, price, frozen) is not { } way)
            {
                IsSafe = false;
                return any;
            }

            foreach (var along in way)
            {
                Hidden[along] = true;
            }
        }
    }

    private static HashSet<int> Others(int[] group, int cell) => [.. group.Where(other => other != cell)];
}
