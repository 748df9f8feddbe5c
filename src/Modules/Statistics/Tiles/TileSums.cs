namespace OpKoers.Statistics.Tiles;

/// <summary>
/// Sums of cells, place by place, over any number of tiles. Small whole numbers are added as such, many at once; what all cells of a tile have in common is added
/// once, at the end.
/// </summary>
internal sealed class TileSums(int places)
{
    // So many times the largest number of two bytes is just not too large for a tally.
    private const int MostAdded = ushort.MaxValue;

    private readonly double[] sums = new double[places];
    private readonly uint[] tallies = new uint[places];
    private int added;

    /// <summary>What every place gets besides.</summary>
    public double Common { get; set; }

    public Span<double> Sums => sums;

    /// <summary>Room to add numbers of at most two bytes to, each place once.</summary>
    public Span<uint> Tallies()
    {
        if (added == MostAdded)
        {
            Settle();
        }

        added++;
        return tallies;
    }

    /// <summary>The sums. Nothing may be added afterwards.</summary>
    public double[] Finish()
    {
        Settle();
        return sums;
    }

    private void Settle()
    {
        for (var place = 0; place < sums.Length; place++)
        {
            sums[place] += tallies[place] + Common;
        }

        Array.Clear(tallies);
        (Common, added) = (0, 0);
    }
}
