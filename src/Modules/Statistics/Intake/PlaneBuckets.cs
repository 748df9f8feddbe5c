using System.Runtime.InteropServices;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Statistics.Intake;

/// <summary>
/// Gives every plane (a measure with a combination of categories) a number when its first cell comes, and a bucket. Wide tables put several planes in one
/// bucket, so that buckets stay countable.
/// </summary>
internal sealed class PlaneBuckets
{
    private const int MostBuckets = 1 << 14;

    private readonly Dictionary<(int Measure, int Category), int> numbers = [];
    private readonly List<(int Measure, int Category)> planes = [];
    private readonly int together;
    private (int Measure, int Category) last = (-1, -1);
    private int lastNumber;

    public PlaneBuckets(StatisticsTableDraft table)
    {
        var most = new StatisticsCategories(table).Count * table.Measures.Count;
        together = (int)Math.Clamp((most / MostBuckets) + 1, 1, ushort.MaxValue);
        Expected = (int)Math.Max(1, most / together);
    }

    /// <summary>About how many buckets there will be.</summary>
    public int Expected { get; }

    /// <summary>The bucket of a cell, and which of the planes in it.</summary>
    public (int Bucket, ushort Plane) Of(in Observation cell)
    {
        var plane = (cell.Measure, cell.Category);
        if (plane != last)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, plane, out var known);
            if (!known)
            {
                number = planes.Count;
                planes.Add(plane);
            }

            (last, lastNumber) = (plane, number);
        }

        return (lastNumber / together, (ushort)(lastNumber % together));
    }

    /// <summary>All planes with their bucket and which of the planes in it they are.</summary>
    public IEnumerable<(int Bucket, ushort Plane, int Measure, int Category)> InOrder()
    {
        for (var number = 0; number < planes.Count; number++)
        {
            yield return (number / together, (ushort)(number % together), planes[number].Measure, planes[number].Category);
        }
    }
}
