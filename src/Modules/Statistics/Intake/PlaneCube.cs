using OpKoers.Statistics.Tiles;

namespace OpKoers.Statistics.Intake;

/// <summary>All cells of one plane, unpacked: period by period, and within a period area by area. Used again for every plane.</summary>
internal sealed class PlaneCube(int areas, int periods)
{
    /// <summary>Eighteen thousand areas in a thousand periods.</summary>
    public const long MostCells = 20_000_000;

    // Marks a cell that this delivery gave, while it is being filled.
    private const byte Given = 0x40;

    private readonly double[] values = new double[areas * periods];
    private readonly byte[] statuses = new byte[areas * periods];

    public int Areas => areas;

    public int Periods => periods;

    public void Clear() => Array.Clear(statuses);

    public Span<double> ValuesOf(int period) => values.AsSpan(period * areas, areas);

    public Span<byte> StatusesOf(int period) => statuses.AsSpan(period * areas, areas);

    /// <summary>Fills a cell; false when this delivery gave it before and said something else.</summary>
    public bool Give(int area, int period, double value, byte status)
    {
        var place = (period * areas) + area;
        if ((statuses[place] & Given) != 0)
        {
            return statuses[place] == (status | Given) && (!TileCodec.HasValue(status) || BitConverter.DoubleToInt64Bits(values[place]) == BitConverter.DoubleToInt64Bits(value));
        }

        values[place] = value;
        statuses[place] = (byte)(status | Given);
        return true;
    }

    /// <summary>Takes the marks off again.</summary>
    public void Finish()
    {
        for (var place = 0; place < statuses.Length; place++)
        {
            statuses[place] &= unchecked((byte)~Given);
        }
    }

    /// <summary>Copies sixty-four areas over sixty-four periods, area by area. Gives how many areas and periods there are up to the last that has a cell.</summary>
    public (int Areas, int Periods) Block(int block, int chunk, Span<double> toValues, Span<byte> toStatuses)
    {
        var (firstArea, firstPeriod) = (block * Plane.Block, chunk * Plane.Chunk);
        var (areaCount, periodCount) = (Math.Min(Plane.Block, areas - firstArea), Math.Min(Plane.Chunk, periods - firstPeriod));
        var (lastArea, lastPeriod) = (0, 0);
        for (var period = 0; period < periodCount; period++)
        {
            var row = statuses.AsSpan(((firstPeriod + period) * areas) + firstArea, areaCount);
            var last = row.LastIndexOfAnyExcept((byte)0);
            if (last >= 0)
            {
                (lastArea, lastPeriod) = (Math.Max(lastArea, last + 1), period + 1);
            }
        }

        for (var period = 0; period < lastPeriod; period++)
        {
            var from = ((firstPeriod + period) * areas) + firstArea;
            for (var area = 0; area < lastArea; area++)
            {
                toValues[(area * lastPeriod) + period] = values[from + area];
                toStatuses[(area * lastPeriod) + period] = statuses[from + area];
            }
        }

        return (lastArea, lastPeriod);
    }
}
