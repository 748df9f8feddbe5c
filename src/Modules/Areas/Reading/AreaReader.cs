using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpKoers.Areas.Contracts;
using OpKoers.Areas.Domain;
using OpKoers.Areas.Storage;
using OpKoers.Storage;

namespace OpKoers.Areas.Reading;

/// <summary>Answers questions about areas from storage, and keeps whole years in memory.</summary>
internal sealed class AreaReader(AreasDb db, DatabaseSession session, AreaCache cache, MapReader maps, OwnReader own) : IAreas
{
    private IReadOnlyList<AreaYearSummary>? years;

    public async Task<IReadOnlyList<AreaYearSummary>> YearsAsync(CancellationToken cancellation = default) =>
        years ??= await ReadYearsAsync(cancellation);

    public async Task<AreaYear?> YearAsync(int year, CancellationToken cancellation = default)
    {
        if ((await YearsAsync(cancellation)).FirstOrDefault(known => known.Year == year) is not { } summary)
        {
            return null;
        }

        if (cache.Find(summary) is { } kept)
        {
            return kept;
        }

        var rows = await db.Areas.AsNoTracking().Where(row => row.Year == year).Select(row => new AreaRow
        {
            Year = row.Year,
            Code = row.Code,
            Kind = row.Kind,
            Name = row.Name,
            ParentCode = row.ParentCode,
            MunicipalityCode = row.MunicipalityCode,
            Population = row.Population,
            PopulationBasis = row.PopulationBasis,
            IsWater = row.IsWater,
            Hectares = row.Hectares,
            IsDerived = row.IsDerived,
        }).ToListAsync(cancellation);
        var members = await db.Members.AsNoTracking().Where(row => row.Year == year).ToListAsync(cancellation);
        var read = new AreaYear(year, [.. rows.Select(Read).OrderBy(area => area.Code, StringComparer.Ordinal)], members.Select(row => (row.RegionCode, row.MemberCode)));
        cache.Keep(summary, read);
        return read;
    }

    public async Task<AreaYear?> YearAsync(int year, Guid organisation, CancellationToken cancellation = default) =>
        await YearAsync(year, cancellation) is { } known ? await own.SeenAsync(known, organisation, other => YearAsync(other, cancellation), cancellation) : null;

    public async Task<AreaMap> MapAsync(int year, IReadOnlyCollection<string> codes, double tolerance, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return await YearAsync(year, cancellation) is { } areas ? await MapAsync(areas, codes, tolerance, cancellation) : new AreaMap([], new AreaShape("", []));
    }

    public async Task<AreaMap> MapAsync(AreaYear year, IReadOnlyCollection<string> codes, double tolerance, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(codes);
        if ((await YearsAsync(cancellation)).FirstOrDefault(known => known.Year == year.Year) is not { } summary)
        {
            return new AreaMap([], new AreaShape("", []));
        }

        // What a municipality drew itself changes without an import, and two may give it one name: then its parts tell which it is.
        var key = new MapKey(year.Year, summary.Stamp, string.Join(' ', codes.Select(code => year.Made(code) is { Area.Kind: AreaKind.Own } own ? $"{code}={string.Join('+', own.Parts)}" : code)), tolerance);
        if (cache.Find(key) is { } kept)
        {
            return kept;
        }

        var map = await maps.ReadAsync(year, [.. codes.Select(year.Find).OfType<Area>()], tolerance, cancellation);
        cache.Keep(key, map);
        return map;
    }

    public async Task<AreaRecoding> RecodingAsync(int fromYear, int toYear, CancellationToken cancellation = default)
    {
        var rows = await db.Recodings.AsNoTracking().Where(row => row.FromYear >= fromYear && row.ToYear <= toYear).ToListAsync(cancellation);
        return RecodingChain.Of(fromYear, toYear, [.. rows.Select(Link)]);
    }

    public async Task<IReadOnlyList<AreaRecodingLink>> ChangesOfAsync(IReadOnlyCollection<string> codes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(codes);
        var rows = await db.Recodings.AsNoTracking().Where(row => codes.Contains(row.FromCode) || codes.Contains(row.ToCode))
            .OrderBy(row => row.FromYear).ThenBy(row => row.FromCode).ThenBy(row => row.ToCode).ToListAsync(cancellation);
        return [.. rows.Select(Link)];
    }

    public async Task<AreaBreaks> BreaksAsync(IReadOnlyCollection<string> codes, Guid organisation, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(codes);
        List<AreaYear> known = [];
        foreach (var year in await YearsAsync(cancellation))
        {
            if (await YearAsync(year.Year, organisation, cancellation) is { } areas)
            {
                known.Add(areas);
            }
        }

        List<string> parts = [.. codes.Concat(known.SelectMany(year => codes.Select(year.Made).OfType<MadeArea>().SelectMany(made => made.Parts.Concat(made.Unclear)))).Distinct(StringComparer.Ordinal)];
        return new AreaBreaks(known, await ChangesOfAsync(parts, cancellation));
    }

    public async Task<IReadOnlyList<Area>> VersionsAsync(string code, CancellationToken cancellation = default)
    {
        var rows = await db.Areas.AsNoTracking().Where(row => row.Code == code).OrderByDescending(row => row.Year).ToListAsync(cancellation);
        return [.. rows.Select(Read)];
    }

    public async Task<IReadOnlyDictionary<string, string>> FiguresAsync(int year, string code, CancellationToken cancellation = default) =>
        await db.Areas.AsNoTracking().Where(row => row.Year == year && row.Code == code).Select(row => row.Figures).FirstOrDefaultAsync(cancellation) is { } json
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []
            : new Dictionary<string, string>();

    /// <summary>By hand, since it stands before everything that has to do with areas.</summary>
    private async Task<IReadOnlyList<AreaYearSummary>> ReadYearsAsync(CancellationToken cancellation)
    {
        await using var command = session.Command();
        command.CommandText = "SELECT year, stamp, count FROM areas_year ORDER BY year DESC";
        List<AreaYearSummary> read = [];
        await using var reader = await command.RowsAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            read.Add(new AreaYearSummary(reader.GetInt32(0), reader.GetInt64(1), reader.GetInt32(2)));
        }

        return read;
    }

    private static Area Read(AreaRow row) => new()
    {
        Year = row.Year,
        Code = row.Code,
        Kind = row.Kind,
        Name = row.Name,
        ParentCode = row.ParentCode,
        MunicipalityCode = row.MunicipalityCode,
        Population = row.Population,
        PopulationBasis = row.PopulationBasis,
        IsWater = row.IsWater,
        Hectares = row.Hectares,
        IsDerived = row.IsDerived,
    };

    internal static AreaRecodingLink Link(RecodingRow row) => new(row.FromYear, row.FromCode, row.ToYear, row.ToCode, row.Weight, row.Kind);
}
