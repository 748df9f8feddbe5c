using FsCheck;
using FsCheck.Fluent;

namespace OpKoers.Kernel.Tests;

public class QuantityTextTests
{
    [Theory]
    [InlineData("1.000", NumberNotation.Dutch, 1000)]
    [InlineData("1.000,5", NumberNotation.Dutch, 1000.5)]
    [InlineData("1,22", NumberNotation.Dutch, 1.22)]
    [InlineData("1,485", NumberNotation.Dutch, 1.485)]
    [InlineData("1200", NumberNotation.Dutch, 1200)]
    [InlineData("-360", NumberNotation.Dutch, -360)]
    [InlineData("−1,2", NumberNotation.Dutch, -1.2)]
    [InlineData("+7.000", NumberNotation.Dutch, 7000)]
    [InlineData("0", NumberNotation.Dutch, 0)]
    [InlineData("37,2%", NumberNotation.Dutch, 37.2)]
    [InlineData("37,2 %", NumberNotation.Dutch, 37.2)]
    [InlineData("0,8 miljoen", NumberNotation.Dutch, 800000)]
    [InlineData("4,8 mln", NumberNotation.Dutch, 4800000)]
    [InlineData("1,2 mld.", NumberNotation.Dutch, 1200000000)]
    [InlineData("1,000", NumberNotation.English, 1000)]
    [InlineData("1,000.5", NumberNotation.English, 1000.5)]
    [InlineData("2.1", NumberNotation.English, 2.1)]
    [InlineData("1234.480", NumberNotation.English, 1234.48)]
    [InlineData("0.480", NumberNotation.English, 0.48)]
    [InlineData("2.1", NumberNotation.Plain, 2.1)]
    [InlineData("1000.5", NumberNotation.Plain, 1000.5)]
    public void Number_InTheDeclaredNotation_IsRead(string text, NumberNotation notation, double value)
    {
        var quantity = Read(text, notation);

        Assert.Equal((decimal)value, quantity.Value);
        Assert.False(quantity.Circa);
    }

    [Theory]
    [InlineData("1.4", NumberNotation.Dutch, 1.4, 14)]
    [InlineData("2.1", NumberNotation.Dutch, 2.1, 21)]
    [InlineData("-1.48", NumberNotation.Dutch, -1.48, -148)]
    [InlineData("0.480", NumberNotation.Dutch, 0.48, 480)]
    [InlineData("12345.678", NumberNotation.Dutch, 12345.678, 12345678)]
    [InlineData("1.480", NumberNotation.English, 1.48, 1480)]
    [InlineData("1.480", NumberNotation.Plain, 1.48, 1480)]
    [InlineData("12.480%", NumberNotation.Plain, 12.48, 12480)]
    [InlineData("1,4", NumberNotation.English, 1.4, 14)]
    [InlineData("1,4", NumberNotation.Plain, 1.4, 14)]
    [InlineData("1,400", NumberNotation.Plain, 1.4, 1400)]
    [InlineData("4.8 mln", NumberNotation.Dutch, 4800000, 48000000)]
    public void Number_WithTwoReadings_GivesBoth(string text, NumberNotation notation, double first, double second)
    {
        var ambiguous = Assert.IsType<QuantityReading.Ambiguous>(QuantityText.Read(text, notation));

        Assert.Equal(((decimal)first, (decimal)second), (ambiguous.First.Value!.Value, ambiguous.Second.Value!.Value));
        Assert.Equal(text, ambiguous.First.Printed);
    }

    [Fact]
    public void Dash_OnItsOwn_IsBlankOrZero()
    {
        var ambiguous = Assert.IsType<QuantityReading.Ambiguous>(QuantityText.Read(" - ", NumberNotation.Dutch));

        Assert.Equal((QuantityState.Blank, 0m), (ambiguous.First.State, ambiguous.Second.Value!.Value));
    }

    [Theory]
    [InlineData("n.t.b.", QuantityState.ToBeDetermined, null)]
    [InlineData("NTB", QuantityState.ToBeDetermined, "NTB")]
    [InlineData("p.m.", QuantityState.ProMemorie, null)]
    [InlineData("pm", QuantityState.ProMemorie, "pm")]
    [InlineData("??", QuantityState.Unknown, null)]
    [InlineData("n.v.t.", QuantityState.NotApplicable, null)]
    [InlineData("niet kwantificeerbaar", QuantityState.NotQuantifiable, null)]
    [InlineData("", QuantityState.Blank, null)]
    [InlineData(" \u00a0 ", QuantityState.Blank, null)]
    [InlineData(null, QuantityState.Blank, null)]
    public void State_InWords_IsRead(string? text, QuantityState state, string? printed)
    {
        var quantity = Read(text, NumberNotation.Dutch);

        Assert.Equal((state, printed), (quantity.State, quantity.Printed));
    }

    [Theory]
    [InlineData("circa 120", 120, 120, true)]
    [InlineData("ca. 120.000", 120000, 120000, true)]
    [InlineData("ruim 100", 100, 100, true)]
    [InlineData("4 tot 8", 4, 8, false)]
    [InlineData("4-8", 4, 8, false)]
    [InlineData("4 – 8", 4, 8, false)]
    [InlineData("-4 - -2", -4, -2, false)]
    [InlineData("1 tot en met 3", 1, 3, false)]
    [InlineData("circa 1.200 tot 1.400", 1200, 1400, true)]
    public void Approximation_OrRange_IsReadAndKeptAsPrinted(string text, double low, double high, bool circa)
    {
        var quantity = Read(text, NumberNotation.Dutch);

        Assert.Equal(((decimal)low, (decimal)high, circa, text), (quantity.Low!.Value, quantity.High!.Value, quantity.Circa, quantity.Printed));
    }

    [Theory]
    [InlineData("12 uur", "unit-free", null, "not-a-number")]
    [InlineData("12 m2", "other unit", "uur", "not-a-number")]
    [InlineData("12%", "percent in hours", "uur", "unit-not-declared")]
    [InlineData("9 van de 10", "fraction", null, "not-a-number")]
    [InlineData("Regulier advieswerk", "words", null, "not-a-number")]
    [InlineData("1e5", "exponent", null, "not-a-number")]
    [InlineData("NaN", "not a number", null, "not-a-number")]
    [InlineData("1 000", "space", null, "not-a-number")]
    [InlineData("circa", "no number", null, "not-a-number")]
    [InlineData("%", "no number", null, "not-a-number")]
    [InlineData("1,000,000", "English thousands", null, "other-notation")]
    [InlineData("1.234.5", "broken groups", null, "other-notation")]
    [InlineData("1.000.000.000.000.001", "too large", null, "number-too-large")]
    [InlineData("2.000.000 miljard", "too large once multiplied", null, "number-too-large")]
    [InlineData("8 tot 4", "reversed", null, "range-reversed")]
    [InlineData("٣", "other digits", null, "not-a-number")]
    public void Text_WithoutAMeaning_IsRefusedWithACode(string text, string what, string? unit, string code) =>
        Assert.True(QuantityText.Read(text, NumberNotation.Dutch, unit) is QuantityReading.Refused refused && refused.Refusal.Code == code, what);

    [Fact]
    public void Unit_OfTheColumn_MayBeRepeated() => Assert.Equal(12m, Assert.IsType<QuantityReading.Read>(QuantityText.Read("12 uur", NumberNotation.Dutch, "uur")).Quantity.Value);

    [Fact]
    public void Text_ThatIsVeryLong_IsRefused() => Assert.IsType<QuantityReading.Refused>(QuantityText.Read(new string('1', 100_000), NumberNotation.Dutch));

    [Fact]
    public void Number_WhenWritten_IsReadBackInEveryNotation() => Prop.ForAll(Values, static value =>
        Enum.GetValues<NumberNotation>().All(notation => Read(Numbers.Write(value, notation), notation).Value == value)).QuickCheckThrowOnFailure();

    [Fact]
    public void Quantity_WhenWrittenInDutch_IsReadBack() => Prop.ForAll(Values, Values, Gen.Elements(true, false).ToArbitrary(), static (one, other, circa) =>
    {
        var quantity = Quantity.Between(Math.Round(Math.Min(one, other), 8), Math.Round(Math.Max(one, other), 8), circa);
        return Read(FigureText.Dutch.Quantity(quantity), NumberNotation.Dutch).Means(quantity);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyText_WhateverItIs_IsAnswered() => Prop.ForAll(
        Gen.Choose(0, 12).SelectMany(static count => Gen.Elements("0123456789.,-– %~±tot circa mln n.t.b.?".ToCharArray()).ArrayOf(count)).Select(static text => new string(text)).ToArbitrary(),
        static text => Enum.GetValues<NumberNotation>().All(notation => QuantityText.Read(text, notation) is not null)).QuickCheckThrowOnFailure();

    [Fact]
    public void State_WhenWrittenInEitherLanguage_IsReadBack()
    {
        foreach (var state in Enum.GetValues<QuantityState>().Where(static state => state != QuantityState.Known))
        {
            Assert.Equal(state, Read(FigureText.Dutch.State(state), NumberNotation.Dutch).State);
            Assert.Equal(state, Read(FigureText.English.State(state), NumberNotation.English).State);
        }
    }

    private static Arbitrary<decimal> Values => (
        from units in Gen.Choose(-2_000_000, 2_000_000)
        from scale in Gen.Choose(0, 8)
        select units / (decimal)Math.Pow(10, scale)).ToArbitrary();

    private static Quantity Read(string? text, NumberNotation notation) => Assert.IsType<QuantityReading.Read>(QuantityText.Read(text, notation)).Quantity;
}
