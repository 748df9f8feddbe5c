using System.Text;
using OpKoers.Access.Domain.Qr;

namespace OpKoers.Access.Tests.Qr;

/// <summary>
/// Reads a symbol back by the standard, with nothing of the writer but the symbol: its own tables, its own geometry, and check codewords judged by
/// their syndromes instead of by division.
/// </summary>
internal static class QrReader
{
    // Total codewords, blocks and check codewords per block at level M, by version.
    private static readonly (int Total, int Blocks, int Check)[] Levels =
        [(26, 1, 10), (44, 1, 16), (70, 1, 26), (100, 2, 18), (134, 2, 24), (172, 4, 16), (196, 4, 18), (242, 4, 22), (292, 5, 22), (346, 5, 26)];

    public static (string Text, int Version, int Mask) Read(QrCode code)
    {
        var version = (code.Size - 17) / 4;
        var mask = Mask(code);
        var words = Words(code, version, mask);
        var data = Blocks(words, Levels[version - 1]).SelectMany(block => block).ToArray();
        return (Text(data, version < 10 ? 8 : 16), version, mask);
    }

    private static int Mask(QrCode code)
    {
        var format = 0;
        foreach (var (x, y) in new[] { (0, 8), (1, 8), (2, 8), (3, 8), (4, 8), (5, 8), (7, 8), (8, 8), (8, 7), (8, 5), (8, 4), (8, 3), (8, 2), (8, 1), (8, 0) })
        {
            format = (format << 1) | (code[x, y] ? 1 : 0);
        }

        var open = format ^ 0b101010000010010;
        Assert.Equal(0, open >> 13);
        return (open >> 10) & 7;
    }

    private static byte[] Words(QrCode code, int version, int mask)
    {
        var bits = new List<bool>();
        for (var pair = 0; pair < (code.Size - 1) / 2; pair++)
        {
            var right = code.Size - 1 - (pair * 2);
            right = right <= 6 ? right - 1 : right;
            foreach (var y in pair % 2 == 0 ? Enumerable.Range(0, code.Size).Reverse() : Enumerable.Range(0, code.Size))
            {
                bits.AddRange(new[] { right, right - 1 }.Where(x => !Fixed(x, y, version)).Select(x => code[x, y] ^ Masked(mask, y, x)));
            }
        }

        return [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => (byte)chunk.Aggregate(0, (all, bit) => (all << 1) | (bit ? 1 : 0)))];
    }

    private static bool Fixed(int x, int y, int version)
    {
        var size = 17 + (4 * version);
        int[][] alignment = [[], [18], [22], [26], [30], [34], [22, 38], [24, 42], [26, 46], [28, 50]];
        var centres = version == 1 ? [] : (int[])[6, .. alignment[version - 1]];
        var corners = (x <= 8 && y <= 8) || (x >= size - 8 && y <= 8) || (x <= 8 && y >= size - 8);
        var numbers = version >= 7 && ((x >= size - 11 && y <= 5) || (y >= size - 11 && x <= 5));
        var aligned = centres.Any(cx => centres.Any(cy =>
            Math.Abs(x - cx) <= 2 && Math.Abs(y - cy) <= 2
            && (cx, cy) != (6, 6) && (cx, cy) != (6, centres[^1]) && (cx, cy) != (centres[^1], 6)));
        return corners || numbers || aligned || x == 6 || y == 6;
    }

    private static bool Masked(int mask, int i, int j) => mask switch
    {
        0 => (i + j) % 2 == 0,
        1 => i % 2 == 0,
        2 => j % 3 == 0,
        3 => (i + j) % 3 == 0,
        4 => ((i / 2) + (j / 3)) % 2 == 0,
        5 => ((i * j) % 2) + ((i * j) % 3) == 0,
        6 => (((i * j) % 2) + ((i * j) % 3)) % 2 == 0,
        _ => (((i + j) % 2) + ((i * j) % 3)) % 2 == 0,
    };

    private static List<byte[]> Blocks(byte[] words, (int Total, int Blocks, int Check) level)
    {
        Assert.Equal(level.Total, words.Length);
        var dataCount = level.Total - (level.Blocks * level.Check);
        var (share, longer) = (dataCount / level.Blocks, dataCount % level.Blocks);
        var blocks = Enumerable.Range(0, level.Blocks).Select(_ => new List<byte>()).ToList();
        var next = new Queue<byte>(words);
        for (var i = 0; i <= share; i++)
        {
            foreach (var block in i < share ? blocks : blocks.Skip(level.Blocks - longer))
            {
                block.Add(next.Dequeue());
            }
        }

        for (var i = 0; i < level.Check; i++)
        {
            blocks.ForEach(block => block.Add(next.Dequeue()));
        }

        Assert.All(blocks, block => Assert.All(Syndromes(block, level.Check), syndrome => Assert.Equal(0, syndrome)));
        return [.. blocks.Select(block => block.Take(block.Count - level.Check).ToArray())];
    }

    private static IEnumerable<int> Syndromes(List<byte> block, int count)
    {
        var powers = new int[255];
        powers[0] = 1;
        for (var i = 1; i < 255; i++)
        {
            powers[i] = powers[i - 1] << 1;
            powers[i] ^= powers[i] > 255 ? 0x11D : 0;
        }

        return Enumerable.Range(0, count).Select(root => block.Select((value, at) =>
            value == 0 ? 0 : powers[(Array.IndexOf(powers, value) + (root * (block.Count - 1 - at))) % 255]).Aggregate(0, (sum, term) => sum ^ term));
    }

    private static string Text(byte[] data, int lengthBits)
    {
        var bits = string.Concat(data.Select(value => Convert.ToString(value, 2).PadLeft(8, '0')));
        Assert.Equal("0100", bits[..4]);
        var length = Convert.ToInt32(bits.Substring(4, lengthBits), 2);
        var bytes = Enumerable.Range(0, length).Select(i => Convert.ToByte(bits.Substring(4 + lengthBits + (i * 8), 8), 2));
        return Encoding.UTF8.GetString([.. bytes]);
    }
}
