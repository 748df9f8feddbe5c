using OpKoers.Kernel;

namespace OpKoers.Reporting.Signals;

/// <summary>How a milestone lies in time.</summary>
internal enum MilestoneState
{
    /// <summary>No day was agreed, so it cannot be early or late.</summary>
    NoDate,

    /// <summary>Reached on or before the last day of its planned period.</summary>
    ReachedInTime,

    /// <summary>Reached, after the last day of its planned period.</summary>
    ReachedLate,

    /// <summary>Reached; when it was planned is not known.</summary>
    Reached,

    /// <summary>Its planned period is not over, and it is not expected later.</summary>
    ToCome,

    /// <summary>Its planned period is not over, but it is expected after that.</summary>
    ExpectedLate,

    /// <summary>Its planned period is over and it was not reached.</summary>
    Overdue,
}

/// <summary>Whether a milestone is late. A period such as "najaar 2019" is late only after its last day.</summary>
/// <param name="State">How it lies in time.</param>
/// <param name="DaysLate">Days after the planned period: until it was reached, until it is expected, or until today; 0 when it is not late.</param>
internal readonly record struct MilestoneTiming(MilestoneState State, int DaysLate)
{
    /// <summary>Whether it is late, or will be.</summary>
    public bool IsLate => State is MilestoneState.Overdue or MilestoneState.ExpectedLate;

    /// <summary>The timing at a date; what was reached after that date was not reached yet.</summary>
    public static MilestoneTiming Of(Period? planned, Period? expected, DateOnly? reachedOn, DateOnly asOf)
    {
        var reached = reachedOn <= asOf ? reachedOn : null;
        if (planned is not { } plan)
        {
            return reached is not null ? new(MilestoneState.Reached, 0)
                : expected is not { } only ? new(MilestoneState.NoDate, 0)
                : only.End < asOf ? new(MilestoneState.Overdue, Days(only.End, asOf))
                : new(MilestoneState.ToCome, 0);
        }

        if (reached is { } day)
        {
            return day <= plan.End ? new(MilestoneState.ReachedInTime, 0) : new(MilestoneState.ReachedLate, Days(plan.End, day));
        }

        return plan.End < asOf ? new(MilestoneState.Overdue, Days(plan.End, asOf))
            : expected is { } later && later.End > plan.End ? new(MilestoneState.ExpectedLate, Days(plan.End, later.End))
            : new(MilestoneState.ToCome, 0);
    }

    private static int Days(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;
}
