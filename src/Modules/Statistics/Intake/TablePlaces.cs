using Microsoft.EntityFrameworkCore;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Storage;

namespace OpKoers.Statistics.Intake;

/// <summary>
/// Which stored place each place of a draft has. A code keeps its place for ever; a new code gets the next one. Worked out when a delivery is committed,
/// inside its transaction.
/// </summary>
internal sealed class TablePlaces
{
    private readonly StatisticsTableDraft draft;
    private readonly Dictionary<string, int> categories;

    private TablePlaces(StatisticsTableDraft draft, Dictionary<string, int> categories)
    {
        this.draft = draft;
        this.categories = categories;
        Categories = new StatisticsCategories(draft);
    }

    public required TableRow Table { get; init; }

    public required int[] Areas { get; init; }

    public required int[] Periods { get; init; }

    public required int[] Measures { get; init; }

    /// <summary>The order in which the table names its categories, as places in that of the draft: a source may turn its dimensions round.</summary>
    private int[] Order { get; init; } = [];

    /// <summary>How many places there are, those that this draft does not name included.</summary>
    public required int AreaCount { get; init; }

    public required int PeriodCount { get; init; }

    /// <summary>Codes, measures and combinations that the table did not have.</summary>
    public int NewCodes { get; private set; }

    /// <summary>Whether something of the description differs from what is stored.</summary>
    public required bool Differs { get; init; }

    private StatisticsCategories Categories { get; }

    /// <summary>Brings the description in storage to the draft.</summary>
    public static async Task<TablePlaces> StoreAsync(DeliveryTools tools, StatisticsTableDraft draft, CancellationToken cancellation)
    {
        var db = tools.Db;
        var code = draft.Code.ToUpperInvariant();
        var table = await db.Tables.FirstOrDefaultAsync(row => row.Code == code, cancellation);
        if (table is null)
        {
            table = new TableRow { Id = await db.Tables.MaxAsync(row => (int?)row.Id, cancellation) + 1 ?? 1, Code = code, Title = draft.Title, Source = draft.Source };
            db.Tables.Add(table);
        }

        (table.Title, table.Source, table.Description, table.RestatedToYear) = (draft.Title, draft.Source, draft.Description, draft.RestatedToYear);
        var codes = new CodeStore(db, table.Id);
        await codes.LoadAsync(cancellation);
        var measures = codes.Measures(draft.Measures);
        var places = draft.Dimensions.Select(codes.Dimension).ToList();
        codes.Leave(draft.Dimensions);
        var (area, time) = (Index(draft, StatisticsDimensionKind.Area), Index(draft, StatisticsDimensionKind.Time));
        var categories = await db.Categories.Where(row => row.TableId == table.Id).ToDictionaryAsync(row => row.Key, row => row.Place, StringComparer.Ordinal, cancellation);
        var differs = codes.Added > 0 || db.ChangeTracker.Entries().Any(entry => entry.State is EntityState.Added or EntityState.Modified);
        await db.SaveChangesAsync(cancellation);
        codes.WriteFresh(tools.Session);
        return new TablePlaces(draft, categories)
        {
            Table = table,
            Order = OrderOf(draft, codes),
            Areas = places[area],
            Periods = places[time],
            Measures = measures,
            AreaCount = codes.CountOf(draft.Dimensions[area].Key),
            PeriodCount = codes.CountOf(draft.Dimensions[time].Key),
            NewCodes = codes.Added,
            Differs = differs,
        };
    }

    /// <summary>The stored place of a combination of categories of the draft.</summary>
    public int Category(StatisticsDb db, int category)
    {
        var key = Categories.KeyOf(category, Order);
        if (!categories.TryGetValue(key, out var place))
        {
            categories[key] = place = categories.Count;
            NewCodes++;
            db.Categories.Add(new CategoryRow { TableId = Table.Id, Place = place, Key = key });
        }

        return place;
    }

    private static int[] OrderOf(StatisticsTableDraft draft, CodeStore codes) =>
        [.. draft.Dimensions.Where(dimension => dimension.Kind == StatisticsDimensionKind.Category).Select((dimension, place) => (Stored: codes.PlaceOf(dimension), place)).OrderBy(pair => pair.Stored).Select(pair => pair.place)];

    private static int Index(StatisticsTableDraft draft, StatisticsDimensionKind kind) =>
        Enumerable.Range(0, draft.Dimensions.Count).First(index => draft.Dimensions[index].Kind == kind);
}
