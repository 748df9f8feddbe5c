using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Network;

/// <summary>How the parts of a network look outside a page. Twin of the rules for <c>.din</c> in the style sheets of the user interface.</summary>
internal static class NetworkStyles
{
    public static readonly Style Text = new() { Fill = Palette.Ink };
    public static readonly Style Sub = new() { Fill = Palette.Ink2 };
    public static readonly Style OnBrand = new() { Fill = Palette.OnBrand };
    public static readonly Style Vision = new() { Fill = Palette.Brand };
    public static readonly Style Mark = new() { Fill = Palette.Ink2 };
    public static readonly Style MarkText = new() { Fill = Palette.Paper };
    public static readonly Style Arrow = new() { Fill = Palette.Ink2 };

    public static readonly Style Tree = new() { Stroke = Palette.Line2, Width = 1.25 };
    public static readonly Style TreeOn = new() { Stroke = Palette.Brand, Width = 3 };
    public static readonly Style Bar = new() { Stroke = Palette.OffCourse, Width = 4 };
    public static readonly Style Minus = new() { Fill = Palette.Paper, Stroke = Palette.OffCourse, Width = 2 };
    public static readonly Style MinusText = new() { Stroke = Palette.OffCourse, Width = 2.5 };

    private static readonly double[] Widths = [1.75, 1.5, 3.2, 5.5];
    private static readonly Style[] Halos = [Halo(0), Halo(1), Halo(2), Halo(3)];
    private static readonly Dictionary<(int Strength, bool Negative, EdgeLook Look), Style> Edges = AllEdges();
    private static readonly Dictionary<(BoxLook Look, bool Placeholder, bool Shared, bool On), Style> Boxes = AllBoxes();

    private static readonly Style End = new() { Fill = Palette.ChartOther, Opacity = 0.8 };
    private static readonly Style EndBack = new() { Fill = Palette.EdgeEndBack };
    private static readonly Style EndOn = new() { Fill = Palette.Brand };

    /// <summary>Thickness of a line.</summary>
    public static double Width(ContributionStrength strength) => Widths[(int)strength];

    public static Style HaloOf(ContributionStrength strength) => Halos[(int)strength];

    public static Style Edge(ContributionStrength strength, bool negative, EdgeLook look) => Edges[((int)strength, negative, look)];

    public static Style EndOf(EdgeLook look) => look switch
    {
        EdgeLook.On => EndOn,
        EdgeLook.Back => EndBack,
        _ => End,
    };

    public static Style Box(BoxLook look, bool placeholder, bool shared, bool on) => Boxes[(look, placeholder, shared, on)];

    private static Style Halo(int strength) => new() { Stroke = Palette.Paper, Width = Widths[strength] + 4, WidthOnPage = true };

    private static Dictionary<(int Strength, bool Negative, EdgeLook Look), Style> AllEdges()
    {
        var all = new Dictionary<(int Strength, bool Negative, EdgeLook Look), Style>();
        for (var strength = 0; strength < Widths.Length; strength++)
        {
            foreach (var look in Enum.GetValues<EdgeLook>())
            {
                all[(strength, false, look)] = Positive(strength, look);
                all[(strength, true, look)] = new Style { Stroke = Palette.OffCourse, Width = Widths[strength], Dash = 9, Gap = 5, Opacity = look == EdgeLook.On ? 1 : 0.75 };
            }
        }

        return all;
    }

    private static Style Positive(int strength, EdgeLook look)
    {
        var style = new Style
        {
            Width = Widths[strength],
            Stroke = look switch { EdgeLook.On => Palette.Brand, EdgeLook.Back => Palette.EdgeBack, _ => Palette.ChartOther },
            Opacity = look == EdgeLook.Plain ? 0.62 : 1,
        };
        return strength == (int)ContributionStrength.Unknown ? style with { Dash = 1.5, Gap = 4 } : style;
    }

    private static Dictionary<(BoxLook Look, bool Placeholder, bool Shared, bool On), Style> AllBoxes()
    {
        var all = new Dictionary<(BoxLook Look, bool Placeholder, bool Shared, bool On), Style>();
        foreach (var look in Enum.GetValues<BoxLook>())
        {
            foreach (var variant in Enumerable.Range(0, 8))
            {
                var (placeholder, shared, on) = ((variant & 1) != 0, (variant & 2) != 0, (variant & 4) != 0);
                all[(look, placeholder, shared, on)] = BoxOf(look, placeholder, shared, on);
            }
        }

        return all;
    }

    private static Style BoxOf(BoxLook look, bool placeholder, bool shared, bool on)
    {
        var style = new Style
        {
            Fill = look switch { BoxLook.Selected => Palette.BrandTint, BoxLook.Top => Palette.Paper2, _ => Palette.Paper },
            Stroke = on || look == BoxLook.Selected ? Palette.Brand : shared ? Palette.Ink2 : placeholder ? Palette.Ink3 : Palette.Line2,
            Width = look == BoxLook.Selected ? 3.5 : on ? 2 : 1,
        };
        return placeholder ? style with { Dash = 4, Gap = 3 } : style;
    }
}

/// <summary>How a line stands towards what was chosen.</summary>
internal enum EdgeLook
{
    /// <summary>Nothing is chosen.</summary>
    Plain,

    /// <summary>On the chosen path.</summary>
    On,

    /// <summary>Something else is chosen.</summary>
    Back,
}

/// <summary>Kind of box.</summary>
internal enum BoxLook
{
    /// <summary>Goal or effort.</summary>
    Plain,

    /// <summary>Goal at the top.</summary>
    Top,

    /// <summary>What the reader chose.</summary>
    Selected,
}
