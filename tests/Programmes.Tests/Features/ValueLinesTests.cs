using OpKoers.Kernel;
using OpKoers.Programmes.Features.ChangeAmounts;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Tests.Features;

public sealed class ValueLinesTests
{
    private static readonly AmountValue Odd = new() { Period = Period.Parse("2019"), Value = Quantity.Of(12, printed: "12/ u pw") };

    [Fact]
    public void Read_WhenLinesHavePeriods_GivesEachFigure()
    {
        var (values, message) = ValueLines.Read("2019: 1.000\n2020: n.t.b.\n4 tot 8", [], "euro");

        Assert.Null(message);
        Assert.Equal([(Period.Parse("2019"), Quantity.Of(1000)), (Period.Parse("2020"), Quantity.In(QuantityState.ToBeDetermined)), (null, Quantity.Between(4, 8))], values.Select(value => (value.Period, value.Value.As(null))));
    }

    [Theory]
    [InlineData("2019: 1.4", "bedoelt u 1,4 of 14?")]
    [InlineData("twee: 5", "hoort een periode")]
    [InlineData("2019: veel", "geen getal")]
    [InlineData("2019: 5\n2019: 6", "twee keer")]
    public void Read_WhenALineIsDoubtful_AsksInsteadOfGuessing(string text, string expected) => Assert.Contains(expected, ValueLines.Read(text, [], "euro").Message, StringComparison.Ordinal);

    [Fact]
    public void Read_WhenALineWasNotTouched_KeepsWhatTheDocumentPrinted()
    {
        var (values, message) = ValueLines.Read(ValueLines.Write([Odd]) + "\n2020: 8", [Odd], "uur per week");

        Assert.Null(message);
        Assert.Equal([Odd.Value, Quantity.Of(8)], values.Select(value => value.Value));
    }
}
