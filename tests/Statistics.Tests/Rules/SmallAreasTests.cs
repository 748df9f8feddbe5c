using FsCheck;
using FsCheck.Fluent;
using OpKoers.Statistics.Contracts.Rules;
using OpKoers.Statistics.Domain;

namespace OpKoers.Statistics.Tests.Rules;

public sealed class SmallAreasTests
{
    private const int Below = 5;

    /// <summary>A municipality with two districts of three neighbourhoods each.</summary>
    private static readonly int[] Parents = [-1, 0, 0, 1, 1, 1, 2, 2, 2];

    [Fact]
    public void Totals_WithPartsThatTheSourceDoesNotTell_BetrayNoHiddenCell() => Prop.ForAll(
        Gen.ArrayOf(Gen.Frequency((3, Gen.Choose(0, 4)), (2, Gen.Choose(0, 12))), 12).Zip(Gen.ArrayOf(Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false))), 6)).ToArbitrary(), drawn =>
    {
        var (leaves, told) = drawn;
        var whole = Whole(leaves);
        var hidden = SmallAreas.Hidden(Parents, [.. whole.Counts.Select((row, place) => (IReadOnlyList<long?>)[.. row.Select(count => place < 3 || told[place - 3] ? count : (long?)null)])], Below);
        // To a reader a part that the source keeps silent about is as unknown as one that we hide.
        var kinds = hidden.Select((row, place) => row.Select(cell => cell || (place >= 3 && !told[place - 3]) ? SuppressionKind.Primary : SuppressionKind.None).ToArray()).ToArray();
        var ranges = SuppressionRule.Deducible(whole, kinds);
        return Cells(whole).All(cell => (cell.Row >= 3 && !told[cell.Row - 3])
            || (hidden[cell.Row][cell.Column] ? ranges[cell.Row][cell.Column] is var (least, most) && most - least >= Below : whole.Counts[cell.Row][cell.Column] is 0 or >= Below));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Totals_LargerThanTheirKinds_AreMadeSafeTogetherWithWhatIsLeft()
    {
        // Of five reports two are of the only kind in the table; the other three are of kinds that nobody publishes.
        var hidden = SmallAreas.Hidden([-1, 0, 0, 0], [[60, 30], [5, 2], [20, 10], [35, 18]], Below);

        Assert.True(hidden[1][1]);
        Assert.True(hidden[2][1] || hidden[3][1]);
    }

    [Fact]
    public void Parts_LargerThanTheirWhole_TakeAllBesideASmallOneAlong()
    {
        var hidden = SmallAreas.Hidden([-1, 0, 0, 0], [[10], [3], [20], [9]], Below);

        Assert.Equal([false, true, true, true], hidden.Select(row => row[0]));
    }

    private static SuppressionTable Whole(int[] leaves)
    {
        var counts = Parents.Select(_ => new long[3]).ToArray();
        for (var leaf = 0; leaf < 6; leaf++)
        {
            foreach (var row in new[] { 0, Parents[leaf + 3], leaf + 3 })
            {
                counts[row][1] += leaves[2 * leaf];
                counts[row][2] += leaves[(2 * leaf) + 1];
                counts[row][0] += leaves[2 * leaf] + leaves[(2 * leaf) + 1];
            }
        }

        return new SuppressionTable { Parents = Parents, Counts = counts };
    }

    private static IEnumerable<(int Row, int Column)> Cells(SuppressionTable table) =>
        from row in Enumerable.Range(0, table.Parents.Count) from column in Enumerable.Range(0, table.Counts[0].Count) select (row, column);
}
