using FsCheck;
using FsCheck.Fluent;
using OpKoers.Areas.Contracts;
using OpKoers.Areas.Domain;

namespace OpKoers.Areas.Tests.Domain;

public sealed class RedrawingTests
{
    private static readonly AreaRecodingLink[] Links =
    [
        // A is split in two, B and C become one, D gives a quarter to E, and F gets another code.
        new(2018, "A", 2020, "A1", 0.6, AreaRecodingKind.Split), new(2018, "A", 2020, "A2", 0.4, AreaRecodingKind.Split),
        new(2018, "B", 2020, "BC", 1, AreaRecodingKind.Merge), new(2018, "C", 2020, "BC", 1, AreaRecodingKind.Merge),
        new(2018, "D", 2020, "D", 0.75, AreaRecodingKind.Border), new(2018, "D", 2020, "E", 0.25, AreaRecodingKind.Border),
        new(2018, "F", 2020, "F1", 1, AreaRecodingKind.Renumber),
    ];

    [Theory]
    [InlineData("A", 2018, 2020, "A1 A2", "")]
    [InlineData("B C", 2018, 2020, "BC", "")]
    [InlineData("B", 2018, 2020, "", "BC")]
    [InlineData("D", 2018, 2020, "D", "E")]
    [InlineData("D E", 2018, 2020, "D E", "")]
    [InlineData("F G", 2018, 2021, "F1 G", "")]
    [InlineData("A1 A2", 2020, 2018, "A", "")]
    [InlineData("A1", 2020, 2018, "", "A")]
    [InlineData("BC", 2020, 2018, "B C", "")]
    [InlineData("D", 2020, 2018, "", "D")]
    [InlineData("D E", 2020, 2018, "D E", "")]
    [InlineData("F1 G", 2020, 2016, "F G", "")]
    [InlineData("A B", 2018, 2018, "A B", "")]
    public void Area_BroughtToAnotherYear_IsMadeOfWholeNeighbourhoodsOnly(string members, int drawn, int year, string parts, string unclear)
    {
        string[] before = ["A", "B", "C", "D", "E", "F", "G"];

        var found = Redrawing.Of(members.Split(' '), drawn, year, Redrawing.Near(members.Split(' '), Links), before.Contains);

        Assert.Equal(parts, string.Join(' ', found.Parts));
        Assert.Equal(unclear, string.Join(' ', found.Unclear));
    }

    [Fact]
    public void Neighbourhoods_DividedOverAnyOwnAreas_AreFoundBackOnceOrNamedUnclear()
    {
        string[] before = ["A", "B", "C", "D", "E", "F", "G"];
        string[] after = ["A1", "A2", "BC", "D", "E", "F1", "G"];
        Prop.ForAll(Gen.ListOf(Gen.Choose(0, 2), before.Length).ToArbitrary(), owners =>
        {
            var own = Enumerable.Range(0, 3).Select(owner => before.Where((_, place) => owners[place] == owner).ToArray()).Where(members => members.Length > 0)
                .Select(members => Redrawing.Of(members, 2018, 2020, Redrawing.Near(members, Links), before.Contains)).ToList();
            // Every neighbourhood of the later year is a part of one area at most, and of none it is a part and unclear at once.
            return after.All(code => own.Count(area => area.Parts.Contains(code)) + (own.Any(area => area.Unclear.Contains(code)) ? 1 : 0) == 1)
                && own.TrueForAll(area => !area.Parts.Intersect(area.Unclear).Any());
        }).QuickCheckThrowOnFailure();
    }
}
