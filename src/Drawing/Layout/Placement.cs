namespace OpKoers.Drawing.Layout;

/// <summary>Where columns and nodes stand, in px from the top left corner.</summary>
internal sealed class Placement
{
    /// <summary>Per column, its left side.</summary>
    public required double[] Left { get; init; }

    /// <summary>Per column, its right side: that of its widest box.</summary>
    public required double[] Right { get; init; }

    /// <summary>Per node, the middle of its height.</summary>
    public required double[] Middle { get; init; }

    /// <summary>Lowest side of the lowest node.</summary>
    public required double Height { get; init; }
}
