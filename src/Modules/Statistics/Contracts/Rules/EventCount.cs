namespace OpKoers.Statistics.Contracts.Rules;

/// <summary>How many events there were, and among how many. The only form in which rates are added: events with events, inhabitants with inhabitants.</summary>
/// <param name="Events">The events; NaN when not known.</param>
/// <param name="Exposure">Inhabitants (or homes, or persons and years) among whom they happened; NaN when not known.</param>
public readonly record struct EventCount(double Events, double Exposure)
{
    /// <summary>To which multiple the source rounds its counts: 1 when it does not, 5 for older tables of crime.</summary>
    public double RoundedTo { get; init; } = 1;

    /// <summary>Whether a rate can be made of it: the count is known, and somebody lives there.</summary>
    public bool IsKnown => Events >= 0 && Exposure > 0 && double.IsFinite(Events) && double.IsFinite(Exposure);

    /// <summary>By how much the true count may differ from the rounded one, on either side.</summary>
    public double Slack => RoundedTo > 1 ? (RoundedTo - 1) / 2 : 0;

    /// <summary>
    /// Several taken together: the sum of the events among the sum of the inhabitants, over those of which both are known. A mean of rates would count
    /// a hamlet as heavily as a city.
    /// </summary>
    public static EventCount Sum(IEnumerable<EventCount> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var known = parts.Where(part => part.IsKnown).ToList();
        return known.Count == 0
            ? new EventCount(double.NaN, double.NaN)
            : new EventCount(known.Sum(part => part.Events), known.Sum(part => part.Exposure)) { RoundedTo = 1 + (2 * known.Sum(part => part.Slack)) };
    }

    /// <summary>
    /// The rest of an area without one of its parts. A part is compared with the rest, never with the whole that it is in: it would be compared with itself.
    /// Not known when the part is not a part of it.
    /// </summary>
    public EventCount Without(EventCount part) =>
        IsKnown && part.IsKnown && part.Events <= Events && part.Exposure < Exposure
            ? new EventCount(Events - part.Events, Exposure - part.Exposure) { RoundedTo = 1 + (2 * (Slack + part.Slack)) }
            : new EventCount(double.NaN, double.NaN);
}
