using System.Buffers.Binary;
using System.Numerics;

namespace OpKoers.Drawing.Fonts;

/// <summary>
/// A small font file with only the glyphs that a document shows, numbered anew from 0, so that a drawing carries some kilobytes instead of
/// the whole font. Parts of composed glyphs (é = e + accent) come along.
/// </summary>
internal sealed class FontSubset
{
    // Flags of a composed glyph in table glyf.
    private const int WordArguments = 0x1;
    private const int HasScale = 0x8;
    private const int MoreParts = 0x20;
    private const int HasTwoScales = 0x40;
    private const int HasMatrix = 0x80;

    private readonly FontMetrics font;
    private readonly Dictionary<int, int> newNumbers = new() { [0] = 0 };
    private readonly List<int> glyphs = [0];
    private readonly SortedDictionary<int, int> byCodePoint = [];

    /// <summary>Takes the glyphs of the code points from a font; code points that it lacks show as the "missing" glyph.</summary>
    public FontSubset(FontMetrics font, IEnumerable<int> codePoints)
    {
        this.font = font;
        foreach (var codePoint in codePoints.Distinct().Order())
        {
            byCodePoint[codePoint] = NumberOf(font.GlyphOf(codePoint));
        }
    }

    /// <summary>Old glyph numbers, by new number.</summary>
    public IReadOnlyList<int> Glyphs => glyphs;

    /// <summary>New glyph number by code point, in order of code point.</summary>
    public IReadOnlyDictionary<int, int> ByCodePoint => byCodePoint;

    /// <summary>The font file.</summary>
    public byte[] ToFile()
    {
        var file = font.File;
        var (glyf, loca) = CopyOutlines(file);
        var head = file.TableOrEmpty("head").ToArray();
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        var hhea = file.TableOrEmpty("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)glyphs.Count);
        var maxp = file.TableOrEmpty("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)glyphs.Count);
        var post = file.TableOrEmpty("post")[..32].ToArray();
        BinaryPrimitives.WriteInt32BigEndian(post, 0x00030000);
        return Assemble(
        [
            ("OS/2", file.TableOrEmpty("OS/2").ToArray()),
            ("cmap", CharacterTable()),
            ("glyf", glyf),
            ("head", head),
            ("hhea", hhea),
            ("hmtx", Widths(file)),
            ("loca", loca),
            ("maxp", maxp),
            ("name", file.TableOrEmpty("name").ToArray()),
            ("post", post),
            ("prep", file.TableOrEmpty("prep").ToArray()),
        ]);
    }

    private int NumberOf(int glyph)
    {
        if (!newNumbers.TryGetValue(glyph, out var number))
        {
            number = glyphs.Count;
            newNumbers[glyph] = number;
            glyphs.Add(glyph);
        }

        return number;
    }

    // The list grows while it is read: a part of a composed glyph is copied after the glyph that asked for it.
    private (byte[] Glyf, byte[] Loca) CopyOutlines(TrueTypeFile file)
    {
        var outlines = new MemoryStream();
        var offsets = new List<int> { 0 };
        for (var number = 0; number < glyphs.Count; number++)
        {
            var outline = Outline(file, glyphs[number]).ToArray();
            if (outline.Length > 0 && BinaryPrimitives.ReadInt16BigEndian(outline) < 0)
            {
                RenumberParts(outline);
            }

            outlines.Write(outline);
            while (outlines.Length % 4 != 0)
            {
                outlines.WriteByte(0);
            }

            offsets.Add((int)outlines.Length);
        }

        var loca = new byte[offsets.Count * 4];
        for (var index = 0; index < offsets.Count; index++)
        {
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(index * 4), offsets[index]);
        }

        return (outlines.ToArray(), loca);
    }

    private static ReadOnlySpan<byte> Outline(TrueTypeFile file, int glyph)
    {
        var (loca, _) = file.Table("loca");
        var (glyf, _) = file.Table("glyf");
        var (head, _) = file.Table("head");
        var isLong = file.Int16(head + 50) == 1;
        var start = isLong ? (int)file.UInt32(loca + (4 * glyph)) : 2 * file.UInt16(loca + (2 * glyph));
        var end = isLong ? (int)file.UInt32(loca + (4 * glyph) + 4) : 2 * file.UInt16(loca + (2 * glyph) + 2);
        return file.Data.AsSpan(glyf + start, end - start);
    }

    private void RenumberParts(byte[] outline)
    {
        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            var part = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), (ushort)NumberOf(part));
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2);
            at += (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
        }
        while ((flags & MoreParts) != 0);
    }

    private byte[] Widths(TrueTypeFile file)
    {
        var (hmtx, _) = file.Table("hmtx");
        var (hhea, _) = file.Table("hhea");
        var full = file.UInt16(hhea + 34);
        var widths = new byte[glyphs.Count * 4];
        for (var index = 0; index < glyphs.Count; index++)
        {
            var glyph = glyphs[index];
            var bearing = glyph < full ? hmtx + (4 * glyph) + 2 : hmtx + (4 * full) + (2 * (glyph - full));
            BinaryPrimitives.WriteUInt16BigEndian(widths.AsSpan(index * 4), (ushort)font.Advance(glyph));
            BinaryPrimitives.WriteInt16BigEndian(widths.AsSpan((index * 4) + 2), file.Int16(bearing));
        }

        return widths;
    }

    // One subtable in format 12: a group of one for each code point.
    private byte[] CharacterTable()
    {
        var table = new byte[12 + 16 + (12 * byCodePoint.Count)];
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(2), 1);
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(4), 3);
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(6), 10);
        BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(8), 12);
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(12), 12);
        BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(16), table.Length - 12);
        BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(24), byCodePoint.Count);
        var at = 28;
        foreach (var (codePoint, glyph) in byCodePoint)
        {
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(at), codePoint);
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(at + 4), codePoint);
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(at + 8), glyph);
            at += 12;
        }

        return table;
    }

    private static byte[] Assemble((string Tag, byte[] Data)[] tables)
    {
        var start = 12 + (16 * tables.Length);
        var size = start;
        foreach (var (_, data) in tables)
        {
            size += Padded(data.Length);
        }

        var file = new byte[size];
        var power = BitOperations.Log2((uint)tables.Length);
        BinaryPrimitives.WriteInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Length);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)((tables.Length * 16) - (16 << power)));
        var entry = 12;
        var head = 0;
        foreach (var (tag, data) in tables)
        {
            data.CopyTo(file.AsSpan(start));
            System.Text.Encoding.ASCII.GetBytes(tag, file.AsSpan(entry));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 4), Sum(file.AsSpan(start, Padded(data.Length))));
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 8), start);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 12), data.Length);
            head = tag == "head" ? start : head;
            entry += 16;
            start += Padded(data.Length);
        }

        // The whole file must add up to this constant; the adjustment was zero while summing.
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), unchecked(0xB1B0AFBA - Sum(file)));
        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Sum(ReadOnlySpan<byte> data)
    {
        uint sum = 0;
        for (var at = 0; at < data.Length; at += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(data[at..]));
        }

        return sum;
    }
}
