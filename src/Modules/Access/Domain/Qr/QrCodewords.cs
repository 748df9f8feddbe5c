namespace OpKoers.Access.Domain.Qr;

/// <summary>From bytes to the codewords of a symbol: mode, length, data and padding, check codewords per block, interleaved.</summary>
internal static class QrCodewords
{
    private const int ByteMode = 0b0100;

    public static byte[] Of(ReadOnlySpan<byte> bytes, QrVersion version) => Interleave(Data(bytes, version), version);

    /// <summary>The data codewords: the standard pads with 236 and 17 by turns.</summary>
    public static byte[] Data(ReadOnlySpan<byte> bytes, QrVersion version)
    {
        var data = new byte[version.DataCodewords];
        var at = Write(data, 0, ByteMode, 4);
        at = Write(data, at, bytes.Length, version.LengthBits);
        foreach (var value in bytes)
        {
            at = Write(data, at, value, 8);
        }

        // The terminator is at most four zero bits, and the array is zero already.
        var next = (Math.Min(at + 4, data.Length * 8) + 7) / 8;
        for (var i = next; i < data.Length; i++)
        {
            data[i] = (byte)((i - next) % 2 == 0 ? 236 : 17);
        }

        return data;
    }

    private static byte[] Interleave(byte[] data, QrVersion version)
    {
        var blocks = new List<(byte[] Data, byte[] Check)>(version.Blocks);
        var start = 0;
        for (var block = 0; block < version.Blocks; block++)
        {
            var part = data.AsSpan(start, version.DataOfBlock(block)).ToArray();
            blocks.Add((part, ReedSolomon.Check(part, version.CorrectionPerBlock)));
            start += part.Length;
        }

        var all = new List<byte>(version.Codewords);
        for (var i = 0; i < blocks[^1].Data.Length; i++)
        {
            all.AddRange(blocks.Where(block => i < block.Data.Length).Select(block => block.Data[i]));
        }

        for (var i = 0; i < version.CorrectionPerBlock; i++)
        {
            all.AddRange(blocks.Select(block => block.Check[i]));
        }

        return [.. all];
    }

    private static int Write(byte[] target, int at, int value, int bits)
    {
        for (var bit = bits - 1; bit >= 0; bit--, at++)
        {
            target[at / 8] |= (byte)(((value >> bit) & 1) << (7 - (at % 8)));
        }

        return at;
    }
}
