using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OpKoers.Access.Domain.Qr;

namespace OpKoers.Access.Tests.Qr;

public sealed class QrCodeTests
{
    private const string KeyAddress =
        "otpauth://totp/OpKoers:beheerder%40almelo.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=OpKoers&digits=6";

    [Fact]
    public void ReedSolomon_WhenBlockOfVersion1_GivesThePublishedCheckCodewords()
    {
        byte[] data = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17];

        var check = ReedSolomon.Check(data, 10);

        Assert.Equal([196, 35, 39, 119, 235, 215, 231, 226, 93, 23], check);
    }

    [Theory]
    [InlineData(0, 0b101010000010010)]
    [InlineData(1, 0b101000100100101)]
    [InlineData(2, 0b101111001111100)]
    [InlineData(3, 0b101101101001011)]
    [InlineData(4, 0b100010111111001)]
    [InlineData(5, 0b100000011001110)]
    [InlineData(6, 0b100111110010111)]
    [InlineData(7, 0b100101010100000)]
    public void Format_WhenLevelM_IsAsInTheTableOfTheStandard(int mask, int expected) => Assert.Equal(expected, QrMask.Format(mask));

    [Theory]
    [InlineData(7, 0b000111110010010100)]
    [InlineData(8, 0b001000010110111100)]
    [InlineData(9, 0b001001101010011001)]
    [InlineData(10, 0b001010010011010011)]
    public void VersionNumber_WhenLargeSymbol_IsAsInTheTableOfTheStandard(int version, int expected) =>
        Assert.Equal(expected, QrMask.WithCheck(version, 12, 0x1F25));

    [Theory]
    [InlineData(1, 14)]
    [InlineData(2, 26)]
    [InlineData(3, 42)]
    [InlineData(4, 62)]
    [InlineData(5, 84)]
    [InlineData(6, 106)]
    [InlineData(7, 122)]
    [InlineData(8, 152)]
    [InlineData(9, 180)]
    [InlineData(10, 213)]
    public void Of_WhenVersionIsFull_KeepsItAndReadsBack(int version, int capacity)
    {
        var full = new string('x', capacity);

        var read = QrReader.Read(QrCode.Of(full));

        Assert.Equal(version, read.Version);
        Assert.Equal(full, read.Text);
    }

    [Theory]
    [InlineData(15, 2)]
    [InlineData(107, 7)]
    [InlineData(181, 10)]
    public void Of_WhenOneByteTooMany_TakesTheNextVersion(int bytes, int version) =>
        Assert.Equal(version, QrReader.Read(QrCode.Of(new string('x', bytes))).Version);

    [Fact]
    public void Of_WhenLongerThanTheLargestVersion_IsRefused() =>
        Assert.Throws<ArgumentException>(() => QrCode.Of(new string('x', 214)));

    [Fact]
    public void Of_WhenAnyTextThatFits_ReadsBack() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<NonNull<string>>(),
            text => Encoding.UTF8.GetByteCount(text.Get) > 213 || !Valid(text.Get) || QrReader.Read(QrCode.Of(text.Get)).Text == text.Get)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Of_WhenAddressOfAKey_ReadsBackUnderTheMaskItSays()
    {
        var code = QrCode.Of(KeyAddress);

        var read = QrReader.Read(code);

        Assert.Equal(KeyAddress, read.Text);
        Assert.Equal(code.Mask, read.Mask);
    }

    [Fact]
    public void Of_WhenSymbolOfVersion7_SaysItsVersionTwice()
    {
        var code = QrCode.Of(new string('x', 122));

        var first = Enumerable.Range(0, 18).Sum(i => code[code.Size - 11 + (i % 3), i / 3] ? 1 << i : 0);
        var second = Enumerable.Range(0, 18).Sum(i => code[i / 3, code.Size - 11 + (i % 3)] ? 1 << i : 0);

        Assert.Equal(0b000111110010010100, first);
        Assert.Equal(first, second);
    }

    [Fact]
    public void Of_WhenMade_RepeatsItsFormatBesideTheOtherFindersWithTheDarkModule()
    {
        var code = QrCode.Of(KeyAddress);

        var copy = Enumerable.Range(0, 8).Sum(i => code[code.Size - 1 - i, 8] ? 1 << i : 0)
            + Enumerable.Range(8, 7).Sum(i => code[8, code.Size - 15 + i] ? 1 << i : 0);

        Assert.Equal(QrMask.Format(code.Mask), copy);
        Assert.True(code[8, code.Size - 8]);
    }

    [Fact]
    public void Path_WhenDrawn_CoversTheDarkModulesAndNothingElse()
    {
        var code = QrCode.Of("op koers");
        var drawn = new HashSet<(int X, int Y)>();

        foreach (var run in code.Path().Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = run.Split(' ', 'h', 'v', 'z').Where(part => part.Length > 0).Select(int.Parse).ToArray();
            drawn.UnionWith(Enumerable.Range(numbers[0], numbers[2]).Select(x => (x - QrCode.QuietZone, numbers[1] - QrCode.QuietZone)));
        }

        var dark = from x in Enumerable.Range(0, code.Size) from y in Enumerable.Range(0, code.Size) where code[x, y] select (x, y);
        Assert.Equal([.. dark.Order()], drawn.Order().ToArray());
    }

    private static bool Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;
}
