using OpKoers.Areas.Contracts;
using OpKoers.Areas.Domain.Geometry;

namespace OpKoers.Areas.Domain;

/// <summary>An area that can be stored.</summary>
/// <param name="Area">What is known of it.</param>
/// <param name="Rings">Its rings on the grid, outer ones anticlockwise; empty when it has no shape.</param>
/// <param name="Figures">The other columns of the file.</param>
internal sealed record CheckedArea(Area Area, IReadOnlyList<GridPoint[]> Rings, IReadOnlyDictionary<string, string> Figures);

/// <summary>Measures of a shape.</summary>
internal static class Shapes
{
    // A hectare is a million square decimetres; rings give twice the area.
    private const double TwiceAHectare = 2_000_000;

    /// <summary>Hectares with two decimals; null for no shape.</summary>
    public static double? Hectares(IReadOnlyList<GridPoint[]> rings) =>
        rings.Count == 0 ? null : Math.Round(rings.Sum(ring => Geometry.Rings.TwiceArea(ring)) / TwiceAHectare, 2, MidpointRounding.AwayFromZero);

    public static double? Hectares(Mesh mesh, MeshArea area) =>
        area.Rings.Count == 0 ? null : Math.Round(mesh.TwiceArea(area) / TwiceAHectare, 2, MidpointRounding.AwayFromZero);
}
