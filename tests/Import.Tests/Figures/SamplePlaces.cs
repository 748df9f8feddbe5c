namespace OpKoers.Import.Tests.Figures;

/// <summary>An area of the sample.</summary>
/// <param name="Code">Code; that of a municipality is the real one.</param>
/// <param name="Name">Name.</param>
/// <param name="X">Where its middle lies, in kilometres RD.</param>
/// <param name="Y">Idem.</param>
/// <param name="Inhabitants">Inhabitants in 2018.</param>
internal sealed record SamplePlace(string Code, string Name, double X, double Y, int Inhabitants);

/// <summary>
/// The areas of the sample: the municipalities of Twente, two of them in neighbourhoods. Codes and names of municipalities are real; districts and
/// neighbourhoods are a division of our own, and so are all numbers of inhabitants but two.
/// </summary>
internal static class SamplePlaces
{
    public const int FirstYear = 2016, LastYear = 2026;

    /// <summary>The year for which two numbers are published: 72.629 in Almelo, 3.140 in the Nieuwstraatkwartier.</summary>
    public const int BaseYear = 2018;

    public static readonly (string Code, string Name)[] Districts =
    [
        ("WK014101", "Centrum"), ("WK014102", "Nieuwstraatkwartier en Noord"), ("WK014103", "Sluitersveld"), ("WK014104", "Schelfhorst"), ("WK014105", "Windmolenbroek"),
        ("WK014106", "Bedrijventerreinen"), ("WK014107", "Dorpen en buitengebied"),
        ("WK016401", "Binnenstad en Berflo Es"), ("WK016402", "Noord"), ("WK016403", "Groot Driene"), ("WK016404", "West"), ("WK016405", "Zuid en buitengebied"),
    ];

    public static readonly SamplePlace[] Neighbourhoods =
    [
        new("BU01410101", "Binnenstad", 241.4, 486.4, 3650), new("BU01410102", "Hofkamp", 242.1, 485.7, 2900), new("BU01410103", "De Riet", 240.9, 485.4, 3450), new("BU01410104", "Wierdensehoek", 240.2, 486.2, 4100),
        new("BU01410201", "Nieuwstraatkwartier", 241.0, 487.3, 3140), new("BU01410202", "Noorderkwartier", 242.0, 487.4, 3800), new("BU01410203", "Ossenkoppelerhoek", 240.1, 487.5, 5300),
        new("BU01410301", "Sluitersveld-Noord", 242.8, 488.1, 3900), new("BU01410302", "Sluitersveld-Zuid", 243.0, 486.9, 5050), new("BU01410303", "Sluitersveld-Oost", 244.0, 487.6, 3300),
        new("BU01410401", "Schelfhorst-West", 240.6, 488.9, 5600), new("BU01410402", "Schelfhorst-Oost", 241.8, 489.0, 5100), new("BU01410403", "Schelfhorst-Zuid", 241.1, 488.2, 3900),
        new("BU01410501", "Windmolenbroek-Noord", 241.5, 484.4, 4500), new("BU01410502", "Windmolenbroek-Midden", 240.6, 484.0, 5450), new("BU01410503", "Windmolenbroek-Zuid", 241.2, 483.1, 4400),
        new("BU01410601", "Bedrijventerrein Noord", 238.9, 488.0, 0), new("BU01410602", "Bedrijventerrein Zuid", 239.2, 484.4, 0),
        new("BU01410701", "Aadorp", 239.5, 490.2, 1700), new("BU01410702", "Bornerbroek", 240.4, 480.6, 1950), new("BU01410703", "Mariaparochie", 244.6, 489.6, 1150), new("BU01410704", "Buitengebied", 243.5, 483.6, 289),
        new("BU01640101", "Binnenstad", 251.0, 476.4, 4300), new("BU01640102", "Berflo Es", 250.6, 475.4, 6900), new("BU01640103", "Nijverheid", 252.1, 475.7, 4500),
        new("BU01640201", "Noord", 250.8, 477.6, 5600), new("BU01640202", "Slangenbeek", 251.6, 479.2, 8800), new("BU01640203", "Vossenbelt", 250.2, 479.0, 4600),
        new("BU01640301", "Groot Driene-Noord", 253.2, 477.9, 6200), new("BU01640302", "Groot Driene-Zuid", 253.5, 476.5, 5800), new("BU01640303", "Wilderinkshoek", 252.2, 477.0, 4900),
        new("BU01640401", "Hasseler Es", 248.9, 478.3, 10800), new("BU01640402", "Hengelose Es", 249.5, 477.1, 7600), new("BU01640403", "Woolde", 248.7, 475.8, 5400), new("BU01640404", "Medaillon", 249.4, 474.6, 2300),
        new("BU01640501", "Bedrijventerrein Kanaal", 251.2, 474.1, 0), new("BU01640502", "Beckum", 249.9, 470.6, 2050), new("BU01640503", "Oele", 247.2, 473.8, 850),
    ];

    /// <summary>Municipalities without a division.</summary>
    public static readonly SamplePlace[] Municipalities =
    [
        new("GM0147", "Borne", 247.6, 480.9, 23000), new("GM0153", "Enschede", 257.8, 471.2, 158000), new("GM0158", "Haaksbergen", 247.6, 464.6, 24300), new("GM0163", "Hellendoorn", 228.6, 490.4, 35800),
        new("GM0168", "Losser", 266.3, 476.2, 22600), new("GM0173", "Oldenzaal", 260.2, 481.6, 31800), new("GM0183", "Tubbergen", 249.4, 491.9, 21200), new("GM0189", "Wierden", 235.8, 486.1, 24300),
        new("GM1700", "Twenterand", 238.6, 495.2, 33700), new("GM1735", "Hof van Twente", 237.6, 472.8, 34900), new("GM1742", "Rijssen-Holten", 229.8, 480.2, 38000), new("GM1774", "Dinkelland", 258.4, 489.2, 26300),
    ];

    /// <summary>Names of the two municipalities that are divided.</summary>
    public static readonly (string Code, string Name)[] Divided = [("GM0141", "Almelo"), ("GM0164", "Hengelo")];

    public const string Country = "NL01", CountryName = "Nederland";

    /// <summary>Codes of all areas of the tables, from large to small.</summary>
    public static IReadOnlyList<(string Code, string Name)> All =>
    [
        (Country, CountryName), .. Municipalities.Select(place => (place.Code, place.Name)).Concat(Divided).OrderBy(pair => pair.Item1, StringComparer.Ordinal), .. Districts,
        .. Neighbourhoods.Select(place => (place.Code, place.Name)),
    ];

    /// <summary>The area that a district or neighbourhood is part of; null for larger ones.</summary>
    public static string? Whole(string code) => code[..2] switch
    {
        "BU" => "WK" + code[2..8],
        "WK" => "GM" + code[2..6],
        _ => null,
    };

    public static int Inhabitants(string code, int year) => code switch
    {
        Country => 17_181_000 + ((year - BaseYear) * 105_000),
        ['B', 'U', ..] => In(Neighbourhoods.First(place => place.Code == code), year),
        ['W', 'K', ..] => Neighbourhoods.Where(place => Whole(place.Code) == code).Sum(place => In(place, year)),
        _ when Array.Exists(Divided, pair => pair.Code == code) => Neighbourhoods.Where(place => Whole(Whole(place.Code)!) == code).Sum(place => In(place, year)),
        _ => In(Municipalities.First(place => place.Code == code), year),
    };

    private static int In(SamplePlace place, int year) =>
        year == BaseYear || place.Inhabitants == 0 ? place.Inhabitants : (int)Math.Round(place.Inhabitants * (1 + ((year - BaseYear) * 0.003 * (SampleChance.Of(place.Code, "groei") + 0.4))) / 5) * 5;
}
