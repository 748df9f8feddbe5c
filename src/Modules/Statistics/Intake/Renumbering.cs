using Microsoft.EntityFrameworkCore;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Storage;

namespace OpKoers.Statistics.Intake;

/// <summary>
/// Knows a topic again when the source has given its column another number, as it does when columns come and go: "AantalInwoners_5" of last year is
/// "AantalInwoners_6" now. The topic keeps the key under which it was stored first, so that indicators and saved views still find it.
/// </summary>
internal static class Renumbering
{
    /// <summary>The draft with the keys under which its topics are stored; itself when the table is new or nothing was renumbered.</summary>
    public static async Task<StatisticsTableDraft> UndoneAsync(StatisticsDb db, StatisticsTableDraft table, CancellationToken cancellation)
    {
        var code = table.Code.ToUpperInvariant();
        var stored = await (from known in db.Tables.AsNoTracking()
                            join measure in db.Measures.AsNoTracking() on known.Id equals measure.TableId
                            where known.Code == code
                            select new { measure.Key, measure.Unit }).ToListAsync(cancellation);
        return Undone(table, [.. stored.Select(measure => (measure.Key, measure.Unit))]);
    }

    /// <summary>
    /// A topic is the same when its name without the number, and its unit, occur once among what is stored and once in the draft. Where a name occurs more often
    /// (men in all and men of one age), nobody can tell which number became which, and nothing is taken for another.
    /// </summary>
    public static StatisticsTableDraft Undone(StatisticsTableDraft table, IReadOnlyList<(string Key, string? Unit)> stored)
    {
        var known = stored.ToLookup(measure => StatisticsSums.StemOf(measure.Key), StringComparer.Ordinal);
        var given = table.Measures.ToLookup(measure => StatisticsSums.StemOf(measure.Key), StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in given)
        {
            if (group.ToList() is [var one] && known[group.Key].ToList() is [var before] && before.Key != one.Key && before.Unit == one.Unit)
            {
                names[one.Key] = before.Key;
            }
        }

        return names.Count == 0 ? table : table with
        {
            Measures = [.. table.Measures.Select(measure => measure with { Key = Name(measure.Key), MarginOf = measure.MarginOf is { } whole ? Name(whole) : null })],
        };

        string Name(string key) => names.GetValueOrDefault(key, key);
    }
}
