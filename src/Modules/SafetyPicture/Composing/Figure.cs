using OpKoers.Statistics.Contracts;

namespace OpKoers.SafetyPicture.Composing;

/// <summary>A count, with the people among whom it was counted in the year of the count.</summary>
/// <param name="Count">The count; NaN where the status comes with none.</param>
/// <param name="Status">What the source says of it.</param>
/// <param name="People">Inhabitants on 1 January of the same year; NaN where not known.</param>
/// <param name="MayChange">Whether the source calls the figure, or its period, provisional.</param>
internal readonly record struct Figure(double Count, ObservationStatus Status, double People, bool MayChange = false)
{
    /// <summary>Below this a rate swings by chance alone, and every page that shows one says so.</summary>
    public const int Tiny = 10;

    /// <summary>By how much the true count may differ from the published one on either side, since the source rounds; 0 when it does not.</summary>
    public double Slack { get; init; }

    public static Figure None { get; } = new(double.NaN, ObservationStatus.Absent, double.NaN);

    public bool IsKnown => Status.HasValue();

    public bool IsSuppressed => Status == ObservationStatus.Suppressed;

    /// <summary>Whether there is a count and somebody lives there.</summary>
    public bool HasRate => IsKnown && People > 0;

    public bool IsTiny => IsKnown && Count < Tiny;

    /// <summary>Per 1,000 inhabitants of its own year; NaN when there is no rate.</summary>
    public double Rate => HasRate ? Count * 1000 / People : double.NaN;

    public double? RateOrNull => HasRate ? Rate : null;

    /// <summary>The count over several areas: known only when it is known in each, and people likewise.</summary>
    public static Figure Sum(IReadOnlyCollection<Figure> parts)
    {
        if (parts.Count == 0)
        {
            return None;
        }

        foreach (var part in parts)
        {
            if (!part.IsKnown)
            {
                return new Figure(double.NaN, part.Status, double.NaN);
            }
        }

        return new Figure(parts.Sum(part => part.Count), parts.Any(part => part.MayChange) ? ObservationStatus.Provisional : ObservationStatus.Final, parts.Sum(part => part.People), parts.Any(part => part.MayChange)) { Slack = parts.Sum(part => part.Slack) };
    }

    /// <summary>What is left of a whole without one of its parts; what is not known there is not known here.</summary>
    public Figure Without(Figure part) =>
        HasRate && part.HasRate && People > part.People && Count >= part.Count ? this with { Count = Count - part.Count, People = People - part.People, Slack = Slack + part.Slack } : None;
}
