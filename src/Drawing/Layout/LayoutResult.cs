namespace OpKoers.Drawing.Layout;

/// <summary>Where a node stands.</summary>
/// <param name="Id">Id of the node.</param>
/// <param name="X">Left side of the box, in px.</param>
/// <param name="Y">Top side of the box, in px.</param>
/// <param name="Width">Width of the box, in px, as given.</param>
/// <param name="Height">Height of the box, in px, as given.</param>
/// <param name="Rank">The column as given, or as found where none was given.</param>
/// <param name="Order">Place within the column, 0 on top, counting boxes only.</param>
public sealed record PlacedNode(int Id, double X, double Y, double Width, double Height, int Rank, int Order);

/// <summary>How a line runs.</summary>
/// <param name="Index">Place of the edge in the list that was given.</param>
/// <param name="Points">
/// A chain of cubic Bézier curves, from the side of the first node to the side of the last one: start, control, control, end, control,
/// control, end, and so on. Never fewer than 4 points; all of them, control points too, lie inside the drawing.
/// </param>
/// <param name="LabelX">A point on the line for its label, in px from the left.</param>
/// <param name="LabelY">A point on the line for its label, in px from the top.</param>
public sealed record RoutedEdge(int Index, IReadOnlyList<Point> Points, double LabelX, double LabelY);

/// <summary>A finished layered drawing.</summary>
/// <param name="Nodes">Every node, in the order that was given.</param>
/// <param name="Edges">Every edge, in the order that was given.</param>
/// <param name="Width">Width of the drawing, in px; everything lies between 0 and this, both inclusive.</param>
/// <param name="Height">Height of the drawing, in px; everything lies between 0 and this, both inclusive.</param>
/// <param name="Crossings">How often lines cross between neighbouring columns; lines within one column are not counted.</param>
public sealed record LayoutResult(IReadOnlyList<PlacedNode> Nodes, IReadOnlyList<RoutedEdge> Edges, double Width, double Height, int Crossings);
