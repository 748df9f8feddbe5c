using FsCheck;
using FsCheck.Fluent;
using OpKoers.Statistics.Contracts.Rules;
using OpKoers.Statistics.Domain;

namespace OpKoers.Statistics.Tests.Rules;

/// <summary>That as few cells are hidden as it takes, and that none of those can be worked out; also with totals inside totals.</summary>
public sealed class FewestHiddenTests
{
    private const int Below = 5;

    /// <summary>A municipality with two districts of two or three neighbourhoods.</summary>
    private static readonly int[] Tree = [-1, 0, 0, 1, 1, 1, 2, 2];

    private static readonly Gen<int[]> AnyLeaves = Gen.ArrayOf(Gen.Frequency((2, Gen.Choose(0, 4)), (3, Gen.Choose(5, 30)), (1, Gen.Constant(0))), 40);

    private static readonly Gen<SuppressionTable> AnyTable = from leaves in AnyLeaves
                                                             from shape in Gen.Choose(0, 3)
                                                             select shape switch
                                                             {
                                                                 0 => SuppressionTests.Table(Tree, leaves, 0),
                                                                 1 => SuppressionTests.Table(Tree, leaves, 3),
                                                                 2 => SuppressionTests.Table([-1, 0, 0, 0, 0], leaves, 4),
                                                                 _ => SuppressionTests.Table([-1, 0, 0, 0, 1, 1, 2, 2, 3, 3], leaves, 2),
                                                             };

    [Fact]
    public void Cells_OfAnyTable_AreHiddenNoMoreThanByTheWayOfLeastCountsAlone() => Prop.ForAll(AnyTable.ToArbitrary(), static table =>
    {
        var network = new SuppressionNetwork(table);
        bool[] small = [.. table.Counts.SelectMany(row => row.Select(count => count is > 0 and < Below))];
        var former = new SuppressionSearch(network, [], small, Below).Protect(SuppressionCosts.ByCount(network)).Hidden.Count(cell => cell);
        return Hidden(table) <= former;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    /// <summary>The solver tries every set of cells; it asks what can be deduced of the exact network, which other tests hold against trying every table.</summary>
    [Fact]
    public void Cells_OfASmallTable_AreHiddenWithinTwoOfTheFewestThereCanBe()
    {
        var (exact, all) = (0, 0);
        Prop.ForAll((from leaves in AnyLeaves from shape in Gen.Choose(0, 2) select shape switch { 0 => SuppressionTests.Table(Tree, leaves, 0), 1 => SuppressionTests.Table([-1, 0, 0, 0], leaves, 2), _ => SuppressionTests.Table([-1, 0, 0, 0, 1, 1], leaves, 0) }).ToArbitrary(), table =>
        {
            var (found, fewest) = (Hidden(table), Fewest(table));
            all++;
            exact += found == fewest ? 1 : 0;
            return found - fewest is >= 0 and <= 2;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(120));

        Assert.True(exact >= all * 9 / 10, $"{exact} of {all}");
    }

    [Fact]
    public void HiddenCells_OfTotalsInsideTotals_LieInARangeAsWideAsTheThresholdByLinearBounds() => Prop.ForAll(AnyLeaves.ToArbitrary(), static leaves =>
    {
        var table = SuppressionTests.Table([-1, 0, 0, 1, 1, 2, 2], leaves, 4);
        List<IReadOnlyList<int>> mains = [[1, 2], [3, 4]];
        List<IReadOnlyList<long?>> counts = [.. table.Counts.Select(row => (IReadOnlyList<long?>)[.. row.Select(count => (long?)count), .. mains.Select(main => (long?)main.Sum(column => row[column]))])];
        var hidden = SmallAreas.Nested(table.Parents, counts, mains, Below)!;
        var small = counts.Select(row => row.Select(count => count is > 0 and < Below).ToArray()).ToArray();
        return Cells(counts).All(cell => !small[cell.Row][cell.Column] || hidden[cell.Row][cell.Column])
            && Cells(counts).Where(cell => hidden[cell.Row][cell.Column]).All(cell => Width(table.Parents, counts, mains, hidden, cell) >= Below - 1e-6);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void HiddenCells_OfAnyTable_LieInARangeAsWideAsTheThresholdByLinearBounds() => Prop.ForAll(AnyTable.ToArbitrary(), static table =>
    {
        var kinds = SuppressionRule.Of(table).Value;
        List<IReadOnlyList<long?>> counts = [.. table.Counts.Select(row => (IReadOnlyList<long?>)[.. row.Select(count => (long?)count)])];
        bool[][] hidden = [.. kinds.Select(row => row.Select(kind => kind != SuppressionKind.None).ToArray())];
        return Cells(counts).Where(cell => hidden[cell.Row][cell.Column]).All(cell => Width(table.Parents, counts, [], hidden, cell) >= Below - 1e-6);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Rows_WithOneSmallKind_AreNotHiddenAsAWhole()
    {
        // One neighbourhood has three of one kind; main kinds are of two kinds each.
        var table = SuppressionTests.Table([-1, 0, 0, 0], [3, 20, 30, 40, 25, 26, 27, 28, 31, 32, 33, 34], 4);
        List<IReadOnlyList<int>> mains = [[1, 2], [3, 4]];
        var hidden = SmallAreas.Nested(table.Parents, [.. table.Counts.Select(row => (IReadOnlyList<long?>)[.. row.Select(count => (long?)count), row[1] + row[2], row[3] + row[4]])], mains, Below)!;

        Assert.Equal(4, hidden.Sum(row => row.Count(cell => cell)) - hidden.Sum(row => row[5..].Count(cell => cell)));
        Assert.True(hidden.Sum(row => row.Count(cell => cell)) <= 6);
        Assert.All(hidden, row => Assert.False(row[0]));
    }

    private static int Hidden(SuppressionTable table) => SuppressionRule.Of(table, new SuppressionOptions { Below = Below }).Value.Sum(row => row.Count(kind => kind != SuppressionKind.None));

    private static int Fewest(SuppressionTable table)
    {
        var width = table.Counts[0].Count;
        List<int> cells = [.. Enumerable.Range(0, table.Counts.Count * width)];
        List<int> small = [.. cells.Where(cell => table.Counts[cell / width][cell % width] is > 0 and < Below)];
        List<int> others = [.. cells.Except(small)];
        for (var more = 0; ; more++)
        {
            if (Sets(others, 0, more).Any(set => IsSafe(table, [.. small, .. set])))
            {
                return small.Count + more;
            }
        }
    }

    private static IEnumerable<IEnumerable<int>> Sets(List<int> of, int from, int count) =>
        count == 0 ? [[]] : Enumerable.Range(from, Math.Max(0, of.Count - from)).SelectMany(place => Sets(of, place + 1, count - 1).Select(rest => rest.Prepend(of[place])));

    private static bool IsSafe(SuppressionTable table, HashSet<int> hidden)
    {
        var network = new SuppressionNetwork(table);
        bool[] cells = [.. Enumerable.Range(0, network.Cells).Select(hidden.Contains)];
        return hidden.All(cell => network.Room(cells, cell, false, Below).Flow is var down && down + network.Room(cells, cell, true, Below - down).Flow >= Below);
    }

    private static IEnumerable<(int Row, int Column)> Cells(List<IReadOnlyList<long?>> counts) =>
        from row in Enumerable.Range(0, counts.Count) from column in Enumerable.Range(0, counts[0].Count) select (row, column);

    /// <summary>How wide the range of a hidden cell is to whoever knows the others and every sum: over areas, over kinds, and over the kinds of a main kind.</summary>
    private static double Width(IReadOnlyList<int> parents, List<IReadOnlyList<long?>> counts, List<IReadOnlyList<int>> mains, bool[][] hidden, (int Row, int Column) asked)
    {
        List<(int Row, int Column)> unknown = [.. Cells(counts).Where(cell => hidden[cell.Row][cell.Column])];
        var kinds = counts[0].Count - mains.Count;
        List<(double[], double)> equations = [];
        for (var row = 0; row < counts.Count; row++)
        {
            if (kinds > 1)
            {
                Add((row, 0), Enumerable.Range(1, kinds - 1).Select(column => (row, column)));
            }

            foreach (var (place, main) in mains.Index())
            {
                Add((row, kinds + place), main.Select(column => (row, column)));
            }

            List<int> parts = [.. Enumerable.Range(0, parents.Count).Where(part => parents[part] == row)];
            for (var column = 0; parts.Count > 0 && column < counts[0].Count; column++)
            {
                Add((row, column), parts.Select(part => (part, column)));
            }
        }

        var (least, most) = LinearBounds.Of(equations, unknown.Count, unknown.IndexOf(asked));
        return most - least;

        void Add((int, int) whole, IEnumerable<(int, int)> parts)
        {
            var factors = new double[unknown.Count];
            var sum = 0d;
            foreach (var (cell, sign) in parts.Select(part => (part, 1)).Append((whole, -1)))
            {
                if (unknown.IndexOf(cell) is var place and >= 0)
                {
                    factors[place] += sign;
                }
                else
                {
                    sum -= sign * counts[cell.Item1][cell.Item2]!.Value;
                }
            }

            if (factors.Any(factor => factor != 0))
            {
                equations.Add((factors, sum));
            }
        }
    }
}
