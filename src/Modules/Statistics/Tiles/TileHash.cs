using System.Buffers.Binary;

namespace OpKoers.Statistics.Tiles;

/// <summary>Sixty-four bits that stand for the bytes of a tile, to see whether a new delivery says the same. No protection against whoever wants two tiles to look alike.</summary>
internal static class TileHash
{
    private const ulong First = 0x9E37_79B9_7F4A_7C15, Second = 0xC2B2_AE3D_27D4_EB4F;

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = First ^ (ulong)bytes.Length;
        while (bytes.Length >= 8)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }

        ulong rest = 0;
        foreach (var last in bytes)
        {
            rest = (rest << 8) | last;
        }

        return Mix(hash ^ rest ^ Second);
    }

    private static ulong Mix(ulong value)
    {
        var product = Math.BigMul(value, First, out var low);
        return product ^ low ^ Second;
    }
}
