using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Domain;

namespace OpKoers.Programmes.Tests.Domain;

public sealed class StatedTotalsTests
{
    private static readonly Period Year = Period.Year(2022);

    [Fact]
    public void Compare_WhenRowsAddUp_IsEqual() =>
        Assert.Equal(TotalOutcome.Equal, Only(Row("a", 100), Row("b", 90), Total(190)).Outcome);

    [Fact]
    public void Compare_WhenRowsDoNotAddUp_GivesBothFigures()
    {
        var total = Only(Row("a", 100), Row("b", 90), Total(200));

        Assert.Equal(TotalOutcome.Different, total.Outcome);
        Assert.Equal(200, total.Stated.Value);
        Assert.Equal(190, total.Computed.Value);
    }

    [Fact]
    public void Compare_WhenARowWasLeftBlank_AddsNothingAndNamesIt()
    {
        var total = Only(Row("a", 300), Row("b", Quantity.Blank), Total(600));

        Assert.Equal(TotalOutcome.Different, total.Outcome);
        Assert.Equal(1, total.Computed.Blank);
    }

    [Theory]
    [InlineData(QuantityState.ProMemorie)]
    [InlineData(QuantityState.ToBeDetermined)]
    [InlineData(QuantityState.Unknown)]
    public void Compare_WhenARowIsNotKnown_IsNotComparable(QuantityState state) =>
        Assert.Equal(TotalOutcome.NotComparable, Only(Row("a", 300), Row("b", Quantity.In(state)), Total(600)).Outcome);

    [Fact]
    public void Compare_WhenTheTotalIsApproximate_IsNotComparable() =>
        Assert.Equal(TotalOutcome.NotComparable, Only(Row("a", 300), Total(Quantity.Of(310, circa: true))).Outcome);

    [Fact]
    public void Compare_WhenScalesDiffer_ComparesTheSameMoney() =>
        Assert.Equal(TotalOutcome.Equal, Only(Row("a", 300_000), Total(300) with { Scale = 1000 }).Outcome);

    [Fact]
    public void Compare_OfATotalInAGroup_SumsThatGroupOnly() =>
        Assert.Equal(TotalOutcome.Equal, Only(Row("a", 5) with { Group = "een" }, Row("b", 7) with { Group = "twee" }, Total(7) with { Group = "twee" }).Outcome);

    [Fact]
    public void Compare_OfRowsOfAnotherTableOrUnit_LeavesThemOut() =>
        Assert.Equal(TotalOutcome.Equal, Only(Row("a", 5), Row("b", 7) with { List = "andere" }, Row("c", 9) with { Unit = "uur" }, Total(5)).Outcome);

    [Fact]
    public void Compare_OfATotalWithoutPeriodOverRowsByYear_SumsTheYears()
    {
        var row = Row("a", 0) with { Values = [new AmountValueDraft(Period.Year(2021), Quantity.Of(405)), new AmountValueDraft(Year, Quantity.Of(116))] };

        var total = Only(row, Total(0) with { Values = [new AmountValueDraft(null, Quantity.Of(522))] });

        Assert.Equal(TotalOutcome.Different, total.Outcome);
        Assert.Equal(521, total.Computed.Value);
    }

    private static TotalComparison Only(params AmountDraft[] rows) => Assert.Single(StatedTotals.Compare(rows));

    private static AmountDraft Row(string key, decimal value) => Row(key, Quantity.Of(value));

    private static AmountDraft Row(string key, Quantity value) =>
        new() { Key = key, List = "tabel", Unit = "euro", Row = key, Values = [new AmountValueDraft(Year, value)] };

    private static AmountDraft Total(decimal value) => Total(Quantity.Of(value));

    private static AmountDraft Total(Quantity value) => Row("totaal", value) with { IsStatedTotal = true };
}
