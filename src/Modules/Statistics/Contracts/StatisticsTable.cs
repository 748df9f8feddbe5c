using OpKoers.Kernel;

namespace OpKoers.Statistics.Contracts;

/// <summary>A table in a list.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its title.</param>
/// <param name="Source">Who makes it.</param>
/// <param name="Delivery">Number of its latest delivery.</param>
/// <param name="DeliveredAt">When that was taken in.</param>
public sealed record StatisticsTableSummary(string Code, string Title, string Source, int Delivery, DateTimeOffset DeliveredAt);

/// <summary>One delivery of a table. It is never changed; a revision is a new delivery.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When it was taken in.</param>
/// <param name="Origin">Address or file.</param>
/// <param name="Reader">Name of the reader.</param>
/// <param name="SourceModified">When the source last changed the table; null when it does not say.</param>
/// <param name="Hash">SHA-256 over the raw replies; null when they were not kept.</param>
/// <param name="Note">Note; null for none.</param>
/// <param name="ActorLabel">The function that took it in.</param>
/// <param name="Values">Cells with a value.</param>
/// <param name="Suppressed">Cells that are withheld.</param>
public sealed record StatisticsDelivery(int Number, DateTimeOffset At, string Origin, string Reader, DateTimeOffset? SourceModified, string? Hash, string? Note, string ActorLabel, long Values, long Suppressed)
{
    /// <summary>To which multiple the source rounds its counts: 1 when it does not. A rule about counts must know it (<see cref="Rules.EventCount.RoundedTo"/>).</summary>
    public double RoundedTo { get; init; } = 1;
}

/// <summary>A dimension of a stored table.</summary>
/// <param name="Key">Key in the source.</param>
/// <param name="Title">Title.</param>
/// <param name="Kind">What it divides by.</param>
public sealed record StatisticsDimension(string Key, string Title, StatisticsDimensionKind Kind);

/// <summary>A code of a stored table, with the place under which its cells are kept. Places never change.</summary>
/// <param name="Place">Its place in the dimension, from 0.</param>
/// <param name="Key">The code.</param>
/// <param name="Title">Title.</param>
/// <param name="Parent">Code of the larger whole; null for none.</param>
/// <param name="IsTotal">Whether it is the sum of all others.</param>
/// <param name="Period">Of time: the period; null otherwise.</param>
/// <param name="State">Of time: how far its figures have come.</param>
public sealed record StatisticsCode(int Place, string Key, string Title, string? Parent, bool IsTotal, Period? Period, StatisticsPeriodState State);

/// <summary>A measure of a stored table.</summary>
/// <param name="Place">Its place, from 0.</param>
/// <param name="Key">Key in the source.</param>
/// <param name="Title">Title.</param>
/// <param name="Unit">Unit; null when not said.</param>
/// <param name="Decimals">Decimals with which it is published.</param>
/// <param name="MarginOf">Key of the measure of which it is an end of the margin; null for none.</param>
/// <param name="MarginSide">Which end.</param>
public sealed record StatisticsMeasure(int Place, string Key, string Title, string? Unit, int Decimals, string? MarginOf, StatisticsMarginSide MarginSide);

/// <summary>A table as one delivery left it: what can be asked of it, and under which places. Kept in memory; never changes.</summary>
public sealed class StatisticsTable
{
    private readonly Dictionary<string, StatisticsCode> areas;
    private readonly Dictionary<string, StatisticsCode> made;
    private readonly Dictionary<string, StatisticsCode> periods;
    private readonly Dictionary<string, int> categories;

    /// <summary>A table.</summary>
    /// <param name="parts">What it is made of.</param>
    public StatisticsTable(StatisticsTableParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        Parts = parts;
        areas = parts.Areas.ToDictionary(code => code.Key, StringComparer.Ordinal);
        periods = parts.Periods.ToDictionary(code => code.Key, StringComparer.Ordinal);
        categories = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < parts.Categories.Count; place++)
        {
            categories[parts.Categories[place]] = place;
        }

        Chronological = [.. parts.Periods.Where(code => code.Period is not null).OrderBy(code => code.Period!.Value)];
        Plain = this;
        made = [];
    }

    private StatisticsTable(StatisticsTable plain, Guid organisation, IReadOnlyList<StatisticsCode> added)
    {
        (areas, periods, categories, Chronological) = (plain.areas, plain.periods, plain.categories, plain.Chronological);
        (Plain, SeenBy) = (plain, organisation);
        Parts = plain.Parts with { Areas = [.. plain.Parts.Areas, .. added] };
        made = added.ToDictionary(code => code.Key, StringComparer.Ordinal);
    }

    /// <summary>What it is made of.</summary>
    public StatisticsTableParts Parts { get; }

    /// <summary>The table as it was delivered; the table itself unless areas were added to it.</summary>
    public StatisticsTable Plain { get; }

    /// <summary>The municipality for which areas that are made of others were added; null for none. Their places lie behind those of the table.</summary>
    public Guid? SeenBy { get; }

    /// <summary>Its code.</summary>
    public string Code => Parts.Code;

    /// <summary>The delivery.</summary>
    public StatisticsDelivery Delivery => Parts.Delivery;

    /// <summary>The codes of time whose period is known, by time.</summary>
    public IReadOnlyList<StatisticsCode> Chronological { get; }

    /// <summary>The area with this code; null when the table has none.</summary>
    public StatisticsCode? Area(string key) => areas.GetValueOrDefault(key) ?? made.GetValueOrDefault(key);

    /// <summary>Whether an area is made of others: a region, a class of size or an area of a municipality's own. Its figures are sums, worked out when they are asked for.</summary>
    public bool IsMade(string key) => made.ContainsKey(key);

    /// <summary>The same table with areas that are made of others, for one municipality.</summary>
    /// <param name="organisation">The municipality.</param>
    /// <param name="areas">Codes and names of the areas.</param>
    public StatisticsTable With(Guid organisation, IReadOnlyList<KeyValuePair<string, string>> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        var first = Plain.Parts.Areas.Count;
        return new StatisticsTable(Plain, organisation, [.. areas.Select((area, place) => new StatisticsCode(first + place, area.Key, area.Value, null, false, null, StatisticsPeriodState.Final))]);
    }

    /// <summary>The period with this code; null when the table has none.</summary>
    public StatisticsCode? Period(string key) => periods.GetValueOrDefault(key);

    /// <summary>The periods that lie within a period and are as fine as asked, by time: the months of a year, never the year itself among them.</summary>
    public IReadOnlyList<StatisticsCode> PeriodsIn(Period whole, PeriodGrain grain) =>
        [.. Chronological.Where(code => code.Period!.Value.Grain == grain && code.Period.Value.Start >= whole.Start && code.Period.Value.End <= whole.End)];

    /// <summary>The place of a combination of categories, written with <see cref="StatisticsCategories.Separator"/>; null when the table has none such.</summary>
    public int? Category(string key) => categories.TryGetValue(key, out var place) ? place : null;

    /// <summary>The measure with this key, or the first that is no margin when none is named; null when there is none.</summary>
    public StatisticsMeasure? Measure(string? key) =>
        key is null ? Parts.Measures.FirstOrDefault(measure => measure.MarginOf is null) : Parts.Measures.FirstOrDefault(measure => measure.Key == key);
}

/// <summary>What a table is made of.</summary>
public sealed record StatisticsTableParts
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Who makes it.</summary>
    public required string Source { get; init; }

    /// <summary>What it is about.</summary>
    public string? Description { get; init; }

    /// <summary>The year whose borders hold for all periods; null when each keeps its own.</summary>
    public int? RestatedToYear { get; init; }

    /// <summary>The delivery.</summary>
    public required StatisticsDelivery Delivery { get; init; }

    /// <summary>The dimensions, in the order of the source.</summary>
    public required IReadOnlyList<StatisticsDimension> Dimensions { get; init; }

    /// <summary>The measures, by place.</summary>
    public required IReadOnlyList<StatisticsMeasure> Measures { get; init; }

    /// <summary>The areas, by place.</summary>
    public required IReadOnlyList<StatisticsCode> Areas { get; init; }

    /// <summary>The periods, by place.</summary>
    public required IReadOnlyList<StatisticsCode> Periods { get; init; }

    /// <summary>The codes of the category dimensions, by the key of the dimension.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<StatisticsCode>> CategoryCodes { get; init; }

    /// <summary>The combinations of categories that occur, by place.</summary>
    public required IReadOnlyList<string> Categories { get; init; }
}
