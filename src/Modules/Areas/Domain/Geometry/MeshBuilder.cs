using System.Runtime.InteropServices;

namespace OpKoers.Areas.Domain.Geometry;

/// <summary>
/// Makes a mesh of loose rings, in named passes: find where borders meet, cut the rings there, keep each border once, say of each point how much it
/// matters. Borders are shared where two areas have the same points, as official files have.
/// </summary>
internal sealed class MeshBuilder
{
    private readonly Dictionary<long, Neighbours> visits = [];
    private readonly Dictionary<(long, long, int), List<int>> arcsByEnds = [];
    private readonly List<GridPoint[]> arcs = [];

    /// <summary>The mesh of these areas.</summary>
    /// <param name="areas">Code and rings of each area: closed, on the grid, outer rings anticlockwise and holes clockwise.</param>
    public static Mesh Build(IReadOnlyList<(string Code, IReadOnlyList<GridPoint[]> Rings)> areas)
    {
        var builder = new MeshBuilder();
        foreach (var ring in areas.SelectMany(area => area.Rings))
        {
            builder.Visit(ring);
        }

        List<MeshArea> built = [.. areas.Select(area => new MeshArea(area.Code, [.. area.Rings.Select(builder.Cut)]))];
        return new Mesh(Importance.Of(builder.arcs, built), built);
    }

    /// <summary>Notes of each point which two points it lies between. A point that lies between others for another ring is where borders meet.</summary>
    private void Visit(GridPoint[] ring)
    {
        for (var index = 0; index < ring.Length; index++)
        {
            var before = ring[index == 0 ? ring.Length - 1 : index - 1].Key;
            var after = ring[index + 1 == ring.Length ? 0 : index + 1].Key;
            var pair = before < after ? (before, after) : (after, before);
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(visits, ring[index].Key, out var seen);
            known = seen && (known.Low, known.High) != pair ? known with { Meets = true } : seen ? known : new(pair.Item1, pair.Item2, false);
        }
    }

    private bool Meets(GridPoint point) => visits[point.Key].Meets;

    /// <summary>A ring as borders. A ring on which nothing meets is one border, from its most western point on, so that the island and the hole it lies in agree.</summary>
    private List<int> Cut(GridPoint[] ring)
    {
        var start = Array.FindIndex(ring, Meets);
        if (start < 0)
        {
            start = 0;
            for (var index = 1; index < ring.Length; index++)
            {
                start = ring[index].Key < ring[start].Key ? index : start;
            }
        }

        var references = new List<int>();
        var points = new List<GridPoint> { ring[start] };
        for (var step = 1; step <= ring.Length; step++)
        {
            var point = ring[(start + step) % ring.Length];
            points.Add(point);
            if (step == ring.Length || Meets(point))
            {
                references.Add(Keep(points));
                points = [point];
            }
        }

        return references;
    }

    private int Keep(List<GridPoint> points)
    {
        var (first, last) = (points[0].Key, points[^1].Key);
        var ends = first < last ? (first, last, points.Count) : (last, first, points.Count);
        if (!arcsByEnds.TryGetValue(ends, out var known))
        {
            arcsByEnds[ends] = known = [];
        }

        foreach (var number in known)
        {
            if (Same(arcs[number], points, reversed: false))
            {
                return number;
            }

            if (Same(arcs[number], points, reversed: true))
            {
                return ~number;
            }
        }

        known.Add(arcs.Count);
        arcs.Add([.. points]);
        return arcs.Count - 1;
    }

    private static bool Same(GridPoint[] stored, List<GridPoint> points, bool reversed)
    {
        for (var index = 0; index < stored.Length; index++)
        {
            if (stored[index] != points[reversed ? points.Count - 1 - index : index])
            {
                return false;
            }
        }

        return true;
    }

    private readonly record struct Neighbours(long Low, long High, bool Meets);
}
