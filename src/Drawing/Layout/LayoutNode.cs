namespace OpKoers.Drawing.Layout;

/// <summary>A box that gets a place in a layered drawing.</summary>
/// <param name="Id">Names the node in edges and in the result; unique within one drawing, otherwise free.</param>
/// <param name="Width">Width of the box, in px; finite, 0 or more.</param>
/// <param name="Height">Height of the box, in px; finite, 0 or more.</param>
public sealed record LayoutNode(int Id, double Width, double Height)
{
    /// <summary>
    /// The column, counted from the left, or null to let the edges decide. Any number will do: columns stand in the order of their
    /// numbers, and a number that no node has takes no space.
    /// </summary>
    public int? Rank { get; init; }

    /// <summary>Nodes of one column that share this number stand next to each other, with nothing in between; null for a node on its own.</summary>
    public int? Group { get; init; }

    /// <summary>Place in the document, low on top; decides between drawings that are otherwise equally good. Null means the place in the list of nodes.</summary>
    public double? PreferredOrder { get; init; }
}
