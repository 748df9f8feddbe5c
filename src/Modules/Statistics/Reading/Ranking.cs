using System.Buffers;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Statistics.Reading;

/// <summary>
/// Puts areas in the order of their values, by the bytes of these, the least important first. Each round leaves what is equal in the order in which it was, so ties
/// stand by place by themselves; and a byte that is the same for all, as most are with counts, takes no round.
/// </summary>
internal static class Ranking
{
    private const int Rounds = sizeof(ulong), Digits = 256;

    private const ulong Negative = 1UL << 63;

    /// <summary>The areas that have a value, highest first; ties by place.</summary>
    public static StatisticsRank[] Of(ReadOnlySpan<double> values)
    {
        var room = ArrayPool<Keyed>.Shared.Rent(2 * values.Length);
        try
        {
            var from = room.AsSpan(0, values.Length);
            var to = room.AsSpan(values.Length, values.Length);
            Span<int> counts = stackalloc int[Rounds * Digits];
            counts.Clear();
            var count = Fill(values, from, counts);
            for (var round = 0; round < Rounds; round++)
            {
                var digits = counts.Slice(round * Digits, Digits);
                if (count > 0 && digits[Digit(from[0].Key, round)] < count)
                {
                    Deal(from[..count], to, digits, round);
                    var other = from;
                    from = to;
                    to = other;
                }
            }

            var ranked = new StatisticsRank[count];
            for (var rank = 0; rank < count; rank++)
            {
                ranked[rank] = new StatisticsRank(from[rank].Area, values[from[rank].Area]);
            }

            return ranked;
        }
        finally
        {
            ArrayPool<Keyed>.Shared.Return(room);
        }
    }

    /// <summary>Gives every area with a value a key that is the lower, the higher its value, and counts the bytes of all keys.</summary>
    private static int Fill(ReadOnlySpan<double> values, Span<Keyed> keyed, Span<int> counts)
    {
        var count = 0;
        for (var area = 0; area < values.Length; area++)
        {
            if (double.IsNaN(values[area]))
            {
                continue;
            }

            // Adding nought makes one nought of the two that there are.
            var bits = BitConverter.DoubleToUInt64Bits(values[area] + 0d);
            var key = (bits & Negative) != 0 ? bits : ~(bits | Negative);
            keyed[count++] = new Keyed(key, area);
            for (var round = 0; round < Rounds; round++)
            {
                counts[(round * Digits) + Digit(key, round)]++;
            }
        }

        return count;
    }

    private static void Deal(ReadOnlySpan<Keyed> from, Span<Keyed> to, Span<int> digits, int round)
    {
        var next = 0;
        foreach (ref var digit in digits)
        {
            (digit, next) = (next, next + digit);
        }

        foreach (ref readonly var one in from)
        {
            to[digits[Digit(one.Key, round)]++] = one;
        }
    }

    private static int Digit(ulong key, int round) => (int)(key >> (8 * round)) & (Digits - 1);

    private readonly record struct Keyed(ulong Key, int Area);
}
