using OpKoers.Drawing.Scenes;

namespace OpKoers.Drawing.Maps;

/// <summary>Slanted lines within an area, cut at its border: they need no pattern, so they look the same on a page, in a file and on paper.</summary>
internal static class Hatch
{
    private const double Apart = 7;

    // No area on a sheet has more; a broken one must not make us draw without end.
    private const int MostLines = 2000;

    /// <summary>The lines; they run up to the right. Null when the area is too small for one.</summary>
    public static Outline? Of(double[][] rings)
    {
        var (minX, minY, maxX, maxY) = Polygon.Bounds(rings);
        var outline = new Outline();
        var first = Math.Floor((minX + minY) / Apart) + 1;
        var lines = (int)Math.Min(MostLines, ((maxX + maxY) / Apart) - first);
        for (var line = 0; line <= lines; line++)
        {
            var sum = (first + line) * Apart;
            var crossings = Crossings(rings, sum);
            for (var index = 0; index + 1 < crossings.Count; index += 2)
            {
                outline.Move(crossings[index], sum - crossings[index]).Line(crossings[index + 1], sum - crossings[index + 1]);
            }
        }

        return outline.Steps.Count == 0 ? null : outline;
    }

    /// <summary>Where the line x + y = sum meets the border: places along x, in order.</summary>
    private static List<double> Crossings(double[][] rings, double sum)
    {
        var found = new List<double>();
        foreach (var ring in rings)
        {
            for (int index = 0, before = ring.Length - 2; index + 1 < ring.Length; before = index, index += 2)
            {
                var (from, to) = (ring[before] + ring[before + 1], ring[index] + ring[index + 1]);
                if ((from > sum) != (to > sum))
                {
                    found.Add(ring[before] + ((ring[index] - ring[before]) * (sum - from) / (to - from)));
                }
            }
        }

        found.Sort();
        return found;
    }
}
