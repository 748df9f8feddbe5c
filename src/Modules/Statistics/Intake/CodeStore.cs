using Microsoft.EntityFrameworkCore;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Storage;
using OpKoers.Storage;

namespace OpKoers.Statistics.Intake;

/// <summary>The stored dimensions, codes and measures of one table, brought to those of a draft.</summary>
internal sealed class CodeStore(StatisticsDb db, int table)
{
    private Dictionary<string, DimensionRow> dimensions = [];
    private ILookup<int, CodeRow> codes = Array.Empty<CodeRow>().ToLookup(row => row.Dimension);
    private Dictionary<string, MeasureRow> measures = [];
    private readonly List<CodeRow> fresh = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public int Added { get; private set; }

    public int CountOf(string dimension) => counts[dimension];

    /// <summary>The stored place of a dimension of a draft, once its codes were stored.</summary>
    public int PlaceOf(StatisticsDimensionDraft draft) => Find(draft)!.Place;

    /// <summary>Says which dimensions a draft has no more. Their codes stay, for the deliveries that had them.</summary>
    public void Leave(IReadOnlyList<StatisticsDimensionDraft> drafts)
    {
        foreach (var dimension in dimensions.Values)
        {
            dimension.Gone = !drafts.Any(draft => ShapeComparison.IsSame(dimension, draft));
        }
    }

    public async Task LoadAsync(CancellationToken cancellation)
    {
        dimensions = await db.Dimensions.Where(row => row.TableId == table).ToDictionaryAsync(row => row.Key, StringComparer.Ordinal, cancellation);
        codes = (await db.Codes.Where(row => row.TableId == table).ToListAsync(cancellation)).ToLookup(row => row.Dimension);
        measures = await db.Measures.Where(row => row.TableId == table).ToDictionaryAsync(row => row.Key, StringComparer.Ordinal, cancellation);
    }

    /// <summary>The stored place of each measure of a draft.</summary>
    public int[] Measures(IReadOnlyList<StatisticsMeasureDraft> drafts) => [.. drafts.Select(draft =>
    {
        if (!measures.TryGetValue(draft.Key, out var row))
        {
            measures[draft.Key] = row = new MeasureRow { TableId = table, Place = measures.Count, Key = draft.Key, Title = draft.Title };
            db.Measures.Add(row);
            Added++;
        }

        (row.Title, row.Unit, row.Decimals, row.MarginOf, row.MarginSide) = (draft.Title, draft.Unit, draft.Decimals, draft.MarginOf, draft.MarginSide);
        return row.Place;
    })];

    /// <summary>The stored place of each code of a dimension of a draft.</summary>
    public int[] Dimension(StatisticsDimensionDraft draft)
    {
        if (Find(draft) is not { } dimension)
        {
            dimensions[draft.Key] = dimension = new DimensionRow { TableId = table, Place = dimensions.Count, Key = draft.Key, Title = draft.Title, Kind = draft.Kind };
            db.Dimensions.Add(dimension);
        }

        dimension.Title = draft.Title;
        var known = codes[dimension.Place].ToDictionary(row => row.Key, StringComparer.Ordinal);
        int[] places = [.. draft.Codes.Select(code =>
        {
            if (!known.TryGetValue(code.Key, out var row))
            {
                known[code.Key] = row = new CodeRow { TableId = table, Dimension = dimension.Place, Place = known.Count, Key = code.Key, Title = code.Title, Period = code.Period };
                fresh.Add(row);
                Added++;
            }

            (row.Title, row.Parent, row.IsTotal, row.Period, row.State) = (code.Title, code.Parent, code.IsTotal, code.Period, code.State);
            return row.Place;
        })];
        counts[draft.Key] = known.Count;
        return places;
    }

    private DimensionRow? Find(StatisticsDimensionDraft draft) => dimensions.Values.FirstOrDefault(row => ShapeComparison.IsSame(row, draft));

    /// <summary>Writes the codes that the table did not have.</summary>
    public void WriteFresh(DatabaseSession session) => CodeWriter.Write(session, fresh);
}
