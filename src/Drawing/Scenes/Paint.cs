namespace OpKoers.Drawing.Scenes;

/// <summary>How an area or a line is coloured: not at all, in one colour, or in the colour that its symbol was given.</summary>
public readonly record struct Paint
{
    private Paint(PaintKind kind, int rgb)
    {
        Kind = kind;
        Rgb = rgb;
    }

    /// <summary>Not drawn. Also the default.</summary>
    public static Paint None => default;

    /// <summary>The colour given to the symbol that the shape is part of.</summary>
    public static Paint Current { get; } = new(PaintKind.Current, 0);

    /// <summary>White paper.</summary>
    public static Paint White { get; } = Of(0xFFFFFF);

    /// <summary>Which of the three it is.</summary>
    public PaintKind Kind { get; }

    /// <summary>The colour as 0xRRGGBB; only for <see cref="PaintKind.Colour"/>.</summary>
    public int Rgb { get; }

    /// <summary>One colour, given as 0xRRGGBB.</summary>
    public static Paint Of(int rgb) => new(PaintKind.Colour, rgb & 0xFFFFFF);
}

/// <summary>The three kinds of <see cref="Paint"/>.</summary>
public enum PaintKind
{
    /// <summary>Not drawn.</summary>
    None,

    /// <summary>One colour.</summary>
    Colour,

    /// <summary>The colour of the symbol that the shape is part of.</summary>
    Current,
}
