using OpKoers.Statistics.Contracts;

namespace OpKoers.Statistics.Reading;

/// <summary>Puts areas in the order of their values.</summary>
internal static class Ranking
{
    /// <summary>The areas that have a value, highest first; ties by place.</summary>
    public static StatisticsRank[] Of(ReadOnlySpan<double> values)
    {
        var keys = new double[values.Length];
        var areas = new int[values.Length];
        var count = 0;
        for (var area = 0; area < values.Length; area++)
        {
            if (!double.IsNaN(values[area]))
            {
                // Turned round, so that a plain sort puts the highest first.
                (keys[count], areas[count++]) = (-values[area], area);
            }
        }

        Array.Sort(keys, areas, 0, count);
        var ranked = new StatisticsRank[count];
        for (var first = 0; first < count;)
        {
            // The sort leaves ties in any order.
            var last = first + 1;
            while (last < count && keys[last] == keys[first])
            {
                last++;
            }

            areas.AsSpan(first, last - first).Sort();
            for (; first < last; first++)
            {
                ranked[first] = new StatisticsRank(areas[first], -keys[first]);
            }
        }

        return ranked;
    }
}
