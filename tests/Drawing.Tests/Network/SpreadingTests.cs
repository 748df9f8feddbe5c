using FsCheck;
using FsCheck.Fluent;
using OpKoers.Drawing.Network;

namespace OpKoers.Drawing.Tests.Network;

public class SpreadingTests
{
    [Fact]
    public void Run_WhenWishesDoNotClash_FulfilsThem() =>
        Assert.Equal([10, 50, 90], Spreading.Run([(20, 5, 10, 1), (20, 5, 50, 1), (20, 5, 90, 1)], 0, 200));

    [Fact]
    public void Run_WhenTwoWantTheSamePlace_SharesThePain() =>
        Assert.Equal([40, 60], Spreading.Run([(20, 0, 50, 1), (20, 0, 50, 1)], 0, 200));

    [Fact]
    public void Run_WhenOneWeighsMore_GivesWayLess() =>
        Assert.Equal([35, 55], Spreading.Run([(20, 0, 50, 1), (20, 0, 50, 3)], 0, 200));

    [Fact]
    public void Run_WhenItemsAreAny_KeepsOrderGapsAndBounds()
    {
        var item = Gen.Choose(1, 50).SelectMany(size => Gen.Choose(0, 20).SelectMany(gap => Gen.Choose(-100, 900).Select(wish => ((double)size, (double)gap, (double)wish, 1d))));

        Prop.ForAll(Gen.ListOf(item).ToArbitrary(), static items =>
        {
            var list = items.Select(one => (Size: one.Item1, Gap: one.Item2, Wish: one.Item3, Weight: one.Item4)).ToList();
            var tops = Spreading.Run(list, 0, 800);
            var total = list.Sum(one => one.Size) + list.Skip(1).Sum(one => one.Gap);
            var apart = Enumerable.Range(1, Math.Max(0, list.Count - 1)).All(index => tops[index] - tops[index - 1] - list[index - 1].Size >= list[index].Gap - 1e-6);
            return apart && (list.Count == 0 || (tops[0] >= 0 && tops[^1] + list[^1].Size <= Math.Max(800, total) + 1e-6));
        }).QuickCheckThrowOnFailure();
    }
}
