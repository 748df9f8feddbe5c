namespace OpKoers.Statistics.Contracts.Rules;

/// <summary>What becomes of "provisional" and "not known" when figures are put together: neither is lost on the way.</summary>
public static class ProvisionalRule
{
    /// <summary>
    /// The status of a sum. It has a value only when every part has one; an estimated part makes it estimated, a provisional part provisional.
    /// Nothing at all adds up to nothing, not to zero.
    /// </summary>
    public static ObservationStatus OfSum(IEnumerable<ObservationStatus> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var met = parts.ToHashSet();
        foreach (var status in Order)
        {
            if (met.Contains(status))
            {
                return status;
            }
        }

        return ObservationStatus.Absent;
    }

    /// <summary>
    /// How far a figure has come, from what its cell says and what its period says: the least certain of the two. A figure over several periods, such as a sum
    /// or a difference, is as far as the least of them.
    /// </summary>
    public static StatisticsPeriodState Of(IEnumerable<(ObservationStatus Status, StatisticsPeriodState Period)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var worst = StatisticsPeriodState.Final;
        foreach (var (status, period) in parts)
        {
            var one = period == StatisticsPeriodState.Final && status is ObservationStatus.Provisional or ObservationStatus.Estimated ? StatisticsPeriodState.Provisional : period;
            worst = one > worst ? one : worst;
        }

        return worst;
    }

    /// <summary>Whether a figure may be compared with others at all: that of a period that is not over is too low.</summary>
    public static bool IsComparable(StatisticsPeriodState state) => state != StatisticsPeriodState.Incomplete;

    // The first that is met decides.
    private static readonly ObservationStatus[] Order =
    [
        ObservationStatus.Suppressed, ObservationStatus.Missing, ObservationStatus.Impossible, ObservationStatus.Absent,
        ObservationStatus.Estimated, ObservationStatus.Provisional, ObservationStatus.Final,
    ];
}
