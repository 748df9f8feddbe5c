using OpKoers.Areas.Contracts;
using OpKoers.SafetyPicture.Composing;
using OpKoers.Statistics.Contracts;

namespace OpKoers.SafetyPicture.Reading;

/// <summary>Reads the counts of a picture: all kinds of a table with one statement.</summary>
internal static class CountSheaf
{
    /// <summary>What the tables of counts give.</summary>
    public static async Task<CountsRead> ReadAllAsync(IStatistics statistics, PictureChoice choice, List<CountReading> tables, CancellationToken cancellation)
    {
        List<KindFacts> kinds = [];
        IReadOnlyList<PartFacts> parts = [];
        TrendFacts? trend = null;
        SortedDictionary<int, IReadOnlyList<string>> lacking = [];
        foreach (var table in tables)
        {
            var chosen = table.Kinds.Contains(choice.Kind) ? choice.Kind : null;
            var (reference, own) = (ReferencePlace(choice, table), table.Place(choice.Area.Code)!.Value);
            var wanted = Maps(choice, table, chosen);
            var sheaf = await statistics.SheafAsync(
                table.Table,
                wanted.ConvertAll(map => new StatisticsMapKey(table.Measure, map.Kind.Category, table.Years[map.Year].Place)),
                [.. table.Kinds.SelectMany(kind => new[] { own, reference ?? own }.Select(area => new StatisticsSeriesKey(table.Measure, kind.Category, area)))],
                cancellation);
            var maps = wanted.Zip(sheaf.Maps).ToDictionary(pair => pair.First, pair => pair.Second);
            for (var place = 0; place < table.Kinds.Count; place++)
            {
                var kind = table.Kinds[place];
                kinds.Add(new KindFacts
                {
                    Kind = kind,
                    Table = table.Table,
                    Years = [.. table.Years.Keys],
                    Own = table.Of(sheaf.Series[2 * place], own),
                    Reference = reference is { } other ? table.Of(sheaf.Series[(2 * place) + 1], other) : new Dictionary<int, Figure>(),
                    Peers = maps.TryGetValue((kind, choice.Year), out var map) ? [.. choice.Group.Members.Where(code => code != choice.Area.Code).Select(code => table.Of(map, table.Place(code), choice.Year))] : [],
                });
            }

            if (chosen is not null)
            {
                parts = [.. choice.Shown.Select(area => Part(choice, table, area, maps))];
                trend = Trend(choice, table, maps);
                var without = sheaf.Series[2 * table.Kinds.Index().First(kind => kind.Item == chosen).Index].Lacking;
                foreach (var (year, period) in table.Years.Where(pair => without.ContainsKey(pair.Value.Place)))
                {
                    lacking[year] = without[period.Place];
                }
            }
        }

        return new CountsRead(kinds, parts, trend!, lacking);
    }

    /// <summary>Every kind in the chosen year, and the chosen kind in all years.</summary>
    private static List<(Kind Kind, int Year)> Maps(PictureChoice choice, CountReading table, Kind? chosen)
    {
        List<(Kind, int)> maps = table.Years.ContainsKey(choice.Year) ? [.. table.Kinds.Select(kind => (kind, choice.Year))] : [];
        if (chosen is not null)
        {
            maps.AddRange(table.Years.Keys.Where(year => year != choice.Year).Select(year => (chosen, year)));
        }

        return maps;
    }

    private static int? ReferencePlace(PictureChoice choice, CountReading table) =>
        choice.Area.Kind <= AreaKind.Municipality ? SourceTables.CountryIn(table.Table) : table.Place(choice.Municipality.Code);

    private static PartFacts Part(PictureChoice choice, CountReading table, Area area, Dictionary<(Kind, int), StatisticsMap> maps)
    {
        var place = table.Place(area.Code);
        return new PartFacts(
            area,
            table.Of(maps[(choice.Kind, choice.Year)], place, choice.Year),
            choice.Before is { } before ? table.Of(maps[(choice.Kind, before)], place, before) : Figure.None);
    }

    private static TrendFacts Trend(PictureChoice choice, CountReading table, Dictionary<(Kind, int), StatisticsMap> maps)
    {
        var region = choice.Region;
        List<int?> members = region is null ? [] : [.. choice.Areas.PartsOf(region.Code, AreaKind.Municipality).Select(area => table.Place(area.Code))];
        List<int?> group = [.. choice.Group.Members.Select(table.Place)];
        return new TrendFacts
        {
            Own = Of(table.Place(choice.Area.Code)),
            Group = [.. choice.Years.Select(year => (IReadOnlyList<double>)[.. group.Select(place => In(year, place)).Where(figure => figure.HasRate).Select(figure => figure.Rate)])],
            Municipality = choice.Area.Kind <= AreaKind.Municipality ? [] : Of(table.Place(choice.Municipality.Code)),
            // With a member missing a sum would be of another region.
            Region = members.Count < 2 || members.Contains(null) ? [] : [.. choice.Years.Select(year => Figure.Sum([.. members.Select(place => In(year, place))]))],
            RegionName = region?.Label,
            RegionMembers = region is null ? [] : [.. choice.Areas.PartsOf(region.Code, AreaKind.Municipality).Select(area => area.Code)],
            Country = SourceTables.CountryIn(table.Table) is { } country ? Of(country) : [],
        };

        Figure In(int year, int? place) => table.Of(maps[(choice.Kind, year)], place, year);

        IReadOnlyList<Figure> Of(int? place) => [.. choice.Years.Select(year => In(year, place))];
    }
}

/// <summary>What the tables of counts give.</summary>
internal sealed record CountsRead(IReadOnlyList<KindFacts> Kinds, IReadOnlyList<PartFacts> Parts, TrendFacts Trend, IReadOnlyDictionary<int, IReadOnlyList<string>> Lacking);
