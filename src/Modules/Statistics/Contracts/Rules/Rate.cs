using OpKoers.Statistics.Domain;

namespace OpKoers.Statistics.Contracts.Rules;

/// <summary>Why a rate needs care.</summary>
public enum TinyCount
{
    /// <summary>It needs none.</summary>
    None,

    /// <summary>It rests on few events: one more or less changes it a lot.</summary>
    FewEvents,

    /// <summary>It is about few people.</summary>
    FewPeople,

    /// <summary>There is no rate: the count or the inhabitants are not known, or nobody lives there.</summary>
    NoRate,
}

/// <summary>When a rate comes with a warning.</summary>
public sealed record TinyCountOptions
{
    /// <summary>
    /// Fewer events than this: a warning. Ten by default: of nine events the relative standard error is a third, and the interval runs from half the figure
    /// to nearly double, so that a doubling from one year to the next may be chance.
    /// </summary>
    public int LeastEvents { get; init; } = 10;

    /// <summary>Fewer inhabitants than this: a warning. A hundred by default: below it one event more is ten per 1,000 more.</summary>
    public int LeastPeople { get; init; } = 100;
}

/// <summary>A rate with its interval and its warning. It can only be made from a count, so it cannot be without them, and it cannot be added or averaged.</summary>
public sealed class Rate
{
    private Rate(EventCount count, double per, TinyCount warning)
    {
        (Count, Per, Warning) = (count, per, warning);
        if (warning == TinyCount.NoRate)
        {
            (Value, Lower, Upper) = (double.NaN, double.NaN, double.NaN);
            return;
        }

        Value = count.Events * per / count.Exposure;
        Lower = LowerOf(Math.Max(0, count.Events - count.Slack)) * per / count.Exposure;
        Upper = UpperOf(count.Events + count.Slack) * per / count.Exposure;
    }

    /// <summary>The count it was made from.</summary>
    public EventCount Count { get; }

    /// <summary>Per how many: 1,000.</summary>
    public double Per { get; }

    /// <summary>Why it needs care.</summary>
    public TinyCount Warning { get; }

    /// <summary>The rate; NaN when there is none.</summary>
    public double Value { get; }

    /// <summary>Lower end of the interval of 95 per cent (Byar's approximation of the Poisson limits: Breslow and Day, IARC 1987, volume II, formula 2.10).</summary>
    public double Lower { get; }

    /// <summary>Upper end of it.</summary>
    public double Upper { get; }

    /// <summary>A rate from a count.</summary>
    /// <param name="count">The count; of several areas <see cref="EventCount.Sum"/>.</param>
    /// <param name="per">Per how many.</param>
    /// <param name="options">When it comes with a warning; null for the defaults.</param>
    public static Rate Of(EventCount count, double per = 1000, TinyCountOptions? options = null)
    {
        options ??= new TinyCountOptions();
        var warning = !count.IsKnown ? TinyCount.NoRate
            : count.Exposure < options.LeastPeople ? TinyCount.FewPeople
            : count.Events < options.LeastEvents ? TinyCount.FewEvents
            : TinyCount.None;
        return new Rate(count, per, warning);
    }

    private static double LowerOf(double events) => events <= 0 ? 0 : events * Cube(1 - (1 / (9 * events)) - (Normal.Z95 / (3 * Math.Sqrt(events))));

    private static double UpperOf(double events) => (events + 1) * Cube(1 - (1 / (9 * (events + 1))) + (Normal.Z95 / (3 * Math.Sqrt(events + 1))));

    private static double Cube(double value) => value <= 0 ? 0 : value * value * value;
}
