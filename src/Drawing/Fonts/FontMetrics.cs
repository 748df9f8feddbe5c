using System.Text;

namespace OpKoers.Drawing.Fonts;

/// <summary>
/// Measures text in one weight of the font that the product ships (Source Sans 3), so that the server knows how wide a label becomes
/// before any browser has seen it. Read once from the embedded file, at first use; safe to share between threads.
/// </summary>
/// <remarks>Advance widths only: kerning, which a browser may apply, makes a line at most a fraction of a percent narrower or wider.</remarks>
public sealed class FontMetrics
{
    private const int DirectRange = 0x2200;

    private static readonly Lazy<FontMetrics> LazyRegular = new(() => Load(FontWeight.Regular));
    private static readonly Lazy<FontMetrics> LazySemiBold = new(() => Load(FontWeight.SemiBold));

    private readonly CharacterMap characters;
    private readonly ushort[] advances;
    private readonly ushort[] direct = new ushort[DirectRange];

    private FontMetrics(FontWeight weight, TrueTypeFile file)
    {
        Weight = weight;
        File = file;
        var (head, _) = file.Table("head");
        var (hhea, _) = file.Table("hhea");
        UnitsPerEm = file.UInt16(head + 18);
        Bounds = (file.Int16(head + 36), file.Int16(head + 38), file.Int16(head + 40), file.Int16(head + 42));
        Ascent = file.Int16(hhea + 4);
        Descent = file.Int16(hhea + 6);
        characters = CharacterMap.Read(file);
        advances = ReadAdvances(file, file.UInt16(hhea + 34));
        for (var codePoint = 0; codePoint < DirectRange; codePoint++)
        {
            direct[codePoint] = advances[Math.Min(characters.Glyph(codePoint), advances.Length - 1)];
        }
    }

    /// <summary>Running text.</summary>
    public static FontMetrics Regular => LazyRegular.Value;

    /// <summary>Text that stands out.</summary>
    public static FontMetrics SemiBold => LazySemiBold.Value;

    /// <summary>The weight measured here.</summary>
    public FontWeight Weight { get; }

    /// <summary>Font units in one em: what every other figure in font units is a part of.</summary>
    public int UnitsPerEm { get; }

    /// <summary>Height above the baseline, in font units.</summary>
    public int Ascent { get; }

    /// <summary>Depth below the baseline, in font units; negative.</summary>
    public int Descent { get; }

    /// <summary>The box around all glyphs, in font units.</summary>
    internal (short Left, short Bottom, short Right, short Top) Bounds { get; }

    /// <summary>The font file itself, for documents that carry the font with them.</summary>
    internal TrueTypeFile File { get; }

    /// <summary>The metrics of a weight.</summary>
    public static FontMetrics Of(FontWeight weight) => weight == FontWeight.SemiBold ? SemiBold : Regular;

    /// <summary>Width of a text on one line.</summary>
    /// <param name="text">The text; a character that the font lacks counts as its "missing" glyph.</param>
    /// <param name="size">Font size, in the units of the drawing.</param>
    /// <returns>The width, in the units of the drawing.</returns>
    public double Measure(ReadOnlySpan<char> text, double size)
    {
        long units = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character < DirectRange)
            {
                units += direct[character];
                continue;
            }

            Rune.DecodeFromUtf16(text[index..], out var rune, out var consumed);
            units += Advance(GlyphOf(rune.Value));
            index += consumed - 1;
        }

        return units * size / UnitsPerEm;
    }

    /// <summary>The glyph of a code point; 0, the "missing" glyph, when the font has none.</summary>
    internal int GlyphOf(int codePoint) => characters.Glyph(codePoint);

    /// <summary>Width of a glyph, in font units.</summary>
    internal int Advance(int glyph) => advances[Math.Min(glyph, advances.Length - 1)];

    private static ushort[] ReadAdvances(TrueTypeFile file, int count)
    {
        var (hmtx, _) = file.Table("hmtx");
        var read = new ushort[count];
        for (var index = 0; index < count; index++)
        {
            read[index] = file.UInt16(hmtx + (4 * index));
        }

        return read;
    }

    private static FontMetrics Load(FontWeight weight)
    {
        var name = $"OpKoers.Drawing.Fonts.SourceSans3-{weight}.ttf";
        using var stream = typeof(FontMetrics).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The font '{name}' is not in the assembly.");
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        return new(weight, new TrueTypeFile(data));
    }
}
