using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OpKoers.Import.Cbs;

namespace OpKoers.Import.Tests.Cbs;

public sealed class PlainNumberTests
{
    [Fact]
    public void Text_OfAnyNumber_IsReadToTheLastBitOrLeftToTheReaderOfAllNumbers()
    {
        var digits = Gen.Elements("0123456789".ToCharArray()).ListOf().Select(list => string.Concat(list));
        var text = from sign in Gen.Elements("", "-")
                   from whole in digits
                   from point in Gen.Elements("", ".", ".", ",", "e", " ")
                   from part in digits
                   select sign + whole + point + part;
        Prop.ForAll(text.ToArbitrary(), static number => !PlainNumber.TryRead(Encoding.UTF8.GetBytes(number), out var value)
            || BitConverter.DoubleToInt64Bits(value) == BitConverter.DoubleToInt64Bits(double.Parse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-12.5", -12.5)]
    [InlineData("999999999999999", 999_999_999_999_999)]
    [InlineData("0.000000000001", 1e-12)]
    public void Number_OfAFewDigits_IsRead(string text, double expected)
    {
        Assert.True(PlainNumber.TryRead(Encoding.UTF8.GetBytes(text), out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1.2.3")]
    [InlineData("1e3")]
    [InlineData("7 ")]
    [InlineData("1000000000000000")]
    public void Text_ThatIsWrittenOtherwise_IsNotRead(string text) => Assert.False(PlainNumber.TryRead(Encoding.UTF8.GetBytes(text), out _));
}
