namespace OpKoers.Drawing.Layout;

/// <summary>A line between two nodes. Drawn from a higher column to a lower one by preference, but any two nodes will do, a node and itself too.</summary>
/// <param name="From">Id of the node where the line starts.</param>
/// <param name="To">Id of the node where the line ends.</param>
/// <param name="Thickness">Thickness of the line, in px; finite, 0 or more. Space is kept for it where it passes a column.</param>
/// <param name="Weight">How much it matters that this line is short, straight and not crossed; from 1 to <see cref="MaxWeight"/>, both inclusive.</param>
public sealed record LayoutEdge(int From, int To, double Thickness, int Weight = 1)
{
    /// <summary>Highest weight, inclusive: products of two weights, summed over all crossings, stay inside a 64-bit integer.</summary>
    public const int MaxWeight = 1000;
}
