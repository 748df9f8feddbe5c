using FsCheck;
using FsCheck.Fluent;
using OpKoers.Areas.Contracts;
using OpKoers.Areas.Domain;
using OpKoers.Areas.Tests.Support;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Areas.Tests.Domain;

public sealed class RecodingTests
{
    [Theory]
    [EachDatabase]
    public async Task Changes_OfSeveralYears_FollowOneAnother(DatabaseProvider provider)
    {
        await using var store = await AreaStore.CreateAsync(provider);
        AreaRecodingDraft[] drafts =
        [
            new(2016, "GM0007", 2018, "GM1950", 1, 2), new(2016, "GM0048", 2018, "GM1950", 1, 3),
            new(2018, "GM1950", 2021, "GM1951", 0.75, 4), new(2018, "GM1950", 2021, "GM1952", 0.25, 5), new(2018, "GM0009", 2021, "GM0014", 1, 6),
        ];

        var result = await store.TakeAsync(intake => intake.ImportRecodingsAsync(drafts, dryRun: false));
        var again = await store.TakeAsync(intake => intake.ImportRecodingsAsync(drafts, dryRun: false));
        var recoding = await store.AskAsync(areas => areas.RecodingAsync(2016, 2022));
        var links = await store.AskAsync(areas => areas.ChangesOfAsync(["GM1950"]));

        Assert.Equal(5, result.Changes.Count);
        Assert.Empty(again.Changes);
        Assert.Equal([KeyValuePair.Create("GM1951", 0.75), KeyValuePair.Create("GM1952", 0.25)], recoding.Of("GM0007"));
        Assert.Equal([KeyValuePair.Create("GM0014", 1d)], recoding.Of("GM0009"));
        Assert.Equal([KeyValuePair.Create("GM0003", 1d)], recoding.Of("GM0003"));
        Assert.Equal([AreaRecodingKind.Merge, AreaRecodingKind.Merge, AreaRecodingKind.Split, AreaRecodingKind.Split], links.Select(link => link.Kind));
    }

    [Theory]
    [InlineData("weights-sum", 2020, 2021, 0.9)]
    [InlineData("weight-wrong", 2020, 2021, 0)]
    [InlineData("weight-wrong", 2020, 2021, double.NaN)]
    [InlineData("years-wrong", 2021, 2020, 1)]
    public async Task Change_ThatCannotBe_IsRefusedWithItsRow(string rule, int from, int to, double weight)
    {
        await using var store = await AreaStore.CreateAsync(DatabaseProvider.Sqlite);

        var result = await store.TakeAsync(intake => intake.ImportRecodingsAsync([new(from, "A", to, "B", weight, 12)], dryRun: false));

        Assert.Contains(result.Findings, finding => finding.Code == rule && finding.Row == 12);
        Assert.False(result.Written);
    }

    [Fact]
    public void Amounts_BroughtAlongAnyChain_AddUpToWhatTheyWere()
    {
        var step = from count in Gen.Choose(0, 6)
                   from pairs in Gen.ListOf(Gen.Choose(0, 5).Zip(Gen.Choose(0, 5)).Zip(Gen.Choose(1, 9)), count)
                   select pairs;
        Prop.ForAll(Gen.ListOf(step, 4).ToArbitrary(), steps =>
        {
            var links = steps.SelectMany((pairs, year) => Links(2010 + year, pairs)).ToList();
            var recoding = RecodingChain.Of(2010, 2014, links);
            var amounts = Enumerable.Range(0, 6).ToDictionary(code => $"C{code}", code => (double)(code + 1) * 10);

            var moved = recoding.Apply(amounts);

            return Math.Abs(moved.Values.Sum() - amounts.Values.Sum()) < 1e-6
                && amounts.Keys.All(code => Math.Abs(recoding.Of(code).Sum(share => share.Value) - 1) < 1e-9);
        }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<AreaRecodingLink> Links(int year, IEnumerable<((int From, int To) Codes, int Part)> pairs)
    {
        foreach (var group in pairs.DistinctBy(pair => pair.Codes).GroupBy(pair => pair.Codes.From))
        {
            var total = group.Sum(pair => pair.Part);
            foreach (var (codes, part) in group)
            {
                yield return new AreaRecodingLink(year, $"C{codes.From}", year + 1, $"C{codes.To}", part / (double)total, AreaRecodingKind.Border);
            }
        }
    }
}
