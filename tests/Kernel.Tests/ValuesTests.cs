using FsCheck;
using FsCheck.Fluent;

namespace OpKoers.Kernel.Tests;

public class ValuesTests
{
    private static Gen<Period> SinglePeriods =>
        from year in Gen.Choose(1, 9999)
        from grain in Gen.Choose(0, 4)
        from part in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 28)
        select grain switch
        {
            0 => Period.Year(year),
            1 => Period.HalfYear(year, ((part - 1) / 6) + 1),
            2 => Period.Quarter(year, ((part - 1) / 3) + 1),
            3 => Period.Month(year, part),
            _ => Period.Day(new DateOnly(year, part, day)),
        };

    private static Arbitrary<Period> Periods => Gen.OneOf(
        SinglePeriods,
        SinglePeriods.Two().Where(static pair => pair.Item1.Start <= pair.Item2.End && pair.Item1 != pair.Item2).Select(static pair => Period.Range(pair.Item1, pair.Item2))).ToArbitrary();

    private static Arbitrary<Quantity> Quantities => (
        from low in Gen.Choose(-1_000_000, 1_000_000)
        from span in Gen.Choose(0, 3)
        from scale in Gen.Choose(0, 6)
        from circa in Gen.Elements(true, false)
        from state in Gen.Elements(Enum.GetValues<QuantityState>())
        from printed in Gen.Elements(null, "ruim 4", "1.000", "a|b", "?")
        select state == QuantityState.Known
            ? Quantity.Between(low / (decimal)Math.Pow(10, scale), (low + span) / (decimal)Math.Pow(10, scale), circa, printed)
            : Quantity.In(state, printed)).ToArbitrary();

    [Fact]
    public void Quantity_InCanonicalText_RoundTrips() => Prop.ForAll(Quantities, static quantity => Quantity.FromCanonical(quantity.ToCanonical()) == quantity).QuickCheckThrowOnFailure();

    [Fact]
    public void Period_InCanonicalText_CoversTheSameDays() => Prop.ForAll(Periods, static period =>
        Period.Parse(period.ToString()) is var read && read.Start == period.Start && read.End == period.End && read.ToString() == period.ToString()).QuickCheckThrowOnFailure();

    [Fact]
    public void Periods_WhenCompared_AreInOneOrder() => Prop.ForAll(Periods, Periods, Periods, static (one, two, three) =>
    {
        var antisymmetric = Math.Sign(one.CompareTo(two)) == -Math.Sign(two.CompareTo(one));
        var transitive = !(one <= two && two <= three) || one <= three;
        return antisymmetric && transitive && (one < two || one >= two) && (one > two) == (two < one) && (one <= two) == !(two < one);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Periods_WhenOrdered_EndEarlierFirst() => Prop.ForAll(Periods, Periods, static (one, two) => one.End >= two.End || one < two).QuickCheckThrowOnFailure();

    [Fact]
    public void Sum_WhateverTheOrder_IsTheSame() => Prop.ForAll(Gen.Choose(0, 8).SelectMany(static count => Quantities.Generator.ArrayOf(count)).ToArbitrary(), static parts =>
    {
        var (sum, reversed) = (QuantitySum.Of(parts), QuantitySum.Of(parts.Reverse()));
        var halves = QuantitySum.Of(parts.Take(3)).Add(QuantitySum.Of(parts.Skip(3)));
        return sum == reversed && sum == halves && Enum.GetValues<QuantityState>().Sum(sum.CountOf) == parts.Length && sum.Low <= sum.High;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sum_OfTheHoursOfDuurzaamheid_IsARange()
    {
        (decimal Low, decimal High)[] rows = [(36, 36), (32, 32), (4, 8), (32, 36), (2, 4), (24, 24), (16, 16), (2, 2), (12, 36), (2, 4)];
        var sum = QuantitySum.Of(rows.Select(static row => Quantity.Between(row.Low, row.High)));

        Assert.Equal((162m, 198m, null, true), (sum.Low, sum.High, sum.Value, sum.IsComplete));
        Assert.Equal("162 tot 198 uur", FigureText.Dutch.Sum(sum, "uur"));
    }

    [Fact]
    public void Sum_WithAPartThatDoesNotApply_IsStillComplete()
    {
        Assert.Equal(5, QuantitySum.Of([Quantity.Of(5), Quantity.In(QuantityState.NotApplicable)]).Value);
        Assert.Null(QuantitySum.Of([Quantity.Of(5), Quantity.Blank]).Value);
        Assert.Null(QuantitySum.Empty.Value);
    }

    [Fact]
    public void Money_UnderAScale_IsInEuros()
    {
        var money = Money.Of(Quantity.Between(1.5m, 2, circa: true, printed: "1,5 à 2"), 1000).Value;

        Assert.Equal((1500m, 2000m, true, null), (money.Euros.Low!.Value, money.Euros.High!.Value, money.Euros.Circa, money.Euros.Printed));
        Assert.Equal("1,5 à 2", money.Printed.Printed);
        Assert.Equal(QuantityState.ProMemorie, Money.Of(Quantity.In(QuantityState.ProMemorie), 1000).Value.Euros.State);
    }

    [Theory]
    [InlineData(100, 1, "money-scale")]
    [InlineData(1000, 1e13, "money-too-large")]
    public void Money_WhenItCannotBe_IsRefused(int scale, double amount, string code) =>
        Assert.Equal(code, Money.Of(Quantity.Of((decimal)amount), scale).Refusal?.Code);

    [Fact]
    public void Result_WhenRefused_KeepsItsReasonThroughTheNextStep()
    {
        var refused = Result<int>.Refused("no", "Nee.").Then(static value => Result<string>.Of($"{value}"));

        Assert.Equal(("no", false), (refused.Refusal!.Code, refused.Succeeded));
        Assert.Equal("4", Result<int>.Of(4).Then(static value => Result<string>.Of($"{value}")).Value);
        Assert.Throws<InvalidOperationException>(() => refused.Value);
        Assert.False(default(Result<string>).TryGet(out _, out var refusal));
        Assert.Equal("never-set", refusal.Code);
    }
}
