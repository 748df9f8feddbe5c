namespace OpKoers.Areas.Domain.Geometry;

/// <summary>
/// Says of each point of each border how much it matters, after Visvalingam and Whyatt (1993): points are taken away one by one, each time the one whose
/// triangle with its neighbours is smallest; the size of that triangle is what the point matters. Worked out once per border, so neighbours agree at every scale.
/// </summary>
internal static class Importance
{
    public static IReadOnlyList<Arc> Of(IReadOnlyList<GridPoint[]> arcs, IReadOnlyList<MeshArea> areas)
    {
        var levels = new byte[arcs.Count][];
        var order = new int[arcs.Count][];
        for (var number = 0; number < arcs.Count; number++)
        {
            (levels[number], order[number]) = OfArc(arcs[number]);
        }

        foreach (var ring in areas.SelectMany(area => area.Rings))
        {
            KeepARing(ring, arcs, levels, order);
        }

        return [.. arcs.Select((points, number) => new Arc(points, levels[number]))];
    }

    /// <summary>Levels of the points, and the order in which the inner ones were taken away.</summary>
    private static (byte[] Levels, int[] Order) OfArc(GridPoint[] points)
    {
        var levels = new byte[points.Length];
        levels[0] = levels[^1] = Arc.Always;
        var (before, after, version) = (new int[points.Length], new int[points.Length], new int[points.Length]);
        var waiting = new PriorityQueue<(int Point, int Version), double>(points.Length);
        for (var index = 1; index < points.Length - 1; index++)
        {
            (before[index], after[index]) = (index - 1, index + 1);
            waiting.Enqueue((index, 0), Triangle(points, index - 1, index, index + 1));
        }

        var order = new List<int>(points.Length);
        var highest = 0d;
        while (waiting.TryDequeue(out var next, out var area))
        {
            if (next.Version != version[next.Point])
            {
                continue;
            }

            // A point never matters less than one that went before it.
            highest = Math.Max(highest, area);
            levels[next.Point] = Arc.LevelOf(highest);
            order.Add(next.Point);
            var (left, right) = (before[next.Point], after[next.Point]);
            Join(left, right);
        }

        return (levels, [.. order]);

        void Join(int left, int right)
        {
            if (left > 0)
            {
                after[left] = right;
                waiting.Enqueue((left, ++version[left]), Triangle(points, before[left], left, right));
            }

            if (right < points.Length - 1)
            {
                before[right] = left;
                waiting.Enqueue((right, ++version[right]), Triangle(points, left, right, after[right]));
            }
        }
    }

    /// <summary>However coarse, an area stays an area: of a ring with too few places where borders meet, the points that went last stay for good.</summary>
    private static void KeepARing(IReadOnlyList<int> ring, IReadOnlyList<GridPoint[]> arcs, byte[][] levels, int[][] order)
    {
        var whole = Math.Sign(Area(Left(ring, arcs, levels, least: 0)));
        var waiting = ring.Select(reference => reference < 0 ? ~reference : reference).Distinct()
            .SelectMany(number => order[number].Select((point, rank) => (Number: number, Point: point, FromEnd: order[number].Length - rank)))
            .OrderByDescending(candidate => levels[candidate.Number][candidate.Point]).ThenBy(candidate => candidate.FromEnd);
        using var next = waiting.GetEnumerator();
        while (Math.Sign(Area(Left(ring, arcs, levels, Arc.Always))) != whole && next.MoveNext())
        {
            levels[next.Current.Number][next.Current.Point] = Arc.Always;
        }
    }

    private static List<GridPoint> Left(IReadOnlyList<int> ring, IReadOnlyList<GridPoint[]> arcs, byte[][] levels, int least)
    {
        var left = new List<GridPoint>();
        foreach (var reference in ring)
        {
            var number = reference < 0 ? ~reference : reference;
            var last = arcs[number].Length - 1;
            for (var step = 0; step < last; step++)
            {
                var index = reference < 0 ? last - step : step;
                if (levels[number][index] >= least)
                {
                    left.Add(arcs[number][index]);
                }
            }
        }

        return left;
    }

    private static long Area(List<GridPoint> ring) => Rings.TwiceArea(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(ring));

    private static double Triangle(GridPoint[] points, int a, int b, int c)
    {
        var (first, middle, last) = (points[a], points[b], points[c]);
        return Math.Abs(((double)(middle.X - first.X) * (last.Y - first.Y)) - ((double)(last.X - first.X) * (middle.Y - first.Y))) / 2;
    }
}
