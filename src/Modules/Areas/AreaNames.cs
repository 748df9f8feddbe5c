using OpKoers.Areas.Contracts;

namespace OpKoers.Areas;

/// <summary>Kinds and bases in the language of the request, small letters.</summary>
internal static class AreaNames
{
    public static string Of(AreaKind kind) => kind switch
    {
        AreaKind.Country => T.Of("land"),
        AreaKind.LandPart => T.Of("landsdeel"),
        AreaKind.Province => T.Of("provincie"),
        AreaKind.Corop => T.Of("COROP-gebied"),
        AreaKind.SafetyRegion => T.Of("veiligheidsregio"),
        AreaKind.PoliceUnit => T.Of("regionale eenheid"),
        AreaKind.PoliceTeam => T.Of("basisteam"),
        AreaKind.Cooperation => T.Of("regio"),
        AreaKind.Municipality => T.Of("gemeente"),
        AreaKind.District => T.Of("wijk"),
        AreaKind.Neighbourhood => T.Of("buurt"),
        _ => T.Of("eigen gebied"),
    };

    public static string Several(AreaKind kind) => kind switch
    {
        AreaKind.Country => T.Of("landen"),
        AreaKind.LandPart => T.Of("landsdelen"),
        AreaKind.Province => T.Of("provincies"),
        AreaKind.Corop => T.Of("COROP-gebieden"),
        AreaKind.SafetyRegion => T.Of("veiligheidsregio’s"),
        AreaKind.PoliceUnit => T.Of("regionale eenheden"),
        AreaKind.PoliceTeam => T.Of("basisteams"),
        AreaKind.Cooperation => T.Of("regio’s"),
        AreaKind.Municipality => T.Of("gemeenten"),
        AreaKind.District => T.Of("wijken"),
        AreaKind.Neighbourhood => T.Of("buurten"),
        _ => T.Of("eigen gebieden"),
    };

    /// <summary>With a capital, to begin a heading.</summary>
    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>What stands beside a number of inhabitants; null when it needs no words.</summary>
    public static string? Of(PopulationBasis basis) => basis switch
    {
        PopulationBasis.MenAndWomen => T.Of("berekend: mannen plus vrouwen"),
        PopulationBasis.SumOfParts => T.Of("berekend: som van de delen"),
        PopulationBasis.NoData => T.Of("geen cijfer"),
        PopulationBasis.NotStated => T.Of("niet genoemd"),
        _ => null,
    };

    public static string Of(AreaRecodingKind kind) => kind switch
    {
        AreaRecodingKind.Renumber => T.Of("kreeg een andere code"),
        AreaRecodingKind.Merge => T.Of("ging op in een groter gebied"),
        AreaRecodingKind.Split => T.Of("werd gesplitst"),
        _ => T.Of("kreeg andere grenzen"),
    };
}
