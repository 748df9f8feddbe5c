namespace OpKoers.Areas.Domain.Geometry;

/// <summary>A point that surely lies within an area, and whether an area holds a point.</summary>
internal static class InnerPoint
{
    /// <summary>The middle of the widest part of the area at half its height; null for an area without a shape.</summary>
    public static GridPoint? Of(IReadOnlyList<IReadOnlyList<GridPoint>> rings)
    {
        var points = rings.SelectMany(ring => ring).ToList();
        if (points.Count == 0)
        {
            return null;
        }

        // Between two rows of the grid, so that no corner lies on the line.
        var height = ((points.Min(point => point.Y) + points.Max(point => point.Y)) / 2) + 0.5;
        var crossings = rings.SelectMany(ring => Crossings(ring, height)).Order().ToList();
        var widest = Enumerable.Range(0, crossings.Count / 2).Select(index => (From: crossings[2 * index], To: crossings[(2 * index) + 1])).OrderByDescending(part => part.To - part.From).FirstOrDefault();
        return new GridPoint((int)((widest.From + widest.To) / 2), (int)Math.Ceiling(height));
    }

    /// <summary>Whether a point lies in an area, holes left out.</summary>
    public static bool Holds(IReadOnlyList<IReadOnlyList<GridPoint>> rings, GridPoint point) =>
        rings.Sum(ring => Crossings(ring, point.Y + 0.5).Count(x => x < point.X)) % 2 == 1;

    private static List<double> Crossings(IReadOnlyList<GridPoint> ring, double height)
    {
        var found = new List<double>();
        for (var index = 0; index < ring.Count; index++)
        {
            var (from, to) = (ring[index], ring[index + 1 == ring.Count ? 0 : index + 1]);
            if ((from.Y > height) != (to.Y > height))
            {
                found.Add(from.X + ((to.X - from.X) * (height - from.Y) / (to.Y - from.Y)));
            }
        }

        return found;
    }
}
