namespace OpKoers.Areas.Domain.Geometry;

/// <summary>The outline of several areas together: what is left when the borders between them fall away.</summary>
internal static class Dissolve
{
    /// <summary>The rings of the areas together; outer rings anticlockwise, holes clockwise.</summary>
    public static MeshArea Of(Mesh mesh, string code, IEnumerable<MeshArea> areas)
    {
        var kept = new HashSet<int>();
        foreach (var reference in areas.SelectMany(area => area.Rings).SelectMany(ring => ring))
        {
            // A border that is passed both ways lies between two of them.
            if (!kept.Remove(~reference))
            {
                kept.Add(reference);
            }
        }

        return new MeshArea(code, Stitch(mesh, kept));
    }

    private static List<IReadOnlyList<int>> Stitch(Mesh mesh, HashSet<int> references)
    {
        var byStart = new Dictionary<GridPoint, Stack<int>>();
        foreach (var reference in references.OrderDescending())
        {
            var start = Start(mesh, reference);
            if (!byStart.TryGetValue(start, out var from))
            {
                byStart[start] = from = new Stack<int>();
            }

            from.Push(reference);
        }

        var rings = new List<IReadOnlyList<int>>();
        foreach (var first in references.Order())
        {
            if (!byStart.TryGetValue(Start(mesh, first), out var waiting) || !waiting.Contains(first))
            {
                continue;
            }

            if (Walk(mesh, byStart, Start(mesh, first)) is { } ring)
            {
                rings.Add(ring);
            }
        }

        return rings;
    }

    /// <summary>
    /// From a place back to it. Every place has as many borders that leave as borders that arrive, so there is always a way on; only where areas
    /// overlap there may be none, and then there is no ring.
    /// </summary>
    private static List<int>? Walk(Mesh mesh, Dictionary<GridPoint, Stack<int>> byStart, GridPoint home)
    {
        var ring = new List<int>();
        var at = home;
        do
        {
            if (!byStart.TryGetValue(at, out var ways) || !ways.TryPop(out var reference))
            {
                return null;
            }

            ring.Add(reference);
            at = Start(mesh, ~reference);
        }
        while (at != home);

        return ring;
    }

    private static GridPoint Start(Mesh mesh, int reference) => reference < 0 ? mesh.Arcs[~reference].Points[^1] : mesh.Arcs[reference].Points[0];
}
