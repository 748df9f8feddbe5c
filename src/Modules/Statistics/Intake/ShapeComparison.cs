using Microsoft.EntityFrameworkCore;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Storage;

namespace OpKoers.Statistics.Intake;

/// <summary>Lays a description of a table beside what is stored of it.</summary>
internal sealed class ShapeComparison(StatisticsDb db, StatisticsTableDraft draft)
{
    private const int MostNamed = 20;

    /// <summary>What differs; null when the table is not there yet.</summary>
    /// <param name="withCodes">Whether to look at codes too.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<StatisticsShapeChange?> RunAsync(bool withCodes, CancellationToken cancellation)
    {
        var code = draft.Code.ToUpperInvariant();
        if (await db.Tables.AsNoTracking().FirstOrDefaultAsync(row => row.Code == code, cancellation) is not { } table)
        {
            return null;
        }

        var dimensions = await db.Dimensions.AsNoTracking().Where(row => row.TableId == table.Id && !row.Gone).ToListAsync(cancellation);
        var measures = await db.Measures.AsNoTracking().Where(row => row.TableId == table.Id).OrderBy(row => row.Place).ToListAsync(cancellation);
        List<StatisticsShapeLine> codes = [];
        foreach (var dimension in withCodes ? dimensions : [])
        {
            if (draft.Dimensions.FirstOrDefault(other => IsSame(dimension, other)) is { } other)
            {
                var known = await db.Codes.AsNoTracking().Where(row => row.TableId == table.Id && row.Dimension == dimension.Place).Select(row => new { row.Key, row.Title }).ToListAsync(cancellation);
                codes.Add(Line(other.Title, [.. known.Select(row => (row.Key, row.Title))], [.. other.Codes.Select(found => (found.Key, found.Title))], MostNamed));
            }
        }

        return new StatisticsShapeChange(
            // There is one dimension of areas and one of time, whatever they are called.
            Line("", [.. dimensions.Where(row => row.Kind == StatisticsDimensionKind.Category).Select(row => (row.Key, row.Title))], [.. draft.Dimensions.Where(found => found.Kind == StatisticsDimensionKind.Category).Select(found => (found.Key, found.Title))], int.MaxValue),
            Line("", [.. measures.Select(row => (row.Key, row.Title))], [.. draft.Measures.Select(found => (found.Key, found.Title))], int.MaxValue),
            [.. codes.Where(line => line.GoneCount + line.NewCount > 0)]);
    }

    /// <summary>Whether a stored dimension is one of a draft: areas and time by what they are, others by their key.</summary>
    public static bool IsSame(DimensionRow stored, StatisticsDimensionDraft draft) =>
        stored.Kind == draft.Kind && (draft.Kind != StatisticsDimensionKind.Category || stored.Key == draft.Key);

    private static StatisticsShapeLine Line(string of, List<(string Key, string Title)> before, List<(string Key, string Title)> after, int most)
    {
        var (gone, fresh) = (before.ExceptBy(after.Select(Key), Key, StringComparer.Ordinal).ToList(), after.ExceptBy(before.Select(Key), Key, StringComparer.Ordinal).ToList());
        return new StatisticsShapeLine(of, [.. gone.Take(most).Select(Name)], gone.Count, [.. fresh.Take(most).Select(Name)], fresh.Count);

        static string Key((string Key, string Title) one) => one.Key;

        static string Name((string Key, string Title) one) => one.Title.Trim() is { Length: > 0 } title && title != one.Key ? $"{title} ({one.Key})" : one.Key;
    }
}
