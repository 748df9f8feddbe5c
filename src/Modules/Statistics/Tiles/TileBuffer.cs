using System.Buffers.Binary;

namespace OpKoers.Statistics.Tiles;

/// <summary>Bytes that grow; used again for every tile.</summary>
internal sealed class TileBuffer
{
    private byte[] bytes = new byte[1 << 16];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Memory => bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public void Byte(byte value) => Room(1)[0] = value;

    /// <summary>Seven bits a byte, low ones first.</summary>
    public void Number(ulong value)
    {
        while (value >= 0x80)
        {
            Byte((byte)(value | 0x80));
            value >>= 7;
        }

        Byte((byte)value);
    }

    /// <summary>Small numbers of either sign take few bytes.</summary>
    public void Signed(long value) => Number((ulong)((value << 1) ^ (value >> 63)));

    public void Fixed(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Room(8), value);

    /// <summary>Room for bytes that the caller fills.</summary>
    public Span<byte> Room(int count)
    {
        if (Length + count > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        }

        Length += count;
        return bytes.AsSpan(Length - count, count);
    }
}

/// <summary>Reads what <see cref="TileBuffer"/> wrote; never beyond the end.</summary>
internal ref struct TileReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    public int At { get; private set; }

    public readonly ReadOnlySpan<byte> Rest => bytes[At..];

    public byte Byte() => At < bytes.Length ? bytes[At++] : throw Cut();

    public ulong Number()
    {
        ulong value = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw Cut();
    }

    public long Signed()
    {
        var value = Number();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>A count that is not larger than the most there can be.</summary>
    public int Count(int most)
    {
        var count = Number();
        return count <= (ulong)most ? (int)count : throw Cut();
    }

    public ulong Fixed() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    public ReadOnlySpan<byte> Take(int count)
    {
        if (count > bytes.Length - At)
        {
            throw Cut();
        }

        At += count;
        return bytes.Slice(At - count, count);
    }

    public static FormatException Cut() => new("A tile of statistics is damaged.");
}
