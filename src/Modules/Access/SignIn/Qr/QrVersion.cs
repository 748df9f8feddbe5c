namespace OpKoers.Access.SignIn.Qr;

/// <summary>Sizes of a QR symbol at error correction level M, ISO/IEC 18004 tables 7, 9 and E.1, for versions 1 to 10.</summary>
internal sealed record QrVersion(int Number, int CorrectionPerBlock, int ShortBlocks, int ShortLength, int LongBlocks, int[] Alignment)
{
    private static readonly QrVersion[] All =
    [
        new(1, 10, 1, 16, 0, []),
        new(2, 16, 1, 28, 0, [6, 18]),
        new(3, 26, 1, 44, 0, [6, 22]),
        new(4, 18, 2, 32, 0, [6, 26]),
        new(5, 24, 2, 43, 0, [6, 30]),
        new(6, 16, 4, 27, 0, [6, 34]),
        new(7, 18, 4, 31, 0, [6, 22, 38]),
        new(8, 22, 2, 38, 2, [6, 24, 42]),
        new(9, 22, 3, 36, 2, [6, 26, 46]),
        new(10, 26, 4, 43, 1, [6, 28, 50]),
    ];

    public int Size => 17 + (4 * Number);

    /// <summary>Bits of the field that says how many bytes follow.</summary>
    public int CountBits => Number < 10 ? 8 : 16;

    public int DataLength => (ShortBlocks * ShortLength) + (LongBlocks * (ShortLength + 1));

    public int Capacity => ((DataLength * 8) - 4 - CountBits) / 8;

    /// <summary>The smallest symbol that holds so many bytes; null when none does.</summary>
    public static QrVersion? For(int bytes) => Array.Find(All, version => version.Capacity >= bytes);
}
