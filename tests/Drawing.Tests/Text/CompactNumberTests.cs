using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using OpKoers.Drawing.Text;

namespace OpKoers.Drawing.Tests.Text;

public class CompactNumberTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.001, "0")]
    [InlineData(12, "12")]
    [InlineData(12.5, "12.5")]
    [InlineData(12.345, "12.35")]
    [InlineData(-0.5, "-.5")]
    [InlineData(0.05, ".05")]
    [InlineData(1000, "1000")]
    public void Write_WhenGivenANumber_IsShortAndExactToAHundredth(double value, string expected) => Assert.Equal(expected, Text(value));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e300)]
    public void Write_WhenNoDrawingHasIt_IsRefused(double value) => Assert.Throws<ArgumentOutOfRangeException>(() => Text(value));

    [Fact]
    public void Write_WhenReadBackInAnyCulture_IsTheSameToAHundredth()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
        try
        {
            Prop.ForAll(Gen.Choose(-10_000_000, 10_000_000).Select(value => value / 1000d).ToArbitrary(), static value =>
                Math.Abs(double.Parse(Text(value), CultureInfo.InvariantCulture) - value) <= 0.00501).QuickCheckThrowOnFailure();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Text(double value)
    {
        Span<char> room = stackalloc char[CompactNumber.MaxLength];
        return room[..CompactNumber.Write(room, value)].ToString();
    }
}
