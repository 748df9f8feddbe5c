using System.Globalization;

namespace OpKoers.Kernel.Tests;

public class FigureTextTests
{
    [Theory]
    [InlineData(120000, null, "120.000", "120,000")]
    [InlineData(-1.25, null, "−1,25", "−1.25")]
    [InlineData(31, 1, "31,0", "31.0")]
    [InlineData(2.5, 0, "3", "3")]
    [InlineData(-0.004, 2, "0,00", "0.00")]
    [InlineData(0, null, "0", "0")]
    [InlineData(1000000.5, null, "1.000.000,5", "1,000,000.5")]
    public void Number_InALanguage_HasItsSeparators(double value, int? decimals, string dutch, string english)
    {
        Assert.Equal(dutch, FigureText.Dutch.Number((decimal)value, decimals));
        Assert.Equal(english, FigureText.English.Number((decimal)value, decimals));
    }

    [Theory]
    [InlineData("2020", "2020", "2020")]
    [InlineData("2020-H2", "2e halfjaar 2020", "2nd half of 2020")]
    [InlineData("2020-Q1", "1e kwartaal 2020", "1st quarter of 2020")]
    [InlineData("2020-Q4", "4e kwartaal 2020", "4th quarter of 2020")]
    [InlineData("2020-06", "juni 2020", "June 2020")]
    [InlineData("2020-12-31", "31 december 2020", "31 December 2020")]
    [InlineData("2019/2022", "2019 tot en met 2022", "2019 to 2022")]
    [InlineData("2019-06/2020-02-03", "juni 2019 tot en met 3 februari 2020", "June 2019 to 3 February 2020")]
    public void Period_InALanguage_IsWritten(string period, string dutch, string english)
    {
        Assert.Equal(dutch, FigureText.Dutch.Period(Period.Parse(period)));
        Assert.Equal(english, FigureText.English.Period(Period.Parse(period)));
    }

    [Fact]
    public void Quantity_InALanguage_IsWritten()
    {
        Assert.Equal("circa 120.000", FigureText.Dutch.Quantity(Quantity.Of(120000, circa: true)));
        Assert.Equal("4 tot 8", FigureText.Dutch.Quantity(Quantity.Between(4, 8)));
        Assert.Equal("n.t.b.", FigureText.Dutch.Quantity(Quantity.In(QuantityState.ToBeDetermined)));
        Assert.Equal("", FigureText.Dutch.Quantity(Quantity.Blank));
        Assert.Equal("about 4 to 8", FigureText.English.Quantity(Quantity.Between(4, 8, circa: true)));
    }

    [Fact]
    public void Sum_OfKnownAndUnknown_SaysBoth()
    {
        var sum = QuantitySum.Of([Quantity.Of(90), Quantity.Of(32), Quantity.In(QuantityState.ProMemorie), Quantity.In(QuantityState.NotApplicable)]);

        Assert.Equal("122 uur/week + 1 p.m.", FigureText.Dutch.Sum(sum, "uur/week"));
        Assert.Equal("122 hours/week + 1 p.m.", FigureText.English.Sum(sum, "hours/week"));
        Assert.Equal("2 n.t.b. + 1 niet ingevuld", FigureText.Dutch.Sum(QuantitySum.Of([Quantity.In(QuantityState.ToBeDetermined), Quantity.Blank, Quantity.In(QuantityState.ToBeDetermined)])));
        Assert.Equal("", FigureText.Dutch.Sum(QuantitySum.Empty, "uur"));
    }

    [Fact]
    public void Money_InALanguage_HasItsSign()
    {
        Assert.Equal("€\u00a012.500", FigureText.Dutch.Money(Money.Of(Quantity.Of(12.5m), 1000).Value));
        Assert.Equal("€\u00a00,25", FigureText.Dutch.Money(Money.InEuros(Quantity.Of(0.25m))));
        Assert.Equal("p.m.", FigureText.Dutch.Money(Money.InEuros(Quantity.In(QuantityState.ProMemorie))));
    }

    [Theory]
    [InlineData("en-GB", "1.5")]
    [InlineData("nl-NL", "1,5")]
    [InlineData("de-DE", "1,5")]
    public void Language_ForACulture_IsEnglishOrDutch(string culture, string written) =>
        Assert.Equal(written, FigureText.For(CultureInfo.GetCultureInfo(culture)).Number(1.5m));
}
