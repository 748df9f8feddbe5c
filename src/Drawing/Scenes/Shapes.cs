using OpKoers.Drawing.Fonts;

namespace OpKoers.Drawing.Scenes;

/// <summary>One thing in a drawing. Later shapes cover earlier ones.</summary>
public abstract class Shape
{
    private protected Shape(string? @class, Style style)
    {
        Class = @class;
        Style = style;
    }

    /// <summary>CSS classes, parted by spaces; null when a page has nothing to style.</summary>
    public string? Class { get; }

    /// <summary>How it looks without a style sheet.</summary>
    public Style Style { get; }
}

/// <summary>A rectangle, with corners of radius <paramref name="radius"/>.</summary>
public sealed class RectShape(double x, double y, double width, double height, double radius, string? @class, Style style) : Shape(@class, style)
{
    /// <summary>Left side.</summary>
    public double X { get; } = x;

    /// <summary>Top side.</summary>
    public double Y { get; } = y;

    /// <summary>Width, not negative.</summary>
    public double Width { get; } = width;

    /// <summary>Height, not negative.</summary>
    public double Height { get; } = height;

    /// <summary>Radius of the corners; 0 for square ones.</summary>
    public double Radius { get; } = radius;
}

/// <summary>A circle.</summary>
public sealed class CircleShape(double x, double y, double radius, string? @class, Style style) : Shape(@class, style)
{
    /// <summary>Centre.</summary>
    public double X { get; } = x;

    /// <summary>Centre.</summary>
    public double Y { get; } = y;

    /// <summary>Radius.</summary>
    public double Radius { get; } = radius;
}

/// <summary>A path of straight lines and curves.</summary>
public sealed class PathShape(Outline outline, string? @class, Style style) : Shape(@class, style)
{
    /// <summary>The path.</summary>
    public Outline Outline { get; } = outline;
}

/// <summary>A straight line.</summary>
public sealed class LineShape(double x1, double y1, double x2, double y2, string? @class, Style style) : Shape(@class, style)
{
    /// <summary>Where it starts.</summary>
    public double X1 { get; } = x1;

    /// <summary>Where it starts.</summary>
    public double Y1 { get; } = y1;

    /// <summary>Where it ends.</summary>
    public double X2 { get; } = x2;

    /// <summary>Where it ends.</summary>
    public double Y2 { get; } = y2;
}

/// <summary>Which point of a text lies at its x.</summary>
public enum TextAnchor
{
    /// <summary>The left end.</summary>
    Start,

    /// <summary>The middle.</summary>
    Middle,

    /// <summary>The right end.</summary>
    End,
}

/// <summary>A part of a line of text in one weight.</summary>
/// <param name="Text">The text.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Class">CSS class of this part alone, or null.</param>
public readonly record struct TextRun(string Text, FontWeight Weight = FontWeight.Regular, string? Class = null);

/// <summary>One line of text; <c>Y</c> is its baseline.</summary>
public sealed class TextShape : Shape
{
    /// <summary>A line in one weight.</summary>
    public TextShape(double x, double y, string text, double size, FontWeight weight, string? @class, Style style, TextAnchor anchor = TextAnchor.Start)
        : this(x, y, [new TextRun(text, weight)], size, @class, style, anchor)
    {
    }

    /// <summary>A line of parts.</summary>
    public TextShape(double x, double y, IReadOnlyList<TextRun> runs, double size, string? @class, Style style, TextAnchor anchor = TextAnchor.Start)
        : base(@class, style)
    {
        X = x;
        Y = y;
        Runs = runs;
        Size = size;
        Anchor = anchor;
    }

    /// <summary>Where the anchor lies.</summary>
    public double X { get; }

    /// <summary>The baseline.</summary>
    public double Y { get; }

    /// <summary>Font size.</summary>
    public double Size { get; }

    /// <summary>Which end lies at <see cref="X"/>.</summary>
    public TextAnchor Anchor { get; }

    /// <summary>The parts, left to right.</summary>
    public IReadOnlyList<TextRun> Runs { get; }

    /// <summary>The width by the product's own font.</summary>
    public double Measure()
    {
        var width = 0d;
        for (var index = 0; index < Runs.Count; index++)
        {
            width += FontMetrics.Of(Runs[index].Weight).Measure(Runs[index].Text, Size);
        }

        return width;
    }

    /// <summary>The left end, by the product's own font.</summary>
    public double Left() => Anchor switch
    {
        TextAnchor.Start => X,
        TextAnchor.Middle => X - (Measure() / 2),
        _ => X - Measure(),
    };
}

/// <summary>One of the fixed symbols, in a square.</summary>
public sealed class SymbolShape(Symbol symbol, double x, double y, double size) : Shape(symbol.Class, symbol.Style)
{
    /// <summary>Which symbol.</summary>
    public Symbol Symbol { get; } = symbol;

    /// <summary>Left side.</summary>
    public double X { get; } = x;

    /// <summary>Top side.</summary>
    public double Y { get; } = y;

    /// <summary>Side of the square.</summary>
    public double Size { get; } = size;
}

/// <summary>Shapes that belong together.</summary>
public sealed class GroupShape(IReadOnlyList<Shape> shapes, string? @class = null, string? title = null) : Shape(@class, Style.Invisible)
{
    /// <summary>What is in it, bottom to top.</summary>
    public IReadOnlyList<Shape> Shapes { get; } = shapes;

    /// <summary>What a pointer resting on it reads; null for nothing.</summary>
    public string? Title { get; } = title;
}

/// <summary>Shapes that lead somewhere when chosen.</summary>
public sealed class LinkShape(string href, IReadOnlyList<Shape> shapes, string? title = null, bool current = false, string? @class = null) : Shape(@class, Style.Invisible)
{
    /// <summary>Its name for a screen reader, where the lines in it would not read as a sentence; or null.</summary>
    public string? Label { get; init; }

    /// <summary>Where it leads. Only http, https, mailto and addresses relative to the page are written; any other is left out.</summary>
    public string Href { get; } = href;

    /// <summary>What is in it, bottom to top.</summary>
    public IReadOnlyList<Shape> Shapes { get; } = shapes;

    /// <summary>The whole text when a label was cut, or null.</summary>
    public string? Title { get; } = title;

    /// <summary>Whether this is what the reader chose.</summary>
    public bool Current { get; } = current;
}
