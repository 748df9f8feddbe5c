using System.Runtime.InteropServices;

namespace OpKoers.Statistics.Tiles;

/// <summary>The part that adds packed cells to sums without unpacking them first.</summary>
internal readonly ref partial struct Tile
{
    /// <summary>Adds the values of all cells to sums, when every cell has a place; false when they must be read cell by cell.</summary>
    public bool TryAdd(Span<double> sums)
    {
        if (valueForm != TileCodec.EveryCell || decimals == TileCodec.AsTheyAre || decimals != 0)
        {
            return false;
        }

        AddPlaces(sums);
        if (large > 0)
        {
            AddLarge(sums);
        }

        return true;
    }

    private void AddPlaces(Span<double> sums)
    {
        var count = Math.Min(sums.Length, Count);
        double from = least;
        switch (width)
        {
            case 1:
                var bytes = numbers[..count];
                for (var index = 0; index < bytes.Length; index++)
                {
                    sums[index] += from + bytes[index];
                }

                break;
            case 2:
                var words = MemoryMarshal.Cast<byte, ushort>(numbers)[..count];
                for (var index = 0; index < words.Length; index++)
                {
                    sums[index] += from + words[index];
                }

                break;
            default:
                for (var index = 0; index < count; index++)
                {
                    sums[index] += from + Number(index);
                }

                break;
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
