using Microsoft.EntityFrameworkCore;
using OpKoers.Areas.Contracts;
using OpKoers.Areas.Domain;
using OpKoers.Areas.Domain.Geometry;
using OpKoers.Areas.Storage;

namespace OpKoers.Areas.Intake;

/// <summary>Keeps the map sheets: one per municipality for what lies in it, one per larger area, and one overview per kind.</summary>
internal sealed class SheetStore(AreasDb db)
{
    /// <summary>Details smaller than this many metres do not show on a map of the whole country, ten times enlarged.</summary>
    public const double OverviewTolerance = 40;

    /// <summary>
    /// The larger areas of the year that a delivery does not name, and on whose ground it puts another: two files that disagree on a code. With what took
    /// their place.
    /// </summary>
    public async Task<IReadOnlyList<(string Code, string By)>> ReplacedAsync(int year, IReadOnlyList<CheckedArea> areas, CancellationToken cancellation)
    {
        var replaced = new List<(string, string)>();
        foreach (var kind in areas.Where(area => !AreaCodes.LiesInMunicipality(area.Area.Kind)).GroupBy(area => area.Area.Kind))
        {
            var named = kind.Select(area => area.Area.Code).ToHashSet(StringComparer.Ordinal);
            var containers = await db.Sheets.Where(row => row.Year == year && row.Kind == kind.Key && row.Container != SheetRow.Overview).Select(row => row.Container).ToListAsync(cancellation);
            foreach (var code in containers.Where(code => !named.Contains(code)))
            {
                var row = await db.Sheets.SingleAsync(sheet => sheet.Year == year && sheet.Kind == kind.Key && sheet.Container == code, cancellation);
                var sheet = Sheets.Unpack(row.Packed);
                if (sheet.Areas.Count == 1 && InnerPoint.Of([.. sheet.Areas[0].Rings.Select(ring => sheet.Ring(ring))]) is { } point
                    && kind.FirstOrDefault(area => InnerPoint.Holds(area.Rings, point)) is { } by)
                {
                    db.Sheets.Remove(row);
                    replaced.Add((code, by.Area.Code));
                }
            }
        }

        return replaced;
    }

    /// <summary>Writes the sheets of a delivery, and adds what the borders tell to the findings.</summary>
    public async Task WriteAsync(int year, IReadOnlyList<CheckedArea> areas, IReadOnlyList<Area> derived, AreaFindings findings, CancellationToken cancellation)
    {
        var outlines = new List<(AreaKind Kind, string Container, Mesh Sheet)>();
        var loose = areas.Where(area => area.Rings.Count > 0).Select(area => new Loose(area.Area.Kind, area.Area.Code, AreaCodes.LiesInMunicipality(area.Area.Kind) ? area.Area.MunicipalityCode! : area.Area.Code, area.Rings)).ToList();
        var neighbourhoods = MeshBuilder.Build([.. loose.Where(area => area.Kind == AreaKind.Neighbourhood).Select(area => (area.Code, area.Rings))]);
        loose.AddRange(Outlines(neighbourhoods, areas, derived));

        // What follows from neighbourhoods is cut together with what the file gives: neighbours of either sort share every point.
        foreach (var kind in loose.GroupBy(area => area.Kind))
        {
            var mesh = kind.Key == AreaKind.Neighbourhood ? neighbourhoods : MeshBuilder.Build([.. kind.Select(area => (area.Code, area.Rings))]);
            ReportOverlap(kind.Key, mesh, findings);
            var containers = kind.ToDictionary(area => area.Code, area => area.Container, StringComparer.Ordinal);
            outlines.AddRange(mesh.Areas.GroupBy(area => containers[area.Code], StringComparer.Ordinal).Select(sheet => (kind.Key, sheet.Key, Sheets.Cut(mesh, [.. sheet]))));
        }

        var stored = await db.Sheets.Where(row => row.Year == year).Select(row => new { row.Kind, row.Container }).ToListAsync(cancellation);
        var known = stored.Select(row => (row.Kind, row.Container)).ToHashSet();
        foreach (var (kind, container, sheet) in outlines)
        {
            await PutAsync(new SheetRow { Year = year, Kind = kind, Container = container, Packed = Sheets.Pack(sheet) }, known, cancellation);
        }

        foreach (var kind in outlines.Select(outline => outline.Kind).Where(kind => !AreaCodes.LiesInMunicipality(kind)).Distinct().ToList())
        {
            await OverviewAsync(year, kind, known, cancellation);
        }
    }

    /// <summary>What follows from neighbourhoods has the outline of its parts, with all their points.</summary>
    private static IEnumerable<Loose> Outlines(Mesh mesh, IReadOnlyList<CheckedArea> areas, IReadOnlyList<Area> derived)
    {
        var parts = areas.Where(area => area.Area.Kind == AreaKind.Neighbourhood).ToDictionary(area => area.Area.Code, area => area.Area, StringComparer.Ordinal);
        return from area in derived
               let whole = Dissolve.Of(mesh, area.Code, mesh.Areas.Where(part => (area.Kind == AreaKind.District ? parts[part.Code].ParentCode : parts[part.Code].MunicipalityCode) == area.Code))
               where whole.Rings.Count > 0
               select new Loose(area.Kind, area.Code, area.MunicipalityCode!, [.. whole.Rings.Select(ring => mesh.Ring(ring).ToArray())]);
    }

    private async Task PutAsync(SheetRow row, HashSet<(AreaKind, string)> known, CancellationToken cancellation)
    {
        if (known.Add((row.Kind, row.Container)))
        {
            db.Sheets.Add(row);
            return;
        }

        var stored = db.Sheets.Local.FirstOrDefault(sheet => sheet.Year == row.Year && sheet.Kind == row.Kind && sheet.Container == row.Container)
            ?? await db.Sheets.SingleAsync(sheet => sheet.Year == row.Year && sheet.Kind == row.Kind && sheet.Container == row.Container, cancellation);
        if (!stored.Packed.AsSpan().SequenceEqual(row.Packed))
        {
            stored.Packed = row.Packed;
        }
    }

    private async Task OverviewAsync(int year, AreaKind kind, HashSet<(AreaKind, string)> known, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        var all = await db.Sheets.AsNoTracking().Where(row => row.Year == year && row.Kind == kind && row.Container != SheetRow.Overview)
            .OrderBy(row => row.Container).Select(row => row.Packed).ToListAsync(cancellation);
        var whole = Sheets.Join(all.ConvertAll(packed => Sheets.Unpack(packed)));
        await PutAsync(new SheetRow { Year = year, Kind = kind, Container = SheetRow.Overview, Packed = Sheets.Pack(Sheets.Cut(whole, whole.Areas, OverviewTolerance)) }, known, cancellation);
    }

    /// <summary>A border that two areas pass in the same direction lies inside both: they overlap.</summary>
    private static void ReportOverlap(AreaKind kind, Mesh mesh, AreaFindings findings)
    {
        var passed = new Dictionary<int, string>();
        foreach (var area in mesh.Areas)
        {
            foreach (var reference in area.Rings.SelectMany(ring => ring))
            {
                if (!passed.TryAdd(reference, area.Code) && passed[reference] != area.Code)
                {
                    findings.Warn("areas-overlap", $"De {AreaNames.Several(kind)} {passed[reference]} en {area.Code} liggen deels over elkaar.");
                    return;
                }
            }
        }
    }

    /// <summary>An area with its rings, and the sheet that it belongs on.</summary>
    private sealed record Loose(AreaKind Kind, string Code, string Container, IReadOnlyList<GridPoint[]> Rings);
}
