namespace OpKoers.Import.Tests.Figures;

/// <summary>
/// Draws borders for the sample: every place gets what lies nearest to it, and every stretch of border is bent a little, the same for both neighbours. They
/// look like borders and are nobody's.
/// </summary>
internal sealed class SampleShapes
{
    private const double Near = 3;
    private const int Bends = 2;

    // How far a town reaches, in kilometres, and how much what is near its centre moves out.
    private const double Reach = 5.6, Evenly = 0.55;

    // Around Twente, in metres RD; convex, so that cutting stays simple.
    private static readonly (double X, double Y)[] Outline =
        [(224_500, 479_000), (230_000, 468_500), (243_000, 459_500), (254_000, 460_500), (266_500, 468_000), (271_000, 478_000), (267_500, 491_500), (254_500, 499_000), (236_000, 501_000), (225_000, 496_500)];

    private readonly List<(int X, int Y)> corners = [];

    /// <summary>The ring of each place, without its first point at the end.</summary>
    public IReadOnlyDictionary<string, List<(int X, int Y)>> Draw(IReadOnlyList<SamplePlace> places)
    {
        var spread = places.Select(place => Spread(place, places)).ToList();
        return spread.ToDictionary(place => place.Code, place => Bent(Cell(place, spread)), StringComparer.Ordinal);
    }

    /// <summary>The small neighbourhoods of a town moved apart, so that they can be seen beside the large ones around it: this is a sketch and no map.</summary>
    private static SamplePlace Spread(SamplePlace place, IReadOnlyList<SamplePlace> places)
    {
        if (SamplePlaces.Whole(place.Code) is not { } district)
        {
            return place;
        }

        var centre = places.First(one => SamplePlaces.Whole(one.Code) is { } other && SamplePlaces.Whole(other) == SamplePlaces.Whole(district));
        var (dx, dy) = (place.X - centre.X, place.Y - centre.Y);
        var away = Math.Sqrt((dx * dx) + (dy * dy));
        var further = away > 0 ? Reach * Math.Pow(away / Reach, Evenly) / away : 0;
        return place with { X = centre.X + (dx * further), Y = centre.Y + (dy * further) };
    }

    private List<(int X, int Y)> Cell(SamplePlace own, IReadOnlyList<SamplePlace> places)
    {
        List<(double X, double Y)> cell = [.. Outline];
        foreach (var other in places.Where(other => other != own))
        {
            var (dx, dy) = ((other.X - own.X) * 1000, (other.Y - own.Y) * 1000);
            var bound = (dx * (other.X + own.X) * 500) + (dy * (other.Y + own.Y) * 500);
            cell = Cut(cell, point => bound - (dx * point.X) - (dy * point.Y));
        }

        var ring = cell.Select(Corner).ToList();
        return [.. ring.Where((corner, index) => corner != ring[(index + 1) % ring.Count])];
    }

    /// <summary>What of a ring lies where a side is not negative.</summary>
    private static List<(double X, double Y)> Cut(List<(double X, double Y)> ring, Func<(double X, double Y), double> side)
    {
        var kept = new List<(double X, double Y)>();
        for (var index = 0; index < ring.Count; index++)
        {
            var (from, to) = (ring[index], ring[(index + 1) % ring.Count]);
            var (before, after) = (side(from), side(to));
            if (before >= 0)
            {
                kept.Add(from);
            }

            if (before * after < 0)
            {
                var share = before / (before - after);
                kept.Add((from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share)));
            }
        }

        return kept;
    }

    /// <summary>A corner in whole metres; the same one for all who have it, whatever the last decimal of their sum.</summary>
    private (int X, int Y) Corner((double X, double Y) point)
    {
        foreach (var known in corners)
        {
            if (Math.Abs(known.X - point.X) < Near && Math.Abs(known.Y - point.Y) < Near)
            {
                return known;
            }
        }

        corners.Add(((int)Math.Round(point.X), (int)Math.Round(point.Y)));
        return corners[^1];
    }

    private static List<(int X, int Y)> Bent(List<(int X, int Y)> ring)
    {
        var bent = new List<(int X, int Y)>();
        for (var index = 0; index < ring.Count; index++)
        {
            var (from, to) = (ring[index], ring[(index + 1) % ring.Count]);
            var forward = from.CompareTo(to) < 0;
            var line = forward ? Line(from, to, Bends) : Line(to, from, Bends);
            if (!forward)
            {
                line.Reverse();
            }

            bent.Add(from);
            bent.AddRange(line);
        }

        return bent;
    }

    /// <summary>The points between two, from the first to the second.</summary>
    private static List<(int X, int Y)> Line((int X, int Y) from, (int X, int Y) to, int depth)
    {
        if (depth == 0)
        {
            return [];
        }

        var aside = (SampleChance.Of($"{from}", $"{to}") - 0.5) * 0.22;
        var middle = ((int)Math.Round(((from.X + to.X) / 2d) - ((to.Y - from.Y) * aside)), (int)Math.Round(((from.Y + to.Y) / 2d) + ((to.X - from.X) * aside)));
        return [.. Line(from, middle, depth - 1), middle, .. Line(middle, to, depth - 1)];
    }
}
