using OpKoers.Statistics.Contracts;

namespace OpKoers.Import.Cbs;

/// <summary>Reads rows of one form.</summary>
internal interface ICbsRows
{
    /// <summary>What was read so far.</summary>
    CbsFigures Figures { get; }

    /// <summary>Reads rows one by one, and hands their cells over. Throws <see cref="SourceException"/> when a row is not what the metadata say.</summary>
    RowReader Into(IStatisticsDelivery delivery);
}

/// <summary>Makes cells of rows, whatever their form, and hands them over many at a time.</summary>
internal sealed class CbsFigures
{
    // Fewer figures than this may all be multiples of five by chance.
    private const int EnoughToTell = 200;

    private readonly CbsTable table;
    private readonly StatisticsDimensionKind[] kinds;
    private readonly int[] factors;
    private readonly bool[] provisional;
    private readonly long most;
    private readonly Observation[] cells;
    private int filled;
    private long nonZero;
    private bool roundsToFives = true;

    public CbsFigures(CbsTable table)
    {
        this.table = table;
        provisional = [.. table.Draft.Dimensions.Single(dimension => dimension.Kind == StatisticsDimensionKind.Time).Codes.Select(code => code.State != StatisticsPeriodState.Final)];
        kinds = [.. table.Dimensions.Select(dimension => dimension.Kind)];
        factors = [.. new StatisticsCategories(table.Draft).Factors];
        most = Possible(table.Draft);
        MarginCodes = table.Margins is null ? 1 : table.Draft.Measures.Count / Math.Max(1, table.Topics.Count);
        cells = new Observation[Math.Max(4096, table.Topics.Count * 2)];
    }

    /// <summary>Cells read so far.</summary>
    public long Count { get; private set; }

    /// <summary>Whether all figures are multiples of five: then the source rounds, and rates of small counts say little.</summary>
    public bool RoundsToFives => nonZero >= EnoughToTell && roundsToFives;

    /// <summary>How many measures each topic makes.</summary>
    public int MarginCodes { get; }

    /// <summary>A row with a figure per topic.</summary>
    /// <param name="places">Of each dimension the place of its code, that of the margin last; -1 for a column that was not there.</param>
    /// <param name="values">The figures.</param>
    /// <param name="has">Which of them are there.</param>
    /// <param name="delivery">Gets the cells.</param>
    public void Row(ReadOnlySpan<int> places, ReadOnlySpan<double> values, ReadOnlySpan<bool> has, IStatisticsDelivery delivery)
    {
        var (category, area, period) = Place(places);
        if (filled + values.Length > cells.Length)
        {
            Flush(delivery);
        }

        for (var topic = 0; topic < values.Length; topic++)
        {
            // A figure that is not there is withheld or not published; it is never nought.
            var status = !has[topic] ? ObservationStatus.Suppressed : provisional[period] ? ObservationStatus.Provisional : ObservationStatus.Final;
            Put(new Observation((topic * MarginCodes) + Math.Max(0, places[^1]), category, area, period, has[topic] ? values[topic] : 0, status));
        }
    }

    /// <summary>A row with one figure.</summary>
    public void Cell(ReadOnlySpan<int> places, int topic, double value, ObservationStatus status, IStatisticsDelivery delivery)
    {
        var (category, area, period) = Place(places);
        if (filled == cells.Length)
        {
            Flush(delivery);
        }

        var found = status == ObservationStatus.Final && provisional[period] ? ObservationStatus.Provisional : status;
        Put(new Observation((topic * MarginCodes) + Math.Max(0, places[^1]), category, area, period, value, found));
    }

    public void Flush(IStatisticsDelivery delivery)
    {
        delivery.Add(cells.AsSpan(0, filled));
        Count += filled;
        filled = 0;
        // A few kilobytes can unfold into rows without end; a table cannot hold more cells than its codes make.
        if (Count > most)
        {
            throw new SourceException("too-many-rows", "De bron geeft meer cijfers dan de tabel met haar codes kan hebben.");
        }
    }

    private static long Possible(StatisticsTableDraft table) =>
        (long)Math.Min(long.MaxValue / 2, table.Dimensions.Aggregate((double)table.Measures.Count, (product, dimension) => product * Math.Max(1, dimension.Codes.Count)));

    private void Put(in Observation cell)
    {
        cells[filled++] = cell;
        nonZero += cell.Value != 0 ? 1 : 0;
        // One is enough, and a remainder is dear.
        roundsToFives = roundsToFives && cell.Value % 5 == 0;
    }

    private (int Category, int Area, int Period) Place(ReadOnlySpan<int> places)
    {
        var (category, area, period, next) = (0, 0, 0, 0);
        for (var index = 0; index < kinds.Length; index++)
        {
            var place = places[index];
            if (place < 0)
            {
                throw new SourceException("column-missing", $"Een rij heeft geen kolom {table.Dimensions[index].Name}.");
            }

            switch (kinds[index])
            {
                case StatisticsDimensionKind.Area:
                    area = place;
                    break;
                case StatisticsDimensionKind.Time:
                    period = place;
                    break;
                default:
                    category += place * factors[next++];
                    break;
            }
        }

        return (category, area, period);
    }
}
