using OpKoers.Drawing.Fonts;

namespace OpKoers.Drawing.Tests.Fonts;

public class FontMetricsTests
{
    [Fact]
    public void Measure_WhenTextIsKnown_FollowsTheWidthsInTheFontFile()
    {
        // A is 543 thousandths of an em in the regular weight: read from table hmtx with another tool.
        Assert.Equal(5.43, FontMetrics.Regular.Measure("A", 10), 3);
        Assert.Equal(2 * 5.43, FontMetrics.Regular.Measure("AA", 10), 3);
    }

    [Fact]
    public void Measure_WhenTextIsEmpty_IsZero() => Assert.Equal(0, FontMetrics.Regular.Measure("", 13));

    [Fact]
    public void Measure_WhenWeightIsHeavier_IsWider()
    {
        const string text = "Hogere bereidheid om overlast te melden";

        Assert.True(FontMetrics.SemiBold.Measure(text, 13) > FontMetrics.Regular.Measure(text, 13));
    }

    [Theory]
    [InlineData("0123456789")]
    public void Measure_WhenDigits_AreEquallyWide(string digits)
    {
        var widths = digits.Select(digit => FontMetrics.Regular.Measure(digit.ToString(), 1000)).Distinct();

        Assert.Single(widths);
    }

    [Fact]
    public void Measure_WhenLetterIsAccented_IsAsWideAsTheBareLetter() =>
        Assert.Equal(FontMetrics.Regular.Measure("e", 13), FontMetrics.Regular.Measure("ë", 13), 6);

    [Fact]
    public void Measure_WhenFontLacksTheCharacter_CountsTheMissingGlyphOnce()
    {
        var missing = FontMetrics.Regular.Advance(0) * 13d / FontMetrics.Regular.UnitsPerEm;

        Assert.Equal(missing, FontMetrics.Regular.Measure("\U0001F600", 13), 6);
        Assert.Equal(missing, FontMetrics.Regular.Measure("漢", 13), 6);
    }

    [Fact]
    public void CharacterMap_WhenReadInEitherFormat_GivesTheSameGlyphs()
    {
        var file = FontMetrics.Regular.File;
        var (cmap, _) = file.Table("cmap");
        var formats = Enumerable.Range(0, file.UInt16(cmap + 2)).ToDictionary(
            index => (Platform: (int)file.UInt16(cmap + 4 + (8 * index)), Encoding: (int)file.UInt16(cmap + 6 + (8 * index))),
            index => index);
        var full = CharacterMap.Read(file);

        // Platform 3, encoding 1 is the 16 bit map: make it the only one by claiming that the table has one entry.
        var copy = (byte[])file.Data.Clone();
        var entry = cmap + 4 + (8 * formats[(3, 1)]);
        copy.AsSpan(entry, 8).CopyTo(copy.AsSpan(cmap + 4));
        copy[cmap + 2] = 0;
        copy[cmap + 3] = 1;
        var small = CharacterMap.Read(new TrueTypeFile(copy));

        for (var codePoint = 0; codePoint < 0xFFFF; codePoint++)
        {
            Assert.Equal(full.Glyph(codePoint), small.Glyph(codePoint));
        }
    }

    [Fact]
    public void Load_WhenFileIsNotAFont_IsRefused() =>
        Assert.Throws<InvalidDataException>(() => new TrueTypeFile(new byte[64]));
}
