namespace OpKoers.Drawing.Layout;

/// <summary>A point in a drawing, in px; x grows to the right, y grows downwards, (0, 0) is the top left corner of the drawing.</summary>
/// <param name="X">Distance from the left edge, in px.</param>
/// <param name="Y">Distance from the top edge, in px.</param>
public readonly record struct Point(double X, double Y);
