using OpKoers.Areas.Contracts;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Domain;

namespace OpKoers.Statistics.Reading;

/// <summary>A municipality in a table with its districts and neighbourhoods: which rows a table of small areas has, and which row each is a part of.</summary>
/// <param name="Places">Per row the place of the area in the table; -1 for a municipality that the table does not have itself.</param>
/// <param name="Parents">Per row the row that it is a part of; -1 for the municipality.</param>
internal sealed record SmallCountTable(IReadOnlyList<int> Places, IReadOnlyList<int> Parents)
{
    /// <summary>The municipalities of which a table has areas within.</summary>
    public static IEnumerable<SmallCountTable> Of(StatisticsTable table, AreaYear year) =>
        table.Parts.Areas.Select(code => (code.Place, Area: year.Find(code.Key))).Where(pair => pair.Area is { Kind: AreaKind.District or AreaKind.Neighbourhood, MunicipalityCode: not null })
            .GroupBy(pair => pair.Area!.MunicipalityCode!, StringComparer.Ordinal).Select(group => Of(table, group.Key, [.. group.OrderBy(pair => pair.Area!.Kind).ThenBy(pair => pair.Place)]));

    /// <summary>A table with one division by kinds that has main kinds in it: the total, the kinds and the main kinds, smaller ones first; null for any other table.</summary>
    public static NestedKinds? Nested(StatisticsTable table)
    {
        var one = table.Parts.CategoryCodes.Count == 1 ? table.Parts.CategoryCodes.Values.Single() : [];
        var divisions = Columns(table);
        if (divisions.Count < 2 || divisions[0].Count < 2)
        {
            return null;
        }

        var leaves = StatisticsSums.Leaves(one).Where(code => table.Category(code.Key) is { } place && divisions[0].Skip(1).Contains(place)).ToList();
        var parents = one.ToDictionary(code => code.Key, code => code.Parent, StringComparer.Ordinal);
        bool IsIn(string key, string whole)
        {
            var steps = 0;
            for (var at = parents.GetValueOrDefault(key); at is not null && steps <= parents.Count; at = parents.GetValueOrDefault(at), steps++)
            {
                if (at == whole)
                {
                    return true;
                }
            }

            return false;
        }

        List<(int Category, IReadOnlyList<int> Columns)> main = [];
        foreach (var category in divisions.Skip(1).Select(division => division[0]))
        {
            var key = table.Parts.Categories[category];
            main.Add((category, [.. leaves.Where(leaf => IsIn(leaf.Key, key)).Select(leaf => divisions[0].ToList().IndexOf(table.Category(leaf.Key)!.Value))]));
        }

        return main.TrueForAll(one => one.Columns.Count > 0) ? new NestedKinds(divisions[0], [.. main.OrderBy(one => one.Columns.Count)]) : null;
    }

    /// <summary>The combinations of categories that make one division: a total with its kinds, or, where there is none, each combination by itself.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Columns(StatisticsTable table)
    {
        var one = table.Parts.CategoryCodes.Count == 1 ? table.Parts.CategoryCodes.Values.Single() : [];
        var leaves = StatisticsSums.Leaves(one).Select(code => table.Category(code.Key)).OfType<int>().ToList();
        var total = one.Where(code => code.IsTotal).Select(code => table.Category(code.Key)).FirstOrDefault(place => place is not null);
        List<int> whole = total is { } first ? [first, .. leaves.Where(leaf => leaf != first)] : [];
        return [.. whole.Count > 0 ? [whole] : Array.Empty<IReadOnlyList<int>>(), .. Enumerable.Range(0, table.Parts.Categories.Count).Where(category => !whole.Contains(category)).Select(category => (IReadOnlyList<int>)[category])];
    }

    /// <summary>The cells that are hidden.</summary>
    /// <param name="maps">The figures, by combination of categories.</param>
    /// <param name="divisions">The divisions, as <see cref="Columns"/> gives them.</param>
    /// <param name="nested">The kinds with their main kinds, as <see cref="Nested"/> gives them; null when there are none.</param>
    /// <param name="below">Counts from 1 up to, not including, this are small.</param>
    public IEnumerable<(int Area, int Category)> Hidden(IReadOnlyList<StatisticsMap> maps, IReadOnlyList<IReadOnlyList<int>> divisions, NestedKinds? nested, int below)
    {
        var whole = Whole(maps, divisions, below);
        // Main kinds with their kinds are made safe together; only where that hides more than whole rows do, rows are hidden.
        return nested is not null && whole.Count > 0 && Together(maps, nested, below) is { } together && together.Count <= whole.Count ? together : whole;
    }

    private List<(int Area, int Category)> Whole(IReadOnlyList<StatisticsMap> maps, IReadOnlyList<IReadOnlyList<int>> divisions, int below)
    {
        List<(int Area, int Category)> cells = [.. divisions.SelectMany(kinds => Hidden(maps, kinds, below))];
        // Several divisions at once: a row of which anything is hidden is hidden as a whole, since its sums could betray it.
        return divisions.Count == 1 ? cells : [.. from area in cells.Select(cell => cell.Area).Distinct() from category in Enumerable.Range(0, maps.Count) where maps[category].Statuses[area].HasValue() select (area, category)];
    }

    /// <summary>Every figure below the municipality, for periods within one whose total is published too: months of a year would follow from it.</summary>
    public IEnumerable<(int Area, int Category)> Below(IReadOnlyList<StatisticsMap> maps) =>
        from row in Enumerable.Range(0, Places.Count) where Parents[row] >= 0 from category in Enumerable.Range(0, maps.Count) where maps[category].Statuses[Places[row]].HasValue() select (Places[row], category);

    private List<(int Area, int Category)>? Together(IReadOnlyList<StatisticsMap> maps, NestedKinds nested, int below)
    {
        List<int> kinds = [.. nested.Kinds, .. nested.Main.Select(main => main.Category)];
        var (rows, parents, counts) = Counts(maps, kinds);
        return SmallAreas.Nested(parents, counts, [.. nested.Main.Select(main => main.Columns)], below) is { } hidden ? [.. Cells(rows, kinds, counts, hidden)] : null;
    }

    private IEnumerable<(int Area, int Category)> Hidden(IReadOnlyList<StatisticsMap> maps, IReadOnlyList<int> kinds, int below)
    {
        var (rows, parents, counts) = Counts(maps, kinds);
        return Cells(rows, kinds, counts, SmallAreas.Hidden(parents, counts, below));
    }

    private (List<int> Rows, List<int> Parents, List<IReadOnlyList<long?>> Counts) Counts(IReadOnlyList<StatisticsMap> maps, IReadOnlyList<int> kinds)
    {
        // A part that the source does not tell has nothing to hide; what it holds is among what the others leave.
        List<int> rows = [.. Enumerable.Range(0, Places.Count).Where(row => Parents[row] == -1 || kinds.Any(kind => maps[kind].Statuses[Places[row]].HasValue()))];
        var parents = rows.ConvertAll(row => Parents[row] == -1 ? -1 : rows.IndexOf(Parents[row]) is var parent and >= 0 ? parent : 0);
        var counts = rows.ConvertAll(row => (IReadOnlyList<long?>)[.. kinds.Select(kind => Places[row] < 0 || !maps[kind].Statuses[Places[row]].HasValue() ? (long?)null : (long)Math.Round(maps[kind].Values[Places[row]]))]);
        return (rows, parents, counts);
    }

    private IEnumerable<(int Area, int Category)> Cells(List<int> rows, IReadOnlyList<int> kinds, List<IReadOnlyList<long?>> counts, bool[][] hidden) =>
        from row in Enumerable.Range(0, rows.Count)
        where Places[rows[row]] >= 0
        from column in Enumerable.Range(0, kinds.Count)
        where hidden[row][column] && counts[row][column] is not null
        select (Places[rows[row]], kinds[column]);

    private static SmallCountTable Of(StatisticsTable table, string municipality, List<(int Place, Area? Area)> parts)
    {
        var rowOf = parts.Select((part, place) => (part.Area!.Code, Row: place + 1)).ToDictionary(pair => pair.Code, pair => pair.Row, StringComparer.Ordinal);
        return new SmallCountTable(
            [table.Area(municipality)?.Place ?? -1, .. parts.Select(part => part.Place)],
            [-1, .. parts.Select(part => part.Area!.Kind == AreaKind.Neighbourhood && part.Area.ParentCode is { } district ? rowOf.GetValueOrDefault(district, 0) : 0)]);
    }
}

/// <summary>A division by kinds with main kinds in it.</summary>
/// <param name="Kinds">Places of the total and of each kind that holds no others.</param>
/// <param name="Main">Main kinds, smaller ones first, each with the columns of its kinds among <paramref name="Kinds"/>.</param>
internal sealed record NestedKinds(IReadOnlyList<int> Kinds, IReadOnlyList<(int Category, IReadOnlyList<int> Columns)> Main);
