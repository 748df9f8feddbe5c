using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Maps;

/// <summary>From metres to the sheet: north is up, the whole of the map fits, and a metre is as long eastward as northward.</summary>
internal sealed class MapFrame
{
    private const double Margin = 4;

    private readonly double left;
    private readonly double top;
    private readonly double scale;

    private MapFrame(double left, double top, double scale, double width, double height)
    {
        (this.left, this.top, this.scale) = (left, top, scale);
        (Width, Height) = (width, height);
    }

    public double Width { get; }

    public double Height { get; }

    /// <summary>A frame around all rings; null when there is nothing to see.</summary>
    /// <param name="rings">Rings in metres.</param>
    /// <param name="width">Width of the sheet.</param>
    /// <param name="highest">Most height of the sheet.</param>
    public static MapFrame? Around(IEnumerable<IReadOnlyList<double>> rings, double width, double highest)
    {
        var (minX, minY, maxX, maxY) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var ring in rings)
        {
            for (var index = 0; index + 1 < ring.Count; index += 2)
            {
                (minX, maxX) = (Math.Min(minX, ring[index]), Math.Max(maxX, ring[index]));
                (minY, maxY) = (Math.Min(minY, ring[index + 1]), Math.Max(maxY, ring[index + 1]));
            }
        }

        if (maxX <= minX || maxY <= minY)
        {
            return null;
        }

        var scale = Math.Min((width - (2 * Margin)) / (maxX - minX), (highest - (2 * Margin)) / (maxY - minY));
        var height = Math.Ceiling(((maxY - minY) * scale) + (2 * Margin));
        var aside = (width - ((maxX - minX) * scale)) / 2;
        return new MapFrame(minX - (aside / scale), maxY + (Margin / scale), scale, width, height);
    }

    /// <summary>Rings on the sheet, with coordinates in hundredths as they will be written, so that neighbours keep the same points.</summary>
    public double[][] Place(IReadOnlyList<IReadOnlyList<double>> rings) => [.. rings.Select(Place)];

    public static Outline Outline(double[][] rings)
    {
        var outline = new Outline();
        foreach (var ring in rings)
        {
            outline.Move(ring[0], ring[1]);
            for (var index = 2; index + 1 < ring.Length; index += 2)
            {
                outline.Line(ring[index], ring[index + 1]);
            }

            outline.Close();
        }

        return outline;
    }

    private double[] Place(IReadOnlyList<double> ring)
    {
        var placed = new double[ring.Count];
        for (var index = 0; index + 1 < ring.Count; index += 2)
        {
            placed[index] = Math.Round((ring[index] - left) * scale, 1);
            placed[index + 1] = Math.Round((top - ring[index + 1]) * scale, 1);
        }

        return placed;
    }
}
