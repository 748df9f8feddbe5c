using OpKoers.Editions.Contracts;

namespace OpKoers.Reporting.Editions;

/// <summary>What an edition was made from, in numbers and names.</summary>
internal sealed record EditionContents
{
    public required int Goals { get; init; }

    public required int Indicators { get; init; }

    public required int Measurements { get; init; }

    public required int Efforts { get; init; }

    /// <summary>Efforts with an accepted report at this moment.</summary>
    public required int Reports { get; init; }

    /// <summary>Programmes with an agreed roll-up.</summary>
    public required int RollUps { get; init; }

    public required int Drawings { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public static EditionContents Of(EditionDocument edition)
    {
        var indicators = edition.Programmes.SelectMany(programme => programme.Indicators).DistinctBy(indicator => indicator.Key).ToList();
        var efforts = edition.Programmes.SelectMany(programme => programme.AllEfforts).DistinctBy(effort => (effort.Programme, effort.Key)).ToList();
        return new EditionContents
        {
            Goals = edition.Programmes.Sum(programme => programme.AllGoals.Count),
            Indicators = indicators.Count,
            Measurements = indicators.Sum(indicator => indicator.Measurements.Count),
            Efforts = efforts.Count,
            Reports = efforts.Count(effort => effort.Reached is not null),
            RollUps = edition.Programmes.Count(programme => programme.RollUp.Count > 0),
            Drawings = indicators.Count(indicator => indicator.Chart is not null) + edition.Programmes.Count(programme => programme.NetworkSvg is not null),
            Sources = [.. indicators.SelectMany(indicator => indicator.Measurements.Select(figure => figure.Source ?? indicator.Source)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.CurrentCulture)],
        };
    }
}
