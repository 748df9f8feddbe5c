namespace OpKoers.Areas.Domain.Geometry;

/// <summary>A point on the grid of stored geometry: whole decimetres in RD. On a grid equal is equal, so that two areas can share a border exactly.</summary>
/// <param name="X">East, in decimetres.</param>
/// <param name="Y">North, in decimetres.</param>
internal readonly record struct GridPoint(int X, int Y)
{
    public const double PerMetre = 10;

    /// <summary>One number that stands for the point, and orders points from west to east, then south to north.</summary>
    public long Key => ((long)X << 32) | (uint)(Y ^ int.MinValue);

    public static GridPoint Of(double x, double y) => new(Round(x), Round(y));

    private static int Round(double metres) => (int)Math.Round(metres * PerMetre, MidpointRounding.AwayFromZero);
}

/// <summary>Measures on closed rings, whose first point is not repeated at the end.</summary>
internal static class Rings
{
    /// <summary>Twice the signed area, in square decimetres; positive when the ring runs anticlockwise. Exact: sums of areas can be compared.</summary>
    public static long TwiceArea(ReadOnlySpan<GridPoint> ring)
    {
        long twice = 0;
        for (var index = 0; index < ring.Length; index++)
        {
            var from = ring[index];
            var to = ring[index + 1 == ring.Length ? 0 : index + 1];
            twice += ((long)from.X * to.Y) - ((long)to.X * from.Y);
        }

        return twice;
    }

    /// <summary>On the grid: closed, without points that repeat the one before. Empty when nothing with an area is left.</summary>
    public static GridPoint[] OnGrid(IReadOnlyList<GridPoint> points)
    {
        var kept = new List<GridPoint>(points.Count);
        foreach (var point in points)
        {
            if (kept.Count == 0 || kept[^1] != point)
            {
                kept.Add(point);
            }
        }

        while (kept.Count > 1 && kept[^1] == kept[0])
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return kept.Count < 3 || TwiceArea(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(kept)) == 0 ? [] : [.. kept];
    }
}
