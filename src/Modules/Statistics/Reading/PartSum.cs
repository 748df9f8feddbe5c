using OpKoers.Areas.Contracts;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Statistics.Reading;

/// <summary>Adds the cells of the parts of an area: a value only when every part has one, and else the gravest of what they say.</summary>
internal static class PartSum
{
    /// <param name="table">The table as it was delivered.</param>
    /// <param name="measure">Place of the measure.</param>
    /// <param name="made">Of what the area is made; null when nothing is known of it.</param>
    /// <param name="cell">The cell of a part, by its place in the table.</param>
    public static (double Value, ObservationStatus Status, IReadOnlyList<string> Lacking) Of(StatisticsTable table, int measure, MadeArea? made, Func<int, (double Value, ObservationStatus Status)> cell)
    {
        if (!StatisticsSums.IsAddable(table.Parts.Measures[measure]))
        {
            return (double.NaN, ObservationStatus.Impossible, []);
        }

        if (made is null)
        {
            return (double.NaN, ObservationStatus.Absent, []);
        }

        var (sum, met) = (0d, made.Unclear.Count > 0 ? MapSum.Bit(ObservationStatus.Absent) : (byte)0);
        List<string> lacking = [.. made.Unclear];
        foreach (var part in made.Parts)
        {
            var (value, status) = table.Area(part)?.Place is { } place ? cell(place) : (double.NaN, ObservationStatus.Absent);
            met |= MapSum.Bit(status);
            if (status.HasValue())
            {
                sum += value;
            }
            else
            {
                lacking.Add(part);
            }
        }

        var whole = MapSum.Of(met);
        return (whole.HasValue() ? sum : double.NaN, whole, lacking);
    }
}
