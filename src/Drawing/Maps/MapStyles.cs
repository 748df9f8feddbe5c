using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Maps;

/// <summary>How a map looks outside a page. Twin of the rules for maps in the style sheets of the user interface.</summary>
internal static class MapStyles
{
    public static readonly Style Rim = new() { Stroke = Palette.Ink2, Width = 1.5, RoundJoin = true };
    public static readonly Style Different = new() { Stroke = Palette.Ink, Width = 2.5, RoundJoin = true };
    public static readonly Style OwnOuter = new() { Stroke = Palette.Ink, Width = 6, RoundJoin = true };
    public static readonly Style OwnInner = new() { Stroke = Palette.Paper, Width = 2.5, RoundJoin = true };
    public static readonly Style Hatch = new() { Stroke = Palette.Ink3, Width = 1.25 };
    public static readonly Style Plain = new() { Fill = Palette.BrandTint, Stroke = Palette.Paper, Width = 1.25, RoundJoin = true };
    public static readonly Style Empty = new() { Fill = Palette.Paper, Stroke = Palette.Line2, Dash = 3, Gap = 2, RoundJoin = true };
    public static readonly Style HatchGround = new() { Fill = Palette.Paper, Stroke = Palette.Line2, Width = 1, RoundJoin = true };
    public static readonly Style Label = new() { Fill = Palette.Ink };
    public static readonly Style LabelOnDark = new() { Fill = Palette.Paper };
    public static readonly Style LabelGround = new() { Fill = Palette.Paper, Opacity = 0.85 };

    // The brand colour of the neutral theme mixed with white, and at last with black, as the design tokens mix it.
    private static readonly Style[] Classes =
        [.. new[] { 0xE9EEF1, 0xBDCBD6, 0x87A1B3, 0x4B738D, 0x0A3D59 }.Select(rgb => new Style { Fill = Paint.Of(rgb), Stroke = Palette.Paper, Width = 1.25, RoundJoin = true })];

    // With fewer classes the steps are as far apart as they can be.
    private static readonly int[][] Steps = [[2], [1, 3], [0, 2, 4], [0, 1, 3, 4], [0, 1, 2, 3, 4]];

    /// <summary>The step of one hue for a class: 0 the lightest, 4 the darkest.</summary>
    public static int Step(int place, int classes) => Steps[Math.Clamp(classes, 1, 5) - 1][Math.Clamp(place, 0, Math.Clamp(classes, 1, 5) - 1)];

    public static Style Of(int step) => Classes[step];

    public static string ClassOf(int step) => step switch { 0 => "c-area q1", 1 => "c-area q2", 2 => "c-area q3", 3 => "c-area q4", _ => "c-area q5" };

    /// <summary>Whether letters on it must be light.</summary>
    public static bool IsDark(int step) => step >= 3;
}
