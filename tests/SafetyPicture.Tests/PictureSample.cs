using OpKoers.Areas.Contracts;
using OpKoers.SafetyPicture.Composing;
using OpKoers.Statistics.Contracts;

namespace OpKoers.SafetyPicture.Tests;

/// <summary>A municipality of four neighbourhoods with one kind of crime over two years, to be changed per test.</summary>
internal static class PictureSample
{
    public static Area Municipality { get; } = new() { Year = 2025, Code = "GM9999", Kind = AreaKind.Municipality, Name = "Proef", Population = 40_000, PopulationBasis = PopulationBasis.Stated };

    public static Kind Burglary { get; } = new() { Code = "1.1.1", Name = "Woninginbraak", Topic = Topic.Crime, Category = 0, IsTotal = false };

    public static Figure Count(double count, double people = 10_000) => new(count, ObservationStatus.Final, people);

    public static Figure Hidden { get; } = new(double.NaN, ObservationStatus.Suppressed, 10_000);

    public static PictureFacts Facts(Figure now, Figure before, IReadOnlyList<(Figure Now, Figure Before)> parts, IReadOnlyList<Figure>? peers = null, IReadOnlyDictionary<int, Figure>? reference = null)
    {
        var table = Table("47022NED");
        var chosen = new KindFacts
        {
            Kind = Burglary,
            Table = table,
            Years = [2024, 2025],
            Own = new Dictionary<int, Figure> { [2024] = before, [2025] = now },
            Reference = reference ?? new Dictionary<int, Figure>(),
            Peers = peers ?? [],
        };
        var areas = parts.Select((part, place) => new PartFacts(Part(place), part.Now, part.Before)).ToList();
        return new PictureFacts
        {
            Area = Municipality,
            Municipality = Municipality,
            Areas = new AreaYear(2025, [Municipality, .. areas.Select(part => part.Area)], []),
            Years = [2024, 2025],
            Year = 2025,
            Before = 2024,
            Kinds = [chosen],
            Chosen = chosen,
            Parts = areas,
            PartKind = AreaKind.Neighbourhood,
            PartKinds = [AreaKind.Neighbourhood],
            Group = new Group("alle", "Alle", "alle gemeenten met cijfers", ["GM9999", .. (peers ?? []).Select((_, place) => $"GM{place:0000}")]),
            Groups = [],
            Trend = new TrendFacts { Own = [before, now], Group = [[], []], Municipality = [], Region = [], Country = [] },
            Tables = [table],
            Ignored = [],
        };
    }

    public static StatisticsTable Table(string code, string source = "politie") => new(new StatisticsTableParts
    {
        Code = code,
        Title = "Misdrijven",
        Source = source,
        Delivery = new StatisticsDelivery(1, new DateTimeOffset(2026, 5, 15, 0, 0, 0, TimeSpan.Zero), "proef", "test", null, null, null, "Beheerder", 1, 0),
        Dimensions = [],
        Measures = [],
        Areas = [],
        Periods = [],
        CategoryCodes = new Dictionary<string, IReadOnlyList<StatisticsCode>>(),
        Categories = [],
    });

    private static Area Part(int place) => new()
    {
        Year = 2025,
        Code = $"BU9999000{place}",
        Kind = AreaKind.Neighbourhood,
        Name = $"Buurt {(char)('A' + place)}",
        ParentCode = "GM9999",
        MunicipalityCode = "GM9999",
        Population = 10_000,
        PopulationBasis = PopulationBasis.Stated,
    };
}
