namespace OpKoers.Drawing.Fonts;

/// <summary>Maps a code point to a glyph: the Unicode subtable of <c>cmap</c>, formats 4 (16 bits) and 12 (32 bits).</summary>
internal sealed class CharacterMap
{
    private readonly Segment[] segments;

    private CharacterMap(List<Segment> found)
    {
        segments = [.. found];
        Array.Sort(segments, static (left, right) => left.First.CompareTo(right.First));
    }

    /// <summary>Reads the widest Unicode subtable that the font has.</summary>
    /// <exception cref="InvalidDataException">The font has none in format 4 or 12.</exception>
    public static CharacterMap Read(TrueTypeFile file)
    {
        var (start, _) = file.Table("cmap");
        var best = -1;
        var count = file.UInt16(start + 2);
        for (var index = 0; index < count; index++)
        {
            var record = start + 4 + (8 * index);
            var platform = file.UInt16(record);
            var subtable = start + (int)file.UInt32(record + 4);
            var format = file.UInt16(subtable);
            if (platform is 0 or 3 && format is 4 or 12 && (best < 0 || format > file.UInt16(best)))
            {
                best = subtable;
            }
        }

        return best < 0
            ? throw new InvalidDataException("The font has no Unicode character map.")
            : new(file.UInt16(best) == 12 ? ReadFormat12(file, best) : ReadFormat4(file, best));
    }

    /// <summary>The glyph of a code point; 0, the "missing" glyph, when the font has none.</summary>
    public int Glyph(int codePoint)
    {
        var low = 0;
        var high = segments.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            ref readonly var segment = ref segments[middle];
            if (codePoint < segment.First)
            {
                high = middle - 1;
            }
            else if (codePoint > segment.Last)
            {
                low = middle + 1;
            }
            else
            {
                return segment.Glyphs is { } listed ? listed[codePoint - segment.First] : segment.FirstGlyph + (codePoint - segment.First);
            }
        }

        return 0;
    }

    private static List<Segment> ReadFormat12(TrueTypeFile file, int at)
    {
        var groups = checked((int)file.UInt32(at + 12));
        var found = new List<Segment>(groups);
        for (var index = 0; index < groups; index++)
        {
            var group = at + 16 + (12 * index);
            found.Add(new((int)file.UInt32(group), (int)file.UInt32(group + 4), (int)file.UInt32(group + 8), null));
        }

        return found;
    }

    private static List<Segment> ReadFormat4(TrueTypeFile file, int at)
    {
        var doubled = file.UInt16(at + 6);
        var ends = at + 14;
        var starts = ends + doubled + 2;
        var deltas = starts + doubled;
        var offsets = deltas + doubled;
        var found = new List<Segment>(doubled / 2);
        for (var step = 0; step < doubled; step += 2)
        {
            int first = file.UInt16(starts + step);
            int last = file.UInt16(ends + step);
            if (first == 0xFFFF)
            {
                continue;
            }

            var glyphs = new int[last - first + 1];
            for (var index = 0; index < glyphs.Length; index++)
            {
                glyphs[index] = Format4Glyph(file, first + index, first, file.UInt16(deltas + step), offsets + step);
            }

            found.Add(new(first, last, 0, glyphs));
        }

        return found;
    }

    // Deltas are counted modulo 65,536; an offset of zero means that the glyph is the code point plus the delta.
    private static int Format4Glyph(TrueTypeFile file, int codePoint, int first, int delta, int offsetAt)
    {
        var offset = file.UInt16(offsetAt);
        if (offset == 0)
        {
            return (codePoint + delta) & 0xFFFF;
        }

        var glyph = file.UInt16(offsetAt + offset + (2 * (codePoint - first)));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }

    private readonly record struct Segment(int First, int Last, int FirstGlyph, int[]? Glyphs);
}
