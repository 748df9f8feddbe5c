using System.Text;
using OpKoers.Access.SignIn.Qr;

namespace OpKoers.Access.Tests;

public sealed class QrTests
{
    /// <summary>The worked example that is found in every explanation of the standard: HELLO WORLD as version 1, level M.</summary>
    [Fact]
    public void Correction_OfTheKnownExample_IsAsPrinted() =>
        Assert.Equal(
            [196, 35, 39, 119, 235, 215, 231, 226, 93, 23],
            ReedSolomon.Correction([32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17], 10));

    /// <summary>Annex C of the standard.</summary>
    [Theory]
    [InlineData(0, 0b101010000010010)]
    [InlineData(5, 0b100000011001110)]
    [InlineData(7, 0b100101010100000)]
    public void FormatBits_OfLevelM_AreAsInTheStandard(int mask, int bits) => Assert.Equal(bits, QrSymbol.FormatBits(mask));

    /// <summary>Annex D of the standard.</summary>
    [Theory]
    [InlineData(7, 0x07c94)]
    [InlineData(10, 0x0a4d3)]
    public void VersionBits_AreAsInTheStandard(int number, int bits) => Assert.Equal(bits, QrSymbol.VersionBits(number));

    [Theory]
    [InlineData(14, 21)]
    [InlineData(15, 25)]
    [InlineData(106, 41)]
    [InlineData(122, 45)]
    [InlineData(213, 57)]
    public void Symbol_OfSoManyBytes_HasTheSmallestSizeAndReadsBack(int length, int size)
    {
        var text = string.Concat(Enumerable.Range(0, length).Select(at => (char)('!' + (at * 7 % 90))));

        var symbol = QrSymbol.Of(text)!;

        Assert.Equal(size, symbol.Size);
        Assert.Equal(text, Read(symbol, length));
    }

    [Fact]
    public void Symbol_OfTooManyBytes_IsNone() => Assert.Null(QrSymbol.Of(new string('x', 214)));

    [Fact]
    public void Symbol_InEveryCorner_HasItsFinders()
    {
        var symbol = QrSymbol.Of("otpauth://totp/OpKoers")!;
        foreach (var (row, column) in new[] { (0, 0), (0, symbol.Size - 7), (symbol.Size - 7, 0) })
        {
            string[] rows = [.. Enumerable.Range(0, 7).Select(down => string.Concat(Enumerable.Range(0, 7).Select(across => symbol[row + down, column + across] ? '#' : '.')))];
            Assert.Equal(["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"], rows);
        }
    }

    /// <summary>Reads a symbol as a scanner does that sees no faults: takes the mask off, collects the bytes and puts the blocks back in order.</summary>
    private static string Read(QrSymbol symbol, int length)
    {
        var version = QrVersion.For(length)!;
        var bits = symbol.DataModules().Select(at => symbol[at.Row, at.Column] ^ QrSymbol.IsMasked(symbol.Mask, at.Row, at.Column)).ToList();
        var bytes = bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => (byte)chunk.Aggregate(0, (value, bit) => (value << 1) | (bit ? 1 : 0))).ToArray();
        var count = version.ShortBlocks + version.LongBlocks;
        var blocks = Enumerable.Range(0, count).Select(_ => new List<byte>()).ToList();
        for (var at = 0; at < version.DataLength; at++)
        {
            var last = at >= version.ShortLength * count;
            blocks[last ? version.ShortBlocks + at - (version.ShortLength * count) : at % count].Add(bytes[at]);
        }

        var data = blocks.SelectMany(block => block).ToArray();
        var all = string.Concat(data.Select(value => Convert.ToString(value, 2).PadLeft(8, '0')));
        Assert.StartsWith("0100" + Convert.ToString(length, 2).PadLeft(version.CountBits, '0'), all, StringComparison.Ordinal);
        return Encoding.UTF8.GetString([.. all[(4 + version.CountBits)..].Chunk(8).Take(length).Select(chunk => Convert.ToByte(new string(chunk), 2))]);
    }
}
