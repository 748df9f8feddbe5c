using System.Text;

namespace OpKoers.Areas.Domain.Geometry;

/// <summary>Writes numbers in as few bytes as they need: seven bits a byte, low ones first.</summary>
internal sealed class PackedWriter
{
    private readonly List<byte> bytes = [];

    public void Byte(byte value) => bytes.Add(value);

    public void Number(int value)
    {
        var rest = (uint)value;
        while (rest >= 0x80)
        {
            bytes.Add((byte)(rest | 0x80));
            rest >>= 7;
        }

        bytes.Add((byte)rest);
    }

    /// <summary>Small numbers of either sign take few bytes.</summary>
    public void Signed(int value) => Number((value << 1) ^ (value >> 31));

    public void Text(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Number(utf8.Length);
        bytes.AddRange(utf8);
    }

    public byte[] ToArray() => [.. bytes];
}

/// <summary>Reads what <see cref="PackedWriter"/> wrote. Never reads beyond the end, and believes no count that the bytes cannot hold.</summary>
internal ref struct PackedReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    public byte Byte() => at < bytes.Length ? bytes[at++] : throw Cut();

    public int Number()
    {
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Byte();
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (int)value;
            }
        }

        throw new FormatException("A packed number has no end.");
    }

    public int Signed()
    {
        var value = (uint)Number();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    /// <summary>A count of things that take at least one byte each.</summary>
    public int Count()
    {
        var count = Number();
        return count >= 0 && count <= bytes.Length - at ? count : throw Cut();
    }

    public string Text()
    {
        var length = Count();
        at += length;
        return Encoding.UTF8.GetString(bytes.Slice(at - length, length));
    }

    private static FormatException Cut() => new("Packed bytes end too early.");
}
