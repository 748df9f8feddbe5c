using System.Globalization;
using System.Text;
using OpKoers.Drawing.Fonts;

namespace OpKoers.Drawing.Pdf;

/// <summary>One weight of the font in a document: only the letters that it shows, with the table that lets readers copy and search them.</summary>
internal sealed class PdfFont
{
    private readonly FontMetrics metrics;
    private readonly FontSubset subset;

    public PdfFont(FontMetrics metrics, IEnumerable<int> codePoints)
    {
        this.metrics = metrics;
        subset = new FontSubset(metrics, codePoints);
    }

    /// <summary>Name by which the page refers to it.</summary>
    public string Name => metrics.Weight == FontWeight.SemiBold ? "F2" : "F1";

    /// <summary>A text as glyph numbers, in hexadecimal.</summary>
    public string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length * 4);
        foreach (var rune in text.EnumerateRunes())
        {
            encoded.Append(CultureInfo.InvariantCulture, $"{subset.ByCodePoint.GetValueOrDefault(rune.Value):X4}");
        }

        return encoded.ToString();
    }

    /// <summary>Writes the font into a file and returns its number there.</summary>
    public int AddTo(PdfFile file)
    {
        var data = subset.ToFile();
        var program = file.AddStream(data, string.Create(CultureInfo.InvariantCulture, $"/Length1 {data.Length}"));

        // Six letters and a plus mark a part of a font; the letters are free, but different for different parts.
        var name = $"{(metrics.Weight == FontWeight.SemiBold ? "OPKOEB" : "OPKOER")}+SourceSans3-{metrics.Weight}";
        var (left, bottom, right, top) = metrics.Bounds;
        var descriptor = file.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{left} {bottom} {right} {top}]/ItalicAngle 0/Ascent {metrics.Ascent}/Descent {metrics.Descent}/CapHeight 660/StemV {(metrics.Weight == FontWeight.SemiBold ? 120 : 84)}/FontFile2 {program} 0 R>>"));
        var descendant = file.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R/DW 500/W[0[{Widths()}]]/CIDToGIDMap/Identity>>"));
        var unicode = file.AddStream(Encoding.ASCII.GetBytes(ToUnicode()));
        return file.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>"));
    }

    private string Widths() =>
        string.Join(' ', subset.Glyphs.Select(glyph => (metrics.Advance(glyph) * 1000 / metrics.UnitsPerEm).ToString(CultureInfo.InvariantCulture)));

    // Two code points can share a glyph (space and no-break space): the first one stands for both.
    private string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def 1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        var pairs = subset.ByCodePoint.Where(pair => pair.Value != 0).DistinctBy(pair => pair.Value).ToList();
        foreach (var block in pairs.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (codePoint, glyph) in block)
            {
                var text = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(codePoint)));
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}><{text}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict/CMap defineresource pop end end").ToString();
    }
}
