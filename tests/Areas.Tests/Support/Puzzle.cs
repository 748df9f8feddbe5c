using OpKoers.Areas.Domain.Geometry;

namespace OpKoers.Areas.Tests.Support;

/// <summary>
/// A country of square areas with crooked borders, from a seed: every area has its own copy of the border it shares, as files have. One area in ten lies
/// as an island within another.
/// </summary>
internal static class Puzzle
{
    private const int Side = 4_000;

    public static List<(string Code, IReadOnlyList<GridPoint[]> Rings)> Make(int seed, int columns = 4, int rows = 3)
    {
        var random = new Random(seed);
        var horizontal = new Dictionary<(int, int), GridPoint[]>();
        var vertical = new Dictionary<(int, int), GridPoint[]>();
        for (var row = 0; row <= rows; row++)
        {
            for (var column = 0; column <= columns; column++)
            {
                horizontal[(row, column)] = Crooked(random, At(row, column), At(row, column + 1));
                vertical[(row, column)] = Crooked(random, At(row, column), At(row + 1, column));
            }
        }

        var areas = new List<(string, IReadOnlyList<GridPoint[]>)>();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                GridPoint[] ring =
                [
                    .. horizontal[(row, column)][..^1], .. vertical[(row, column + 1)][..^1],
                    .. horizontal[(row + 1, column)].Reverse().ToArray()[..^1], .. vertical[(row, column)].Reverse().ToArray()[..^1],
                ];
                var code = $"BU{row:00}{column:00}0000";
                if (random.Next(10) == 0)
                {
                    var island = Island(random, At(row, column));
                    areas.Add((code, [Turn(ring, random), [.. island.Reverse()]]));
                    areas.Add(($"BU{row:00}{column:00}0001", [Turn(island, random)]));
                }
                else
                {
                    areas.Add((code, [Turn(ring, random)]));
                }
            }
        }

        return areas;
    }

    private static GridPoint At(int row, int column) => new(1_000_000 + (column * Side), 4_000_000 + (row * Side));

    private static GridPoint[] Crooked(Random random, GridPoint from, GridPoint to)
    {
        var inner = random.Next(0, 30);
        var points = new List<GridPoint> { from };
        for (var index = 1; index <= inner; index++)
        {
            var part = index / (inner + 1d);
            points.Add(new GridPoint(
                (int)(from.X + ((to.X - from.X) * part)) + random.Next(-300, 300),
                (int)(from.Y + ((to.Y - from.Y) * part)) + random.Next(-300, 300)));
        }

        points.Add(to);
        return [.. points.Distinct()];
    }

    private static GridPoint[] Island(Random random, GridPoint corner)
    {
        var (x, y) = (corner.X + (Side / 2), corner.Y + (Side / 2));
        return [.. Enumerable.Range(0, 12).Select(step => (Angle: step * Math.Tau / 12, Far: random.Next(300, 900)))
            .Select(point => new GridPoint(x + (int)(point.Far * Math.Cos(point.Angle)), y + (int)(point.Far * Math.Sin(point.Angle))))];
    }

    // Files start a ring where they like.
    private static GridPoint[] Turn(GridPoint[] ring, Random random)
    {
        var start = random.Next(ring.Length);
        return [.. ring[start..], .. ring[..start]];
    }
}
