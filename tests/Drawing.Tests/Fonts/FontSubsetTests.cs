using OpKoers.Drawing.Fonts;

namespace OpKoers.Drawing.Tests.Fonts;

public class FontSubsetTests
{
    private static readonly FontSubset Subset = new(FontMetrics.Regular, "Eén → 2019".Select(character => (int)character));

    [Fact]
    public void ToFile_WhenFewCharactersAreShown_IsAFractionOfTheFont() =>
        Assert.True(Subset.ToFile().Length < FontMetrics.Regular.File.Data.Length / 20);

    [Fact]
    public void ToFile_WhenReadBack_MapsEachCharacterToItsNewGlyphAndWidth()
    {
        var file = new TrueTypeFile(Subset.ToFile());
        var map = CharacterMap.Read(file);
        var (hmtx, _) = file.Table("hmtx");

        foreach (var (codePoint, glyph) in Subset.ByCodePoint)
        {
            Assert.Equal(glyph, map.Glyph(codePoint));
            Assert.Equal(FontMetrics.Regular.Advance(FontMetrics.Regular.GlyphOf(codePoint)), file.UInt16(hmtx + (4 * glyph)));
        }

        Assert.NotEqual(0, map.Glyph('E'));
        Assert.Equal(0, map.Glyph('Q'));
    }

    [Fact]
    public void ToFile_WhenAGlyphIsComposed_BringsItsPartsAlong()
    {
        var composed = new FontSubset(FontMetrics.Regular, ['é']);
        var file = new TrueTypeFile(composed.ToFile());

        Assert.True(composed.Glyphs.Count > 2, "é is made of e and an accent");
        Assert.Contains(FontMetrics.Regular.GlyphOf('e'), composed.Glyphs);
        Assert.Equal(composed.Glyphs.ToList().IndexOf(FontMetrics.Regular.GlyphOf('e')), FirstPart(file, composed.ByCodePoint['é']));
    }

    // Number of the first part of a composed glyph, after its head of ten bytes and two bytes of flags; every offset is 32 bits wide.
    private static int FirstPart(TrueTypeFile file, int glyph) =>
        file.UInt16(file.Table("glyf").Offset + (int)file.UInt32(file.Table("loca").Offset + (4 * glyph)) + 12);

    [Fact]
    public void ToFile_WhenSummed_HasTheChecksumThatReadersExpect()
    {
        var data = Subset.ToFile();
        var sum = 0u;
        for (var at = 0; at < data.Length; at += 4)
        {
            sum = unchecked(sum + System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(at)));
        }

        Assert.Equal(0xB1B0AFBAu, sum);
    }

    [Fact]
    public void ToFile_WhenAskedTwice_IsTheSame() => Assert.Equal(
        new FontSubset(FontMetrics.SemiBold, "abc".Select(character => (int)character)).ToFile(),
        new FontSubset(FontMetrics.SemiBold, "cba".Select(character => (int)character)).ToFile());
}
