using OpKoers.Areas.Contracts;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Contracts.Rules;
using OpKoers.Statistics.Storage;

namespace OpKoers.Statistics.Reading;

/// <summary>
/// Follows references: one statement tells which deliveries are the latest, one reads all tiles of all tables, one tells which years of areas are known. What
/// is not in memory yet is read once.
/// </summary>
internal sealed class ReferenceReader(TableReader tables, TileStore tiles, IAreas areas, MadeAreas made, SmallCounts small) : IStatisticsReferences
{
    public async Task<IReadOnlyList<StatisticsReferred?>> FollowAsync(IReadOnlyList<StatisticsReference> references, Guid organisation, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(references);
        if (references.Count == 0)
        {
            return [];
        }

        var kept = (await tables.ReadAsync([.. references.Select(reference => reference.Table).Distinct(StringComparer.OrdinalIgnoreCase)], cancellation))
            .ToDictionary(table => table.Table.Code, StringComparer.OrdinalIgnoreCase);
        List<Asked?> found = [];
        foreach (var reference in references)
        {
            found.Add(kept.TryGetValue(reference.Table, out var table) ? await FindAsync(reference, table.Table, organisation, cancellation) : null);
        }

        var series = await SeriesAsync(kept.Values, found, cancellation);
        var latest = await areas.YearsAsync(cancellation) is [var newest, ..] ? await areas.YearAsync(newest.Year, organisation, cancellation) : null;
        var referred = new List<StatisticsReferred?>(references.Count);
        for (var place = 0; place < references.Count; place++)
        {
            referred.Add(found[place] is { } one ? await ReferredAsync(one, series[place]!, latest, organisation, cancellation) : null);
        }

        return referred;
    }

    /// <summary>What a table has of a reference; areas that are made of others are only looked up when the table does not know the area itself.</summary>
    private async Task<Asked?> FindAsync(StatisticsReference reference, StatisticsTable table, Guid organisation, CancellationToken cancellation) =>
        Find(reference, table) ?? (table.Area(reference.Area) is null ? Find(reference, await made.AddAsync(table, organisation, cancellation)) : null);

    private static Asked? Find(StatisticsReference reference, StatisticsTable table) =>
        table.Measure(reference.Measure) is { MarginOf: null } measure && table.Category(reference.Category) is { } category && table.Area(reference.Area) is { } area
            ? new Asked(reference, table, measure, category, area)
            : null;

    /// <summary>All series of all tables; a tile has one number in the whole store, so that one statement reads those of several tables.</summary>
    private async Task<StatisticsSeries?[]> SeriesAsync(IEnumerable<KeptTable> kept, List<Asked?> found, CancellationToken cancellation)
    {
        var series = new StatisticsSeries?[found.Count];
        List<(List<int> Places, SeriesOfParts Parts, SeriesQuestion Question)> questions = [];
        foreach (var table in kept)
        {
            // A table with made areas is another one for each reference; their figures come from the same tiles.
            foreach (var group in Enumerable.Range(0, found.Count).Where(place => found[place]?.Table.Plain == table.Table).GroupBy(place => found[place]!.Table))
            {
                var parts = await SeriesOfParts.OfAsync(made, group.Key, [.. group.Select(place => found[place]!.Key)], cancellation);
                questions.Add(([.. group], parts, new SeriesQuestion(table.Directory, parts.Keys, table.Table.Parts.Periods.Count)));
            }
        }

        long[] ids = [.. questions.SelectMany(row => row.Question.Tiles).Distinct().Order()];
        await tiles.ReadAsync(ids, Take, cancellation);
        foreach (var (places, parts, question) in questions)
        {
            foreach (var (place, one) in places.Zip(parts.Together(await small.HideAsync(found[places[0]]!.Table, parts.Keys, question.Finish(), cancellation))))
            {
                series[place] = one;
            }
        }

        return series;

        void Take(long id, ReadOnlyMemory<byte> bytes)
        {
            foreach (var row in questions.Where(row => row.Question.Wants(id)))
            {
                row.Question.Take(id, bytes);
            }
        }
    }

    private async Task<StatisticsReferred> ReferredAsync(Asked asked, StatisticsSeries series, AreaYear? names, Guid organisation, CancellationToken cancellation)
    {
        var rate = asked.Reference.PerThousand && IsCount(asked.Measure);
        var last = asked.Table.Chronological.LastOrDefault(code => code.Period!.Value.Grain == asked.Reference.Grain && code.State != StatisticsPeriodState.Incomplete && series.Statuses[code.Place].HasValue());
        var value = last is null ? double.NaN : series.Values[last.Place];
        if (last is not null && rate)
        {
            var people = (await areas.YearAsync(last.Period!.Value.EndYear, organisation, cancellation))?.Find(asked.Area.Key)?.Population;
            value = Rate.Of(new EventCount(value, people ?? double.NaN)).Value;
        }

        return new StatisticsReferred
        {
            Table = asked.Table,
            Measure = asked.Measure,
            Area = names?.Find(asked.Area.Key)?.Label ?? asked.Area.Title.Trim(),
            Kinds = Kinds(asked),
            Unit = rate ? "per 1.000 inwoners" : IsCount(asked.Measure) ? "aantal" : asked.Measure.Unit!,
            Decimals = rate ? 1 : Math.Clamp(asked.Measure.Decimals, 0, 3),
            Period = double.IsFinite(value) ? last : null,
            Value = value,
            State = last is null ? StatisticsPeriodState.Final : ProvisionalRule.Of([(series.Statuses[last.Place], last.State)]),
        };
    }

    private static string Kinds(Asked asked)
    {
        var codes = asked.Reference.Category.Split(StatisticsCategories.Separator);
        return string.Join(", ", asked.Table.Parts.Dimensions.Where(dimension => dimension.Kind == StatisticsDimensionKind.Category)
            .Select((dimension, place) => asked.Table.Parts.CategoryCodes[dimension.Key].FirstOrDefault(code => code.Key == codes.ElementAtOrDefault(place))?.Title.Trim()).OfType<string>());
    }

    private static bool IsCount(StatisticsMeasure measure) => string.IsNullOrEmpty(measure.Unit) || measure.Unit.StartsWith("aantal", StringComparison.OrdinalIgnoreCase);

    /// <summary>A reference with what a table has of it.</summary>
    private sealed record Asked(StatisticsReference Reference, StatisticsTable Table, StatisticsMeasure Measure, int Category, StatisticsCode Area)
    {
        public StatisticsSeriesKey Key => new(Measure.Place, Category, Area.Place);
    }
}
