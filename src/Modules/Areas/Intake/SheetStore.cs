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
        foreach (var kind in areas.GroupBy(area => area.Area.Kind))
        {
            var mesh = MeshBuilder.Build([.. kind.Where(area => area.Rings.Count > 0).Select(area => (area.Area.Code, area.Rings))]);
            ReportOverlap(kind.Key, mesh, findings);
            var containers = kind.ToDictionary(area => area.Area.Code, area => AreaCodes.LiesInMunicipality(kind.Key) ? area.Area.MunicipalityCode! : area.Area.Code, StringComparer.Ordinal);
            foreach (var sheet in mesh.Areas.GroupBy(area => containers[area.Code], StringComparer.Ordinal))
            {
                outlines.Add((kind.Key, sheet.Key, Sheets.Cut(mesh, [.. sheet])));
            }

            if (kind.Key == AreaKind.Neighbourhood)
            {
                outlines.AddRange(Outlines(mesh, kind, derived));
            }
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

    /// <summary>What follows from neighbourhoods has the outline of its parts.</summary>
    private static IEnumerable<(AreaKind Kind, string Container, Mesh Sheet)> Outlines(Mesh mesh, IEnumerable<CheckedArea> areas, IReadOnlyList<Area> derived)
    {
        var parts = areas.ToDictionary(area => area.Area.Code, area => area.Area, StringComparer.Ordinal);
        foreach (var group in derived.GroupBy(area => (area.Kind, Container: area.MunicipalityCode!)))
        {
            List<MeshArea> whole =
            [
                .. group.Select(area => Dissolve.Of(mesh, area.Code, mesh.Areas.Where(part =>
                    (area.Kind == AreaKind.District ? parts[part.Code].ParentCode : parts[part.Code].MunicipalityCode) == area.Code))),
            ];
            yield return (group.Key.Kind, group.Key.Container, Sheets.Cut(mesh, whole.FindAll(area => area.Rings.Count > 0)));
        }
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
                    findings.Warn("areas-overlap", $"De {AreaWords.Several(kind)} {passed[reference]} en {area.Code} liggen deels over elkaar.");
                    return;
                }
            }
        }
    }
}
