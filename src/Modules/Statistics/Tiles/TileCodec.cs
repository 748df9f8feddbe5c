using System.Runtime.InteropServices;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Statistics.Tiles;

/// <summary>
/// Packs the cells of a tile: statuses apart from values, values as whole numbers after their decimals are shifted away, as offsets from the smallest, in
/// as many bytes each as nearly all of them need; the few that need more stand apart. What no whole number says exactly is kept as it is.
/// </summary>
internal static class TileCodec
{
    /// <summary>More cells than this are in no tile.</summary>
    public const int MostCells = 1 << 24;

    /// <summary>How statuses are kept.</summary>
    internal const byte SameStatus = 0, FewOthers = 1, HalfBytes = 2;

    /// <summary>How values are kept: none, one for every cell, or one for every cell that has one.</summary>
    internal const byte NoValues = 0, EveryCell = 1, ValuedCells = 2;

    /// <summary>Instead of a number of decimals: the values are kept as they are.</summary>
    internal const byte AsTheyAre = 255;

    private const int MostDecimals = 6;

    private static readonly double[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    // A double holds whole numbers up to this exactly.
    private const double ExactUpTo = 9_007_199_254_740_992;

    public static bool HasValue(byte status) => ((ObservationStatus)status).HasValue();

    /// <summary>Packs cells.</summary>
    /// <param name="values">The values; of no meaning where the status comes with none.</param>
    /// <param name="statuses">The statuses, one per value.</param>
    /// <param name="scratch">Room for as many numbers as there are cells.</param>
    /// <param name="to">Gets the bytes.</param>
    public static void Encode(ReadOnlySpan<double> values, ReadOnlySpan<byte> statuses, Span<long> scratch, TileBuffer to)
    {
        to.Number((ulong)values.Length);
        EncodeStatuses(statuses, to);
        var valued = 0;
        foreach (var status in statuses)
        {
            valued += HasValue(status) ? 1 : 0;
        }

        if (valued == 0)
        {
            to.Byte(NoValues);
            return;
        }

        // With a value in most cells a place for every cell costs little, and any cell can be reached at once.
        var every = valued >= statuses.Length - (statuses.Length / 4);
        to.Byte(every ? EveryCell : ValuedCells);
        var count = every ? values.Length : valued;
        if (ToWhole(values, statuses, every, scratch) is { } decimals)
        {
            to.Byte(decimals);
            EncodeWhole(scratch[..count], to);
        }
        else
        {
            to.Byte(AsTheyAre);
            EncodeAsTheyAre(values, statuses, every, to);
        }
    }

    private static void EncodeStatuses(ReadOnlySpan<byte> statuses, TileBuffer to)
    {
        Span<int> counts = stackalloc int[16];
        foreach (var status in statuses)
        {
            counts[status & 15]++;
        }

        var usual = 0;
        for (var status = 1; status < counts.Length; status++)
        {
            usual = counts[status] > counts[usual] ? status : usual;
        }

        var others = statuses.Length - counts[usual];
        if (others == 0)
        {
            to.Byte(SameStatus);
            to.Byte((byte)usual);
        }
        else if (others * 2L < statuses.Length / 2)
        {
            EncodeOthers(statuses, (byte)usual, others, to);
        }
        else
        {
            to.Byte(HalfBytes);
            var room = to.Room((statuses.Length + 1) / 2);
            room.Clear();
            for (var index = 0; index < statuses.Length; index++)
            {
                room[index / 2] |= (byte)(statuses[index] << (4 * (index & 1)));
            }
        }
    }

    private static void EncodeOthers(ReadOnlySpan<byte> statuses, byte usual, int others, TileBuffer to)
    {
        to.Byte(FewOthers);
        to.Byte(usual);
        to.Number((ulong)others);
        var last = 0;
        for (var index = 0; index < statuses.Length; index++)
        {
            if (statuses[index] != usual)
            {
                to.Number((ulong)(index - last));
                to.Byte(statuses[index]);
                last = index;
            }
        }
    }

    /// <summary>The values as whole numbers with the fewest decimals that say every one of them exactly; null when six do not.</summary>
    private static byte? ToWhole(ReadOnlySpan<double> values, ReadOnlySpan<byte> statuses, bool every, Span<long> whole)
    {
        for (byte decimals = 0; decimals <= MostDecimals; decimals++)
        {
            if (TryWhole(values, statuses, every, Powers[decimals], whole))
            {
                return decimals;
            }
        }

        return null;
    }

    private static bool TryWhole(ReadOnlySpan<double> values, ReadOnlySpan<byte> statuses, bool every, double power, Span<long> whole)
    {
        var count = 0;
        long last = 0;
        for (var index = 0; index < values.Length; index++)
        {
            if (!HasValue(statuses[index]))
            {
                if (every)
                {
                    // Whatever stands there is not looked at; the same as before it packs best.
                    whole[count++] = last;
                }

                continue;
            }

            var value = values[index];
            // Most tables count: no rounding and no division is needed to see that.
            var shifted = power == 1 ? Math.Truncate(value) : Math.Round(value * power);
            // The sign of a negative zero would be lost.
            if (!(Math.Abs(shifted) < ExactUpTo) || (power == 1 ? shifted : shifted / power) != value || (value == 0 && double.IsNegative(value)))
            {
                return false;
            }

            whole[count++] = last = (long)shifted;
        }

        return true;
    }

    private static void EncodeWhole(ReadOnlySpan<long> numbers, TileBuffer to)
    {
        var least = long.MaxValue;
        foreach (var number in numbers)
        {
            least = Math.Min(least, number);
        }

        // A little above nought costs no byte more from nought on, and leaves an addition out.
        least = least is > 0 and < 64 ? 0 : least;
        var width = Width(numbers, least);
        to.Signed(least);
        to.Byte((byte)width);
        var room = to.Room(numbers.Length * width);
        var large = 0;
        for (var index = 0; index < numbers.Length; index++)
        {
            var offset = (ulong)(numbers[index] - least);
            var fits = width == 8 || offset < 1UL << (8 * width);
            large += fits ? 0 : 1;
            Put(room, index, width, fits ? offset : 0);
        }

        to.Number((ulong)large);
        var last = 0;
        for (var index = 0; large > 0 && index < numbers.Length; index++)
        {
            var offset = (ulong)(numbers[index] - least);
            if (width < 8 && offset >= 1UL << (8 * width))
            {
                to.Number((ulong)(index - last));
                to.Number(offset);
                last = index;
            }
        }
    }

    /// <summary>The width in bytes that takes least room in all: numbers that do not fit cost about seven bytes each.</summary>
    private static int Width(ReadOnlySpan<long> numbers, long least)
    {
        Span<int> above = stackalloc int[5];
        foreach (var number in numbers)
        {
            var offset = (ulong)(number - least);
            above[offset == 0 ? 0 : offset < 1 << 8 ? 1 : offset < 1 << 16 ? 2 : offset < 1UL << 32 ? 3 : 4]++;
        }

        ReadOnlySpan<int> widths = [0, 1, 2, 4, 8];
        var (best, cost) = (8, long.MaxValue);
        var larger = numbers.Length;
        for (var index = 0; index < widths.Length; index++)
        {
            larger -= above[index];
            var whole = ((long)numbers.Length * widths[index]) + (larger * 7L);
            if (whole < cost)
            {
                (best, cost) = (widths[index], whole);
            }
        }

        return best;
    }

    private static void Put(Span<byte> room, int index, int width, ulong value)
    {
        switch (width)
        {
            case 1:
                room[index] = (byte)value;
                break;
            case 2:
                MemoryMarshal.Cast<byte, ushort>(room)[index] = (ushort)value;
                break;
            case 4:
                MemoryMarshal.Cast<byte, uint>(room)[index] = (uint)value;
                break;
            case 8:
                MemoryMarshal.Cast<byte, ulong>(room)[index] = value;
                break;
            default:
                break;
        }
    }

    private static void EncodeAsTheyAre(ReadOnlySpan<double> values, ReadOnlySpan<byte> statuses, bool every, TileBuffer to)
    {
        for (var index = 0; index < values.Length; index++)
        {
            if (every || HasValue(statuses[index]))
            {
                to.Fixed(HasValue(statuses[index]) ? BitConverter.DoubleToUInt64Bits(values[index]) : 0);
            }
        }
    }
}
