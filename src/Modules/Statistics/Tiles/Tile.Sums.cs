using System.Numerics;
using System.Runtime.InteropServices;

namespace OpKoers.Statistics.Tiles;

/// <summary>The part that adds packed cells to sums without unpacking them first.</summary>
internal readonly ref partial struct Tile
{
    /// <summary>
    /// Adds the values of all cells to sums, when every cell has a place; false when they must be read cell by cell. Places beyond the tile get a sum without meaning:
    /// they have no cell, and so no sum.
    /// </summary>
    public bool TryAdd(TileSums sums)
    {
        if (valueForm != TileCodec.EveryCell || decimals != 0 || Count > sums.Sums.Length)
        {
            return false;
        }

        sums.Common += least;
        switch (width)
        {
            case 0:
                break;
            case 1:
                AddBytes(numbers, sums.Tallies());
                break;
            case 2:
                AddWords(MemoryMarshal.Cast<byte, ushort>(numbers), sums.Tallies());
                break;
            default:
                AddWide(sums.Sums);
                break;
        }

        if (large > 0)
        {
            AddLarge(sums.Sums);
        }

        return true;
    }

    /// <summary>Notes of every cell which status it has, as a bit among those that its place met before; false when not nearly all cells have the same.</summary>
    public bool TryMeet(Span<byte> met)
    {
        if (statusForm != TileCodec.FewOthers || Count != met.Length)
        {
            return false;
        }

        // All get the usual one, and the others what they had before with their own.
        var kept = others <= 512 ? stackalloc byte[others] : new byte[others];
        var reader = new TileReader(statusBytes);
        var at = 0;
        for (var other = 0; other < others; other++)
        {
            at += (int)reader.Number();
            if (at >= met.Length)
            {
                throw TileReader.Cut();
            }

            kept[other] = (byte)(met[at] | (1 << reader.Byte()));
        }

        var usual = new Vector<byte>((byte)(1 << status));
        var vectors = MemoryMarshal.Cast<byte, Vector<byte>>(met);
        for (var index = 0; index < vectors.Length; index++)
        {
            vectors[index] |= usual;
        }

        for (var index = vectors.Length * Vector<byte>.Count; index < met.Length; index++)
        {
            met[index] |= (byte)(1 << status);
        }

        reader = new TileReader(statusBytes);
        at = 0;
        for (var other = 0; other < others; other++)
        {
            at += (int)reader.Number();
            reader.Byte();
            met[at] = kept[other];
        }

        return true;
    }

    private static void AddBytes(ReadOnlySpan<byte> bytes, Span<uint> tallies)
    {
        var from = MemoryMarshal.Cast<byte, Vector<byte>>(bytes);
        var to = MemoryMarshal.Cast<uint, Vector<uint>>(tallies);
        for (var index = 0; index < from.Length; index++)
        {
            Vector.Widen(from[index], out var low, out var high);
            Add(low, to[(index * 4)..]);
            Add(high, to[((index * 4) + 2)..]);
        }

        for (var index = from.Length * Vector<byte>.Count; index < bytes.Length; index++)
        {
            tallies[index] += bytes[index];
        }
    }

    private static void AddWords(ReadOnlySpan<ushort> words, Span<uint> tallies)
    {
        var from = MemoryMarshal.Cast<ushort, Vector<ushort>>(words);
        var to = MemoryMarshal.Cast<uint, Vector<uint>>(tallies);
        for (var index = 0; index < from.Length; index++)
        {
            Add(from[index], to[(index * 2)..]);
        }

        for (var index = from.Length * Vector<ushort>.Count; index < words.Length; index++)
        {
            tallies[index] += words[index];
        }
    }

    private static void Add(Vector<ushort> words, Span<Vector<uint>> to)
    {
        Vector.Widen(words, out var low, out var high);
        to[0] += low;
        to[1] += high;
    }

    private void AddWide(Span<double> sums)
    {
        for (var index = 0; index < Count; index++)
        {
            sums[index] += Number(index);
        }
    }

    private void AddLarge(Span<double> sums)
    {
        var reader = new TileReader(largeBytes);
        var at = 0;
        for (var other = 0; other < large; other++)
        {
            at += (int)reader.Number();
            sums[at] += reader.Number();
        }
    }
}
