namespace OpKoers.Statistics.Contracts.Rules;

/// <summary>
/// Counts that are to be published: areas in a tree, such as a municipality with its districts and neighbourhoods, by kinds with their total. The sums are
/// published with the parts, which is how a hidden part can be worked out.
/// </summary>
public sealed record SuppressionTable
{
    /// <summary>Per row the place of the row that it is a part of; -1 for the one row that holds all others.</summary>
    public required IReadOnlyList<int> Parents { get; init; }

    /// <summary>Per row its counts: one, or, when there are kinds, the total first and then each kind.</summary>
    public required IReadOnlyList<IReadOnlyList<long>> Counts { get; init; }

    /// <summary>
    /// Sets of kinds, by their columns, of which the sum is published too, such as a main kind of several. The sum of a row is to be hidden where any of its kinds is; then it
    /// is as safe as they are. Where none is, it says nothing that they do not.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<int>> Groups { get; init; } = [];

    /// <summary>Whether the totals of the kinds stay shown, because another table shows them.</summary>
    public bool KeepTotals { get; init; }
}

/// <summary>When a count is hidden.</summary>
public sealed record SuppressionOptions
{
    /// <summary>Counts from 1 up to, not including, this are hidden. Five by default; 1 or less hides nothing.</summary>
    public int Below { get; init; } = 5;

    /// <summary>Whether a zero is hidden too. It says that something happened to nobody, which may be published by default.</summary>
    public bool HideZero { get; init; }
}

/// <summary>Why a cell is not shown. Pages say one word for both: to tell them apart would say which of them is small.</summary>
public enum SuppressionKind
{
    /// <summary>It is shown.</summary>
    None,

    /// <summary>It is small.</summary>
    Primary,

    /// <summary>It is hidden along, so that nobody can work out a small one.</summary>
    Secondary,
}
