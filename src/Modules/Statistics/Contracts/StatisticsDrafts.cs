using OpKoers.Kernel;

namespace OpKoers.Statistics.Contracts;

/// <summary>A table as a source describes it: what its cells are about. Lists are in the order of the source.</summary>
public sealed record StatisticsTableDraft
{
    /// <summary>Code that names it everywhere: "47022NED". Letters are not told apart by case.</summary>
    public required string Code { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Who makes it: "CBS", "politie".</summary>
    public required string Source { get; init; }

    /// <summary>What it is about; null when not said.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// The year whose borders hold for all periods, when the source restates old figures to new borders; null when every period keeps the borders of
    /// its own year. It is a property of the table.
    /// </summary>
    public int? RestatedToYear { get; init; }

    /// <summary>The dimensions: exactly one of areas, exactly one of time, any number of others.</summary>
    public required IReadOnlyList<StatisticsDimensionDraft> Dimensions { get; init; }

    /// <summary>The measures.</summary>
    public required IReadOnlyList<StatisticsMeasureDraft> Measures { get; init; }
}

/// <summary>A dimension of a table.</summary>
public sealed record StatisticsDimensionDraft
{
    /// <summary>Key in the source: "WijkenEnBuurten".</summary>
    public required string Key { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>What it divides by.</summary>
    public required StatisticsDimensionKind Kind { get; init; }

    /// <summary>Its codes.</summary>
    public required IReadOnlyList<StatisticsCodeDraft> Codes { get; init; }
}

/// <summary>A code of a dimension.</summary>
public sealed record StatisticsCodeDraft
{
    /// <summary>The code, without the blanks with which sources fill it up.</summary>
    public required string Key { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Code of the larger whole of which it is a part, so that nobody adds both; null for none.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether it is the sum of all others.</summary>
    public bool IsTotal { get; init; }

    /// <summary>Of a code of time: the period; null when it is none that we know.</summary>
    public Period? Period { get; init; }

    /// <summary>Of a code of time: how far its figures have come.</summary>
    public StatisticsPeriodState State { get; init; }
}

/// <summary>A measure of a table.</summary>
public sealed record StatisticsMeasureDraft
{
    /// <summary>Key in the source: "GeregistreerdeMisdrijven_1".</summary>
    public required string Key { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Unit: "aantal", "%"; null when not said.</summary>
    public string? Unit { get; init; }

    /// <summary>Decimals with which it is published.</summary>
    public int Decimals { get; init; }

    /// <summary>Key of the measure of which this is an end of the margin; null for none.</summary>
    public string? MarginOf { get; init; }

    /// <summary>Which end.</summary>
    public StatisticsMarginSide MarginSide { get; init; }
}

/// <summary>Where a delivery comes from.</summary>
public sealed record StatisticsProvenance
{
    /// <summary>Address or file from which it was read.</summary>
    public required string Origin { get; init; }

    /// <summary>Name of the reader: "cbs-v3", "csv".</summary>
    public required string Reader { get; init; }

    /// <summary>When the source says that it last changed the table; null when it does not.</summary>
    public DateTimeOffset? SourceModified { get; init; }

    /// <summary>SHA-256 over all raw replies in their order, in hexadecimal; null when they were not kept.</summary>
    public string? Hash { get; init; }

    /// <summary>Anything that a reader of the figures must know; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>To which multiple the source rounds its counts: 5 for older tables of crime; 1 when it does not.</summary>
    public double RoundedTo { get; init; } = 1;
}

/// <summary>A cell, by places in the lists of the draft.</summary>
/// <param name="Measure">Place of the measure.</param>
/// <param name="Category">Place of the combination of categories: <see cref="StatisticsCategories"/> counts them.</param>
/// <param name="Area">Place of the area.</param>
/// <param name="Period">Place of the period.</param>
/// <param name="Value">The value; of no meaning unless the status comes with one.</param>
/// <param name="Status">What the cell says.</param>
public readonly record struct Observation(int Measure, int Category, int Area, int Period, double Value, ObservationStatus Status);

/// <summary>Numbers combinations of codes of all category dimensions: the last dimension counts fastest. Without such dimensions there is one combination, 0.</summary>
public sealed class StatisticsCategories
{
    /// <summary>Between the codes of a combination when it is written: "1.1.1|T001038".</summary>
    public const char Separator = '|';

    private readonly IReadOnlyList<StatisticsDimensionDraft> dimensions;

    /// <summary>The combinations of a table.</summary>
    public StatisticsCategories(StatisticsTableDraft table)
    {
        ArgumentNullException.ThrowIfNull(table);
        dimensions = [.. table.Dimensions.Where(dimension => dimension.Kind == StatisticsDimensionKind.Category)];
        var factors = new int[dimensions.Count];
        long count = 1;
        for (var place = factors.Length - 1; place >= 0; place--)
        {
            factors[place] = (int)Math.Min(count, int.MaxValue);
            count *= Math.Max(1, dimensions[place].Codes.Count);
        }

        Factors = factors;
        Count = count;
    }

    /// <summary>By how much the number grows per place in each category dimension, in their order.</summary>
    public IReadOnlyList<int> Factors { get; }

    /// <summary>How many combinations there can be.</summary>
    public long Count { get; }

    /// <summary>The codes of a combination.</summary>
    public string KeyOf(int category) =>
        KeyOf(category, [.. Enumerable.Range(0, dimensions.Count)]);

    /// <summary>The codes of a combination, with the dimensions in another order than that of the description.</summary>
    internal string KeyOf(int category, IReadOnlyList<int> order) =>
        string.Join(Separator, order.Select(place => dimensions[place].Codes[category / Factors[place] % dimensions[place].Codes.Count].Key));
}
