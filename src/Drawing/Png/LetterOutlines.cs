using OpKoers.Drawing.Fonts;

namespace OpKoers.Drawing.Png;

/// <summary>The outlines of the letters of a line, from the tables of the font file.</summary>
internal static class LetterOutlines
{
    private const int OnCurve = 0x1;
    private const int ShortX = 0x2;
    private const int ShortY = 0x4;
    private const int Repeated = 0x8;
    private const int SameX = 0x10;
    private const int SameY = 0x20;
    private const int WordArguments = 0x1;
    private const int Offsets = 0x2;
    private const int HasScale = 0x8;
    private const int MoreParts = 0x20;
    private const int HasTwoScales = 0x40;
    private const int HasMatrix = 0x80;

    /// <summary>Deepest nesting of letters made of letters.</summary>
    private const int MostDepth = 4;

    /// <summary>Adds the outline of a glyph.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="font">The font.</param>
    /// <param name="glyph">Number of the glyph.</param>
    /// <param name="place">Where its origin lies and the size of one font unit, in drawing units.</param>
    public static void Add(Contours to, FontMetrics font, int glyph, (double X, double Y, double Unit) place) => Add(to, font.File, glyph, place, MostDepth);

    private static void Add(Contours to, TrueTypeFile file, int glyph, (double X, double Y, double Unit) place, int depth)
    {
        var (at, end) = Range(file, glyph);
        if (at == end || depth == 0)
        {
            return;
        }

        var count = file.Int16(at);
        if (count >= 0)
        {
            Simple(to, file, at, count, place);
        }
        else
        {
            Composed(to, file, at + 10, place, depth);
        }
    }

    private static (int Start, int End) Range(TrueTypeFile file, int glyph)
    {
        var (loca, _) = file.Table("loca");
        var (glyf, _) = file.Table("glyf");
        var (head, _) = file.Table("head");
        var isLong = file.Int16(head + 50) == 1;
        return isLong
            ? (glyf + (int)file.UInt32(loca + (4 * glyph)), glyf + (int)file.UInt32(loca + (4 * glyph) + 4))
            : (glyf + (2 * file.UInt16(loca + (2 * glyph))), glyf + (2 * file.UInt16(loca + (2 * glyph) + 2)));
    }

    private static void Composed(Contours to, TrueTypeFile file, int at, (double X, double Y, double Unit) place, int depth)
    {
        int flags;
        do
        {
            flags = file.UInt16(at);
            var part = file.UInt16(at + 2);
            at += 4;
            var (dx, dy) = (flags & WordArguments) != 0 ? (file.Int16(at), file.Int16(at + 2)) : ((sbyte)file.Data[at], (sbyte)file.Data[at + 1]);
            at += (flags & WordArguments) != 0 ? 4 : 2;
            at += (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
            // The font places its accents by offset and never turns or scales them.
            var moved = (flags & Offsets) != 0 ? place with { X = place.X + (dx * place.Unit), Y = place.Y - (dy * place.Unit) } : place;
            Add(to, file, part, moved, depth - 1);
        }
        while ((flags & MoreParts) != 0);
    }

    private static void Simple(Contours to, TrueTypeFile file, int start, int count, (double X, double Y, double Unit) place)
    {
        var at = start + 10;
        var ends = new int[count];
        for (var index = 0; index < count; index++)
        {
            ends[index] = file.UInt16(at + (2 * index));
        }

        at += (2 * count) + 2 + file.UInt16(at + (2 * count));
        var points = count == 0 ? 0 : ends[^1] + 1;
        var flags = Flags(file, ref at, points);
        var across = Coordinates(file, ref at, flags, ShortX, SameX);
        var up = Coordinates(file, ref at, flags, ShortY, SameY);
        var first = 0;
        foreach (var end in ends)
        {
            var chain = Enumerable.Range(first, end - first + 1)
                .Select(point => (X: place.X + (across[point] * place.Unit), Y: place.Y - (up[point] * place.Unit), On: (flags[point] & OnCurve) != 0)).ToList();
            Chain(to, chain);
            first = end + 1;
        }
    }

    private static byte[] Flags(TrueTypeFile file, ref int at, int points)
    {
        var flags = new byte[points];
        for (var point = 0; point < points; point++)
        {
            flags[point] = file.Data[at++];
            if ((flags[point] & Repeated) != 0)
            {
                var (flag, times) = (flags[point], file.Data[at++]);
                for (; times > 0 && point + 1 < points; times--)
                {
                    flags[++point] = flag;
                }
            }
        }

        return flags;
    }

    private static int[] Coordinates(TrueTypeFile file, ref int at, byte[] flags, int isShort, int isSame)
    {
        var coordinates = new int[flags.Length];
        var value = 0;
        for (var point = 0; point < flags.Length; point++)
        {
            if ((flags[point] & isShort) != 0)
            {
                value += (flags[point] & isSame) != 0 ? file.Data[at] : -file.Data[at];
                at++;
            }
            else if ((flags[point] & isSame) == 0)
            {
                value += file.Int16(at);
                at += 2;
            }

            coordinates[point] = value;
        }

        return coordinates;
    }

    // Between two control points lies a point on the curve that the file does not name.
    private static void Chain(Contours to, List<(double X, double Y, bool On)> chain)
    {
        if (chain.Count < 2)
        {
            return;
        }

        var start = chain.FindIndex(point => point.On);
        var begin = start >= 0 ? (chain[start].X, chain[start].Y) : Middle(chain[0], chain[^1]);
        to.Point(begin.X, begin.Y);
        for (var step = 1; step <= chain.Count; step++)
        {
            var point = chain[(Math.Max(start, 0) + step + (start < 0 ? -1 : 0)) % chain.Count];
            var next = chain[(Math.Max(start, 0) + step + (start < 0 ? 0 : 1)) % chain.Count];
            if (point.On)
            {
                to.Point(point.X, point.Y);
            }
            else
            {
                to.Quadratic((point.X, point.Y), next.On ? (next.X, next.Y) : Middle(point, next));
            }
        }

        to.End(closed: true);
    }

    private static (double X, double Y) Middle((double X, double Y, bool On) one, (double X, double Y, bool On) other) => ((one.X + other.X) / 2, (one.Y + other.Y) / 2);
}
