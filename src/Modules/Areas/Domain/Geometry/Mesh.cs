namespace OpKoers.Areas.Domain.Geometry;

/// <summary>
/// Areas that lie side by side, with every border stored once. An area is a list of rings, a ring a list of borders (arcs); a number n of 0 or more is
/// border n as stored, ~n is the same border the other way round. Outer rings run anticlockwise, holes clockwise, so that signed areas add up.
/// </summary>
/// <param name="Arcs">The borders. First and last points are where borders meet, and are never left out.</param>
/// <param name="Areas">The areas.</param>
internal sealed record Mesh(IReadOnlyList<Arc> Arcs, IReadOnlyList<MeshArea> Areas)
{
    public static Mesh Empty { get; } = new([], []);

    /// <summary>The points of a ring at a tolerance (0 for all of them), without repeating the first at the end.</summary>
    public List<GridPoint> Ring(IReadOnlyList<int> ring, double tolerance = 0)
    {
        var least = Arc.LeastLevel(tolerance);
        var points = new List<GridPoint>();
        foreach (var reference in ring)
        {
            Append(points, Arcs[reference < 0 ? ~reference : reference], reference < 0, least);
        }

        return points;
    }

    /// <summary>Twice the signed area of an area, in square decimetres.</summary>
    public long TwiceArea(MeshArea area, double tolerance = 0) =>
        area.Rings.Sum(ring => Rings.TwiceArea(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Ring(ring, tolerance))));

    // Without its last point: the next border of the ring begins there.
    private static void Append(List<GridPoint> points, Arc arc, bool reversed, int least)
    {
        var last = arc.Points.Count - 1;
        for (var step = 0; step < last; step++)
        {
            var index = reversed ? last - step : step;
            if (arc.Levels[index] >= least)
            {
                points.Add(arc.Points[index]);
            }
        }
    }
}

/// <summary>An area of a mesh.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Rings">Its rings, each a list of borders.</param>
internal sealed record MeshArea(string Code, IReadOnlyList<IReadOnlyList<int>> Rings);

/// <summary>A border between two places where borders meet.</summary>
/// <param name="Points">The points.</param>
/// <param name="Levels">Of each point how much it matters, as <see cref="LevelOf"/>; <see cref="Always"/> for points that stay at every scale.</param>
internal sealed record Arc(IReadOnlyList<GridPoint> Points, IReadOnlyList<byte> Levels)
{
    public const byte Always = byte.MaxValue;

    /// <summary>How much a point matters: the binary logarithm of the area, in square decimetres, that is lost without it.</summary>
    public static byte LevelOf(double area) => (byte)Math.Clamp(Math.Floor(Math.Log2(area + 1)), 0, Always - 1);

    /// <summary>The least level that is drawn when details smaller than this many metres may go.</summary>
    public static int LeastLevel(double tolerance) =>
        tolerance <= 0 ? 0 : LevelOf(tolerance * tolerance * GridPoint.PerMetre * GridPoint.PerMetre / 2);
}
