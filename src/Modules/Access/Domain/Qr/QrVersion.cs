namespace OpKoers.Access.Domain.Qr;

/// <summary>
/// A size of symbol at error correction level M: how many codewords, in how many blocks, and where the alignment patterns lie.
/// Figures: ISO/IEC 18004, tables 1, 7, 9 and annex E.
/// </summary>
internal sealed record QrVersion(int Number, int Codewords, int Blocks, int CorrectionPerBlock, int[] Alignment)
{
    private static readonly QrVersion[] All =
    [
        new(1, 26, 1, 10, []),
        new(2, 44, 1, 16, [6, 18]),
        new(3, 70, 1, 26, [6, 22]),
        new(4, 100, 2, 18, [6, 26]),
        new(5, 134, 2, 24, [6, 30]),
        new(6, 172, 4, 16, [6, 34]),
        new(7, 196, 4, 18, [6, 22, 38]),
        new(8, 242, 4, 22, [6, 24, 42]),
        new(9, 292, 5, 22, [6, 26, 46]),
        new(10, 346, 5, 26, [6, 28, 50]),
    ];

    /// <summary>Modules per side.</summary>
    public int Size => 17 + (4 * Number);

    /// <summary>Codewords that carry data.</summary>
    public int DataCodewords => Codewords - (Blocks * CorrectionPerBlock);

    /// <summary>Bits of the length that precedes the bytes.</summary>
    public int LengthBits => Number < 10 ? 8 : 16;

    /// <summary>Bytes that fit beside the mode indicator and the length.</summary>
    public int Capacity => ((DataCodewords * 8) - 4 - LengthBits) / 8;

    /// <summary>The most bytes that any of these versions holds.</summary>
    public static int LargestCapacity => All[^1].Capacity;

    /// <summary>The smallest version that holds this many bytes; null when none does.</summary>
    public static QrVersion? For(int bytes) => Array.Find(All, version => version.Capacity >= bytes);

    /// <summary>Data codewords of one block: the last blocks are one longer when the codewords do not divide evenly.</summary>
    public int DataOfBlock(int block)
    {
        var (share, rest) = (DataCodewords / Blocks, DataCodewords % Blocks);
        return block < Blocks - rest ? share : share + 1;
    }
}
