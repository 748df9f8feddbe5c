namespace OpKoers.Drawing.Scenes;

/// <summary>
/// How a shape looks where no style sheet of a page is at hand: in a file of its own, in a PDF. On a page the class of the shape decides
/// instead, so that a municipality's theme can repaint it. Instances are shared between shapes.
/// </summary>
public sealed record Style
{
    /// <summary>Neither filled nor outlined.</summary>
    public static Style Invisible { get; } = new();

    /// <summary>Fill of areas and text.</summary>
    public Paint Fill { get; init; }

    /// <summary>Outline.</summary>
    public Paint Stroke { get; init; }

    /// <summary>Width of the outline, in drawing units.</summary>
    public double Width { get; init; } = 1;

    /// <summary>Whether a page gets the width too, because no class says it.</summary>
    public bool WidthOnPage { get; init; }

    /// <summary>Length of the dashes, in drawing units; 0 for an unbroken line.</summary>
    public double Dash { get; init; }

    /// <summary>Length of the gaps between dashes.</summary>
    public double Gap { get; init; }

    /// <summary>Whether line ends are round instead of flat.</summary>
    public bool RoundCap { get; init; }

    /// <summary>Whether corners of lines are round instead of pointed.</summary>
    public bool RoundJoin { get; init; }

    /// <summary>1 covers what lies below, 0 is not seen.</summary>
    public double Opacity { get; init; } = 1;
}
