using FsCheck;
using FsCheck.Fluent;
using OpKoers.Statistics.Contracts.Rules;

namespace OpKoers.Statistics.Tests.Rules;

public sealed class SuppressionTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(60);

    /// <summary>A municipality with districts and neighbourhoods, or neighbourhoods by two kinds; the leaves are drawn, the sums follow.</summary>
    private static readonly Gen<SuppressionTable> AnyTable = from leaves in Gen.ArrayOf(Gen.Frequency((3, Gen.Choose(0, 3)), (2, Gen.Choose(0, 7))), 8)
                                                             from shape in Gen.Choose(0, 3)
                                                             select shape switch
                                                             {
                                                                 0 => Table([-1, 0, 0, 1, 1, 2, 2], leaves, 0),
                                                                 1 => Table([-1, 0, 0, 0, 1, 1], leaves, 0),
                                                                 2 => Table([-1, 0, 0, 1, 1], leaves, 2),
                                                                 _ => Table([-1, 0, 0, 0], leaves, 2),
                                                             };

    private const int Reach = 3;

    private static readonly Gen<int> AnyThreshold = Gen.Choose(2, 4);

    [Fact]
    public void Cell_BelowTheThreshold_IsHiddenTogetherWithAnother()
    {
        var table = Table([-1, 0, 0, 0], [3, 40, 7], 0);

        var kinds = SuppressionRule.Of(table).Value;

        Assert.Equal([SuppressionKind.None, SuppressionKind.Primary, SuppressionKind.None, SuppressionKind.Secondary], kinds.Select(row => row[0]));
    }

    [Fact]
    public void Table_WithoutSmallCounts_HidesNothing() => Assert.All(SuppressionRule.Of(Table([-1, 0, 0], [5, 12], 0)).Value, row => Assert.Equal(SuppressionKind.None, row[0]));

    [Fact]
    public void Zero_UnlessAskedFor_IsShown()
    {
        var table = Table([-1, 0, 0, 0], [0, 30, 30], 0);

        Assert.Equal(SuppressionKind.None, SuppressionRule.Of(table).Value[1][0]);
        Assert.Equal(SuppressionKind.Primary, SuppressionRule.Of(table, new SuppressionOptions { HideZero = true }).Value[1][0]);
    }

    [Fact]
    public void Cell_Alone_IsHiddenAndCannotBeWorkedOut() =>
        Assert.Equal(SuppressionKind.Primary, Assert.Single(SuppressionRule.Of(new SuppressionTable { Parents = [-1], Counts = [[2]] }).Value)[0]);

    /// <summary>The attacker tries every table that fits what is published: leaf by leaf, all of them.</summary>
    [Fact]
    public void Totals_OfAnyTable_DoNotBetrayAHiddenCellToWithinTheThreshold() => Prop.ForAll(AnyTable.Zip(AnyThreshold).ToArbitrary(), static drawn =>
    {
        var (table, threshold) = drawn;
        var kinds = SuppressionRule.Of(table, new SuppressionOptions { Below = threshold }).Value;
        var seen = Attacker.Ranges(table, kinds, threshold);
        return Cells(table).All(cell => kinds[cell.Row][cell.Column] == SuppressionKind.None ? table.Counts[cell.Row][cell.Column] is 0 || table.Counts[cell.Row][cell.Column] >= threshold
            : seen[cell.Row][cell.Column] is var (least, most) && most - least >= threshold);
    }).Check(Many);

    [Fact]
    public void Deducible_OfAnyTable_IsWhatTheAttackerFinds() => Prop.ForAll(AnyTable.ToArbitrary(), static table =>
    {
        // Only what is small is hidden, and nothing along: so that the bounds are tight.
        var kinds = table.Counts.Select(row => row.Select(count => count is > 0 and < 4 ? SuppressionKind.Primary : SuppressionKind.None).ToArray()).ToArray();
        var (said, seen) = (SuppressionRule.Deducible(table, kinds), Attacker.Ranges(table, kinds, Reach));
        return Cells(table).All(cell => (said[cell.Row][cell.Column], seen[cell.Row][cell.Column], table.Counts[cell.Row][cell.Column]) switch
        {
            (null, null, _) => true,
            ({ } one, { } other, var count) => Math.Max(one.Least, count - Reach) == other.Least && Math.Min(one.Most, count + Reach) == other.Most,
            _ => false,
        });
    }).Check(Many);

    [Fact]
    public void Table_ThatDoesNotAddUp_IsRefused()
    {
        Assert.Equal("does-not-add-up", SuppressionRule.Of(new SuppressionTable { Parents = [-1, 0, 0], Counts = [[10], [3], [5]] }).Refusal!.Code);
        Assert.Equal("does-not-add-up", SuppressionRule.Of(new SuppressionTable { Parents = [-1], Counts = [[10, 3, 5]] }).Refusal!.Code);
        Assert.Equal("not-a-tree", SuppressionRule.Of(new SuppressionTable { Parents = [-1, -1], Counts = [[10], [3]] }).Refusal!.Code);
        Assert.Equal("not-a-tree", SuppressionRule.Of(new SuppressionTable { Parents = [-1, 2, 1], Counts = [[10], [3], [3]] }).Refusal!.Code);
    }

    [Fact]
    public void Table_OfAWholeMunicipality_IsMadeSafeQuicklyAndKeepsMostCells()
    {
        var parents = new List<int> { -1 };
        parents.AddRange(Enumerable.Repeat(0, 10));
        parents.AddRange(Enumerable.Range(0, 80).Select(place => 1 + (place % 10)));
        var leaves = Enumerable.Range(0, 80 * 12).Select(place => place * 7919 % 41).ToArray();
        var table = Table([.. parents], leaves, 12);

        var kinds = SuppressionRule.Of(table).Value;

        Assert.InRange(kinds.Sum(row => row.Count(kind => kind == SuppressionKind.Secondary)), 1, kinds.Sum(row => row.Length) / 4);
        Assert.Equal(SuppressionKind.None, kinds[0][0]);
    }

    internal static SuppressionTable Table(int[] parents, int[] leaves, int kinds)
    {
        var width = kinds == 0 ? 1 : kinds + 1;
        var counts = parents.Select(_ => new long[width]).ToArray();
        var next = 0;
        foreach (var row in Enumerable.Range(0, parents.Length).Where(row => !parents.Contains(row)))
        {
            for (var column = width == 1 ? 0 : 1; column < width; column++)
            {
                counts[row][column] = leaves[next++ % leaves.Length];
            }

            counts[row][0] = width == 1 ? counts[row][0] : counts[row].Skip(1).Sum();
        }

        for (var row = parents.Length - 1; row >= 0; row--)
        {
            for (var column = 0; parents[row] >= 0 && column < width; column++)
            {
                counts[parents[row]][column] += counts[row][column];
            }
        }

        return new SuppressionTable { Parents = parents, Counts = counts };
    }

    private static IEnumerable<(int Row, int Column)> Cells(SuppressionTable table) =>
        from row in Enumerable.Range(0, table.Counts.Count) from column in Enumerable.Range(0, table.Counts[0].Count) select (row, column);
}
