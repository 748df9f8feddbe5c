namespace OpKoers.Access.SignIn.Qr;

/// <summary>The bytes of a symbol: the text in byte mode, filled up, in blocks with their correction, interleaved.</summary>
internal static class QrCodewords
{
    public static byte[] Of(ReadOnlySpan<byte> text, QrVersion version)
    {
        var data = Fill(text, version);
        var blocks = new List<byte[]>();
        var start = 0;
        for (var block = 0; block < version.ShortBlocks + version.LongBlocks; block++)
        {
            var length = version.ShortLength + (block < version.ShortBlocks ? 0 : 1);
            blocks.Add(data[start..(start + length)]);
            start += length;
        }

        var corrections = blocks.ConvertAll(block => ReedSolomon.Correction(block, version.CorrectionPerBlock));
        return [.. Interleave(blocks), .. Interleave(corrections)];
    }

    private static byte[] Fill(ReadOnlySpan<byte> text, QrVersion version)
    {
        var bits = new List<bool>();
        Append(bits, 0b0100, 4);
        Append(bits, text.Length, version.CountBits);
        foreach (var value in text)
        {
            Append(bits, value, 8);
        }

        // The end mark, cut short where the symbol ends.
        Append(bits, 0, Math.Min(4, (version.DataLength * 8) - bits.Count));
        Append(bits, 0, (8 - (bits.Count % 8)) % 8);
        for (var pad = 0xec; bits.Count < version.DataLength * 8; pad ^= 0xec ^ 0x11)
        {
            Append(bits, pad, 8);
        }

        return [.. bits.Chunk(8).Select(chunk => (byte)chunk.Aggregate(0, (value, bit) => (value << 1) | (bit ? 1 : 0)))];
    }

    private static IEnumerable<byte> Interleave(List<byte[]> blocks) =>
        Enumerable.Range(0, blocks.Max(block => block.Length))
            .SelectMany(at => blocks.Where(block => at < block.Length).Select(block => block[at]));

    private static void Append(List<bool> bits, int value, int count)
    {
        for (var bit = count - 1; bit >= 0; bit--)
        {
            bits.Add(((value >> bit) & 1) == 1);
        }
    }
}
