using OpKoers.Areas.Contracts;
using OpKoers.Areas.Domain.Geometry;

namespace OpKoers.Areas.Domain;

/// <summary>Brings the shape of one area to the grid, and says what is wrong with it.</summary>
internal static class ShapeCheck
{
    /// <summary>More points than this in one area is no area of this country.</summary>
    public const int MostPoints = 2_000_000;

    /// <summary>The rings on the grid; what cannot be drawn is reported.</summary>
    public static IReadOnlyList<GridPoint[]> Rings(AreaDraft draft, AreaFindings findings)
    {
        var rings = new List<GridPoint[]>();
        var lost = 0;
        if (draft.Polygons.Sum(polygon => polygon.Sum(ring => (long)ring.Length)) > MostPoints * 2L)
        {
            findings.Error("shape-too-large", draft, "geom", $"De vorm heeft meer dan {MostPoints} punten.");
            return [];
        }

        foreach (var polygon in draft.Polygons)
        {
            for (var place = 0; place < polygon.Count; place++)
            {
                if (OnGrid(polygon[place], draft, findings) is not { } points)
                {
                    return [];
                }

                if (points.Count > 0 && points[0] != points[^1])
                {
                    findings.Add("ring-open", draft, "geom", "Een grens is niet gesloten: het laatste punt is niet het eerste. Wij sluiten haar met een rechte lijn; kijk op de kaart of dat klopt.");
                }

                if (Geometry.Rings.OnGrid(points) is { Length: > 0 } ring)
                {
                    rings.Add(Turned(ring, outer: place == 0));
                }
                else
                {
                    lost++;
                }
            }
        }

        if (lost > 0)
        {
            findings.Add("ring-without-area", draft, "geom", "Een deel van de vorm heeft geen oppervlakte en is weggelaten.");
        }

        return rings;
    }

    private static List<GridPoint>? OnGrid(double[] numbers, AreaDraft draft, AreaFindings findings)
    {
        var points = new List<GridPoint>(numbers.Length / 2);
        for (var index = 0; index + 1 < numbers.Length; index += 2)
        {
            var (x, y) = (numbers[index], numbers[index + 1]);
            if (!double.IsFinite(x) || !double.IsFinite(y))
            {
                findings.Error("coordinate-not-finite", draft, "geom", "Een coördinaat is geen getal.");
                return null;
            }

            if (draft.Coordinates == AreaCoordinates.Wgs84)
            {
                (x, y) = RdProjection.ToRd(y, x);
            }

            if (!RdProjection.IsInside(x, y))
            {
                findings.Error("coordinate-outside", draft, "geom", "Een punt ligt buiten Nederland. Klopt het coördinatenstelsel van het bestand (RD of WGS84, lengte voor breedte)?");
                return null;
            }

            points.Add(GridPoint.Of(x, y));
        }

        return points;
    }

    private static GridPoint[] Turned(GridPoint[] ring, bool outer)
    {
        if (Geometry.Rings.TwiceArea(ring) > 0 != outer)
        {
            Array.Reverse(ring);
        }

        return ring;
    }
}
