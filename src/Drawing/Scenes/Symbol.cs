namespace OpKoers.Drawing.Scenes;

/// <summary>
/// A fixed symbol: the eight status shapes and the compass mark of the product. The shape alone carries the meaning, so that it survives
/// greyscale and a bad printer; colour only adds to it. There are exactly these, and a theme may not repaint them.
/// </summary>
public sealed class Symbol
{
    private static readonly Style CurrentFill = new() { Fill = Paint.Current };

    private Symbol(string name, double side, Paint colour, params Shape[] shapes)
    {
        Name = name;
        Class = name == "koers" ? null : "st-" + name;
        Side = side;
        Style = new Style { Fill = colour };
        Shapes = shapes;
    }

    /// <summary>Achieved; of an effort: completed. Filled disc with a tick.</summary>
    public static Symbol Achieved { get; } = new(
        "gehaald", 16, Palette.Achieved,
        new CircleShape(8, 8, 7.6, null, CurrentFill),
        new PathShape(new Outline().Move(4.2, 8.4).Line(7, 11.2).Line(12, 5.4), null, new Style { Stroke = Paint.White, Width = 2, RoundCap = true, RoundJoin = true }));

    /// <summary>On course. Ring with a dot.</summary>
    public static Symbol OnCourse { get; } = new(
        "opkoers", 16, Palette.OnCourse,
        new CircleShape(8, 8, 6.7, null, new Style { Fill = Paint.White, Stroke = Paint.Current, Width = 1.8 }),
        new CircleShape(8, 8, 3.5, null, CurrentFill));

    /// <summary>At risk. Triangle with an exclamation mark.</summary>
    public static Symbol AtRisk { get; } = new(
        "aandacht", 16, Palette.AtRisk,
        new PathShape(new Outline().Move(8, 1.2).Line(15.2, 14.6).Line(0.8, 14.6).Close(), null, new Style { Fill = Palette.AtRiskFill, Stroke = Paint.Current, Width = 1.5, RoundJoin = true }),
        new PathShape(new Outline().Move(8, 5.8).Line(8, 10.1).Move(8, 12.2).Line(8, 12.4), null, RoundLine(1.9)));

    /// <summary>Off course. Square with a cross.</summary>
    public static Symbol OffCourse { get; } = new(
        "nietopkoers", 16, Palette.OffCourse,
        new RectShape(0.9, 0.9, 14.2, 14.2, 1.6, null, CurrentFill),
        new PathShape(new Outline().Move(4.8, 4.8).Line(11.2, 11.2).Move(11.2, 4.8).Line(4.8, 11.2), null, new Style { Stroke = Paint.White, Width = 2.1, RoundCap = true }));

    /// <summary>No demonstrable change. Flat pill with two waves.</summary>
    public static Symbol NoDemonstrableChange { get; } = new(
        "gav", 16, Palette.NoChange,
        new RectShape(0.3, 2.9, 15.4, 10.2, 5.1, null, CurrentFill),
        new PathShape(Wave(new Outline(), 6.9, 10), null, new Style { Stroke = Paint.White, Width = 1.4, RoundCap = true }));

    /// <summary>Not assessable; of an effort: not reported. Dashed ring with a question mark.</summary>
    public static Symbol NotAssessable { get; } = new(
        "ntb", 16, Palette.NotAssessable,
        new CircleShape(8, 8, 7, null, new Style { Fill = Paint.White, Stroke = Paint.Current, Width = 1.5, Dash = 2.6, Gap = 1.8 }),
        new PathShape(
            new Outline().Move(6.1, 6.4).Cubic(6.1, 5.2, 6.9, 4.5, 8.1, 4.5).Cubic(9.3, 4.5, 10, 5.2, 10, 6.2).Cubic(10, 7.5, 8.1, 7.6, 8.1, 9).Move(8.1, 11.4).Line(8.1, 11.5),
            null,
            RoundLine(1.5)));

    /// <summary>Suspended: efforts only. Ring with two bars.</summary>
    public static Symbol Suspended { get; } = new(
        "opgeschort", 16, Palette.Suspended,
        new CircleShape(8, 8, 7, null, new Style { Fill = Paint.White, Stroke = Paint.Current, Width = 1.5 }),
        new PathShape(new Outline().Move(6, 5.2).Line(6, 10.8).Move(10, 5.2).Line(10, 10.8), null, RoundLine(1.9)));

    /// <summary>A place still to be filled. Dashed empty square.</summary>
    public static Symbol Placeholder { get; } = new(
        "leeg", 16, Palette.NotAssessable,
        new RectShape(1.2, 1.2, 13.6, 13.6, 1.6, null, new Style { Fill = Paint.White, Stroke = Paint.Current, Width = 1.4, Dash = 2.4, Gap = 1.9 }));

    /// <summary>The mark of the product: a needle on its course.</summary>
    public static Symbol Compass { get; } = new(
        "koers", 24, Palette.Brand,
        new PathShape(new Outline().Move(1.8, 21.2).Line(22.2, 2.8), null, new Style { Stroke = Paint.Current, Width = 2.4, Dash = 4.2, Gap = 2.9 }),
        new CircleShape(13.2, 10.9, 5.6, null, new Style { Fill = Paint.Current, Stroke = Paint.White, Width = 1.8 }));

    /// <summary>All of them; the eight status shapes in the order in which strips show them.</summary>
    public static IReadOnlyList<Symbol> All { get; } =
        [Achieved, OnCourse, AtRisk, OffCourse, NoDemonstrableChange, NotAssessable, Suspended, Placeholder, Compass];

    /// <summary>Short Dutch name, part of class and id.</summary>
    public string Name { get; }

    /// <summary>CSS class that gives it its colour.</summary>
    public string? Class { get; }

    /// <summary>Side of the square in which <see cref="Shapes"/> are drawn.</summary>
    public double Side { get; }

    /// <summary>Its colour, as fill.</summary>
    public Style Style { get; }

    /// <summary>What it is made of, bottom to top.</summary>
    public IReadOnlyList<Shape> Shapes { get; }

    private static Style RoundLine(double width) => new() { Stroke = Paint.Current, Width = width, RoundCap = true };

    private static Outline Wave(Outline outline, params ReadOnlySpan<double> heights)
    {
        foreach (var y in heights)
        {
            outline.Move(3.9, y).Cubic(5.1, y - 1.2, 6.3, y - 1.2, 8, y - 0.2).Cubic(9.7, y + 0.8, 10.9, y + 0.8, 12.1, y - 0.4);
        }

        return outline;
    }
}
