namespace OpKoers.Drawing.Png;

/// <summary>A sheet of pixels on which areas are filled with soft edges.</summary>
internal sealed class Canvas
{
    /// <summary>Lines per row of pixels on which is measured how much of it an area covers.</summary>
    private const int Lines = 4;

    private readonly byte[] pixels;
    private readonly float[] cover;

    public Canvas(int width, int height)
    {
        Width = width;
        Height = height;
        pixels = new byte[3 * width * height];
        cover = new float[width];
        Array.Fill(pixels, byte.MaxValue);
    }

    public int Width { get; }

    public int Height { get; }

    public ReadOnlySpan<byte> Pixels => pixels;

    /// <summary>Fills an area, given as closed chains of points; where chains that turn the same way overlap it stays filled.</summary>
    public void Fill(IReadOnlyList<IReadOnlyList<(double X, double Y)>> chains, int rgb, double opacity)
    {
        var edges = Edges(chains);
        if (edges.Count == 0)
        {
            return;
        }

        var first = Math.Max(0, (int)Math.Floor(edges.Min(edge => edge.Top)));
        var last = Math.Min(Height - 1, (int)Math.Ceiling(edges.Max(edge => edge.Bottom)));
        edges.Sort((one, other) => one.Top.CompareTo(other.Top));
        List<(double X, int Turn)> crossings = [];
        for (var row = first; row <= last; row++)
        {
            Array.Clear(cover);
            for (var line = 0; line < Lines; line++)
            {
                var y = row + ((line + 0.5) / Lines);
                crossings.Clear();
                foreach (var edge in edges)
                {
                    if (edge.Top > y)
                    {
                        break;
                    }

                    if (edge.Bottom > y)
                    {
                        crossings.Add((edge.X + (edge.Slope * (y - edge.Top)), edge.Turn));
                    }
                }

                crossings.Sort();
                Spans(crossings);
            }

            Paint(row, rgb, opacity);
        }
    }

    private static List<Edge> Edges(IReadOnlyList<IReadOnlyList<(double X, double Y)>> chains)
    {
        List<Edge> edges = [];
        foreach (var chain in chains)
        {
            for (var index = 0; index < chain.Count; index++)
            {
                var (from, to) = (chain[index], chain[(index + 1) % chain.Count]);
                if (from.Y != to.Y)
                {
                    var (top, bottom) = from.Y < to.Y ? (from, to) : (to, from);
                    edges.Add(new Edge(top.Y, bottom.Y, top.X, (bottom.X - top.X) / (bottom.Y - top.Y), from.Y < to.Y ? 1 : -1));
                }
            }
        }

        return edges;
    }

    private void Spans(List<(double X, int Turn)> crossings)
    {
        var turns = 0;
        for (var index = 0; index + 1 < crossings.Count; index++)
        {
            turns += crossings[index].Turn;
            if (turns != 0)
            {
                Span(crossings[index].X, crossings[index + 1].X);
            }
        }
    }

    private void Span(double from, double to)
    {
        var (left, right) = (Math.Max(0, from), Math.Min(Width, to));
        for (var column = (int)left; column < right; column++)
        {
            cover[column] += (float)((Math.Min(right, column + 1) - Math.Max(left, column)) / Lines);
        }
    }

    private void Paint(int row, int rgb, double opacity)
    {
        for (var column = 0; column < Width; column++)
        {
            if (cover[column] <= 0)
            {
                continue;
            }

            var part = Math.Min(1, cover[column]) * opacity;
            var at = 3 * ((row * Width) + column);
            pixels[at] = Mixed(pixels[at], rgb >> 16, part);
            pixels[at + 1] = Mixed(pixels[at + 1], rgb >> 8, part);
            pixels[at + 2] = Mixed(pixels[at + 2], rgb, part);
        }
    }

    private static byte Mixed(byte under, int over, double part) => (byte)Math.Round(under + (((over & 0xFF) - under) * part));

    private readonly record struct Edge(double Top, double Bottom, double X, double Slope, int Turn);
}
