namespace OpKoers.Drawing.Fonts;

/// <summary>Small font files for documents that carry their own letters.</summary>
public static class FontFiles
{
    /// <summary>A TrueType file with the letters of a text in one weight. What the font lacks is not in it, so that whoever shows the text takes another font for that.</summary>
    public static byte[] Subset(FontWeight weight, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var font = FontMetrics.Of(weight);
        return new FontSubset(font, text.EnumerateRunes().Select(rune => rune.Value).Where(codePoint => font.GlyphOf(codePoint) != 0)).ToFile();
    }
}
