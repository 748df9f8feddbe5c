using Microsoft.EntityFrameworkCore;
using OpKoers.Areas.Contracts;
using OpKoers.Areas.Domain;
using OpKoers.Areas.Domain.Geometry;
using OpKoers.Areas.Intake;
using OpKoers.Areas.Storage;

namespace OpKoers.Areas.Reading;

/// <summary>Puts the map of some areas together from the sheets that hold them; a region, and what a municipality drew itself, is drawn as the outline of its parts.</summary>
internal sealed class MapReader(AreasDb db)
{
    // Up to so many areas each is read with all its details; more of them are never seen that closely.
    private const int MostSingle = 12;

    public async Task<AreaMap> ReadAsync(AreaYear year, IReadOnlyList<Area> areas, double tolerance, CancellationToken cancellation)
    {
        var mesh = await MeshAsync(year, areas, tolerance, cancellation);
        var outline = Dissolve.Of(mesh, "", mesh.Areas);
        return new AreaMap([.. mesh.Areas.Select(area => Shape(mesh, area, tolerance))], Shape(mesh, outline, tolerance));
    }

    private async Task<Mesh> MeshAsync(AreaYear year, IReadOnlyList<Area> areas, double tolerance, CancellationToken cancellation)
    {
        if (areas.Count == 0)
        {
            return Mesh.Empty;
        }

        var kind = areas[0].Kind;
        if (kind == AreaKind.Own)
        {
            return await OfPartsAsync(year, areas, AreaKind.Neighbourhood, tolerance, cancellation);
        }

        var wanted = areas.Where(area => area.Kind == kind).Select(area => area.Code).ToHashSet(StringComparer.Ordinal);
        var containers = Containers(kind, areas, tolerance);
        var packed = await db.Sheets.AsNoTracking()
            .Where(row => row.Year == year.Year && row.Kind == kind && containers.Contains(row.Container))
            .OrderBy(row => row.Container).Select(row => row.Packed).ToListAsync(cancellation);
        if (packed.Count == 0)
        {
            return kind < AreaKind.Municipality ? await OfPartsAsync(year, areas, AreaKind.Municipality, tolerance, cancellation) : Mesh.Empty;
        }

        var whole = Sheets.Join(packed.ConvertAll(bytes => Sheets.Unpack(bytes)));
        return whole with { Areas = [.. whole.Areas.Where(area => wanted.Contains(area.Code))] };
    }

    private static List<string> Containers(AreaKind kind, IReadOnlyList<Area> areas, double tolerance) =>
        AreaCodes.LiesInMunicipality(kind) ? [.. areas.Select(area => area.MunicipalityCode).OfType<string>().Distinct(StringComparer.Ordinal)]
        : areas.Count > MostSingle || tolerance >= SheetStore.OverviewTolerance ? [SheetRow.Overview]
        : [.. areas.Select(area => area.Code)];

    private async Task<Mesh> OfPartsAsync(AreaYear year, IReadOnlyList<Area> wholes, AreaKind kind, double tolerance, CancellationToken cancellation)
    {
        var parts = wholes.ToDictionary(whole => whole.Code, whole => year.PartsOf(whole.Code, kind), StringComparer.Ordinal);
        List<Area> all = [.. parts.Values.SelectMany(list => list).DistinctBy(area => area.Code)];
        if (all.Count == 0)
        {
            return Mesh.Empty;
        }

        var mesh = await MeshAsync(year, all, tolerance, cancellation);
        var byCode = mesh.Areas.ToDictionary(area => area.Code, StringComparer.Ordinal);
        return mesh with
        {
            Areas = [.. parts.Select(whole => Dissolve.Of(mesh, whole.Key, whole.Value.Where(part => byCode.ContainsKey(part.Code)).Select(part => byCode[part.Code]))).Where(whole => whole.Rings.Count > 0)],
        };
    }

    private static AreaShape Shape(Mesh mesh, MeshArea area, double tolerance) =>
        new(area.Code, [.. area.Rings.Select(ring => Metres(mesh.Ring(ring, tolerance))).Where(ring => ring.Length >= 6)]);

    private static double[] Metres(List<GridPoint> points)
    {
        var metres = new double[points.Count * 2];
        for (var index = 0; index < points.Count; index++)
        {
            metres[2 * index] = points[index].X / GridPoint.PerMetre;
            metres[(2 * index) + 1] = points[index].Y / GridPoint.PerMetre;
        }

        return metres;
    }
}
