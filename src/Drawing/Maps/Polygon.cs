namespace OpKoers.Drawing.Maps;

/// <summary>Questions about an area on the sheet: rings of x and y in turn.</summary>
internal static class Polygon
{
    /// <summary>Whether a point lies in it, holes left out.</summary>
    public static bool Holds(double[][] rings, double x, double y)
    {
        var inside = false;
        foreach (var ring in rings)
        {
            for (int index = 0, before = ring.Length - 2; index + 1 < ring.Length; before = index, index += 2)
            {
                if ((ring[index + 1] > y) != (ring[before + 1] > y)
                    && x < ((ring[before] - ring[index]) * (y - ring[index + 1]) / (ring[before + 1] - ring[index + 1])) + ring[index])
                {
                    inside = !inside;
                }
            }
        }

        return inside;
    }

    /// <summary>How far a point lies from the border; negative outside.</summary>
    public static double Depth(double[][] rings, double x, double y)
    {
        var least = double.MaxValue;
        foreach (var ring in rings)
        {
            for (int index = 0, before = ring.Length - 2; index + 1 < ring.Length; before = index, index += 2)
            {
                least = Math.Min(least, Squared(x, y, ring[before], ring[before + 1], ring[index], ring[index + 1]));
            }
        }

        return Math.Sqrt(least) * (Holds(rings, x, y) ? 1 : -1);
    }

    /// <summary>The point that lies deepest within, to about a unit: a place for a label. Found by halving squares that may hold a deeper one.</summary>
    public static (double X, double Y, double Depth) Deepest(double[][] rings)
    {
        var (minX, minY, maxX, maxY) = Bounds(rings);
        var side = Math.Max(1, Math.Min(maxX - minX, maxY - minY));
        var waiting = new PriorityQueue<(double X, double Y, double Half, double Depth), double>();
        var best = (X: (minX + maxX) / 2, Y: (minY + maxY) / 2, Depth: double.MinValue);
        for (var x = minX; x < maxX; x += side)
        {
            for (var y = minY; y < maxY; y += side)
            {
                Add(x + (side / 2), y + (side / 2), side / 2);
            }
        }

        while (waiting.TryDequeue(out var square, out _))
        {
            if (square.Depth > best.Depth)
            {
                best = (square.X, square.Y, square.Depth);
            }

            if (square.Depth + (square.Half * Math.Sqrt(2)) - best.Depth <= 1)
            {
                continue;
            }

            var half = square.Half / 2;
            Add(square.X - half, square.Y - half, half);
            Add(square.X + half, square.Y - half, half);
            Add(square.X - half, square.Y + half, half);
            Add(square.X + half, square.Y + half, half);
        }

        return best;

        void Add(double x, double y, double half)
        {
            var depth = Depth(rings, x, y);
            waiting.Enqueue((x, y, half, depth), -(depth + (half * Math.Sqrt(2))));
        }
    }

    public static (double MinX, double MinY, double MaxX, double MaxY) Bounds(double[][] rings)
    {
        var (minX, minY, maxX, maxY) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var ring in rings)
        {
            for (var index = 0; index + 1 < ring.Length; index += 2)
            {
                (minX, maxX) = (Math.Min(minX, ring[index]), Math.Max(maxX, ring[index]));
                (minY, maxY) = (Math.Min(minY, ring[index + 1]), Math.Max(maxY, ring[index + 1]));
            }
        }

        return (minX, minY, maxX, maxY);
    }

    private static double Squared(double x, double y, double x1, double y1, double x2, double y2)
    {
        var (dx, dy) = (x2 - x1, y2 - y1);
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp((((x - x1) * dx) + ((y - y1) * dy)) / length, 0, 1);
        var (px, py) = (x - x1 - (along * dx), y - y1 - (along * dy));
        return (px * px) + (py * py);
    }
}
