using System.Buffers.Binary;

namespace OpKoers.Drawing.Fonts;

/// <summary>The directory of a TrueType file: finds a table by its four-letter tag and reads big-endian numbers in it.</summary>
internal sealed class TrueTypeFile
{
    private readonly Dictionary<string, (int Offset, int Length)> tables = new(StringComparer.Ordinal);

    /// <summary>Reads the directory.</summary>
    /// <exception cref="InvalidDataException">The file is not TrueType, or a table lies outside it.</exception>
    public TrueTypeFile(byte[] data)
    {
        Data = data;
        if (data.Length < 12 || UInt32(0) is not (0x00010000 or 0x74727565))
        {
            throw new InvalidDataException("The font is not a TrueType file.");
        }

        var count = UInt16(4);
        for (var index = 0; index < count; index++)
        {
            var entry = 12 + (16 * index);
            var tag = System.Text.Encoding.ASCII.GetString(data, entry, 4);
            var offset = checked((int)UInt32(entry + 8));
            var length = checked((int)UInt32(entry + 12));
            if (offset > data.Length - length)
            {
                throw new InvalidDataException($"Table '{tag}' lies outside the font file.");
            }

            tables[tag] = (offset, length);
        }
    }

    /// <summary>The whole file.</summary>
    public byte[] Data { get; }

    /// <summary>Where a table starts and how long it is, in bytes.</summary>
    /// <exception cref="InvalidDataException">The font has no such table.</exception>
    public (int Offset, int Length) Table(string tag) =>
        tables.TryGetValue(tag, out var table) ? table : throw new InvalidDataException($"The font has no table '{tag}'.");

    /// <summary>The bytes of a table; empty when the font does not have it.</summary>
    public ReadOnlySpan<byte> TableOrEmpty(string tag) =>
        tables.TryGetValue(tag, out var table) ? Data.AsSpan(table.Offset, table.Length) : [];

    public ushort UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Data.AsSpan(at));

    public short Int16(int at) => BinaryPrimitives.ReadInt16BigEndian(Data.AsSpan(at));

    public uint UInt32(int at) => BinaryPrimitives.ReadUInt32BigEndian(Data.AsSpan(at));
}
