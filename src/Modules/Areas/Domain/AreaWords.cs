using OpKoers.Areas.Contracts;

namespace OpKoers.Areas.Domain;

/// <summary>Kinds and bases in Dutch words, small letters.</summary>
internal static class AreaWords
{
    public static string Of(AreaKind kind) => kind switch
    {
        AreaKind.Country => "land",
        AreaKind.LandPart => "landsdeel",
        AreaKind.Province => "provincie",
        AreaKind.Corop => "COROP-gebied",
        AreaKind.SafetyRegion => "veiligheidsregio",
        AreaKind.PoliceUnit => "regionale eenheid",
        AreaKind.PoliceTeam => "basisteam",
        AreaKind.Cooperation => "regio",
        AreaKind.Municipality => "gemeente",
        AreaKind.District => "wijk",
        AreaKind.Neighbourhood => "buurt",
        _ => "eigen gebied",
    };

    public static string Several(AreaKind kind) => kind switch
    {
        AreaKind.Country => "landen",
        AreaKind.LandPart => "landsdelen",
        AreaKind.Province => "provincies",
        AreaKind.Corop => "COROP-gebieden",
        AreaKind.SafetyRegion => "veiligheidsregio’s",
        AreaKind.PoliceUnit => "regionale eenheden",
        AreaKind.PoliceTeam => "basisteams",
        AreaKind.Cooperation => "regio’s",
        AreaKind.Municipality => "gemeenten",
        AreaKind.District => "wijken",
        AreaKind.Neighbourhood => "buurten",
        _ => "eigen gebieden",
    };

    /// <summary>What stands beside a number of inhabitants; null when it needs no words.</summary>
    public static string? Of(PopulationBasis basis) => basis switch
    {
        PopulationBasis.MenAndWomen => "berekend: mannen plus vrouwen",
        PopulationBasis.SumOfParts => "berekend: som van de delen",
        PopulationBasis.NoData => "geen cijfer",
        PopulationBasis.NotStated => "niet genoemd",
        _ => null,
    };

    public static string Of(AreaRecodingKind kind) => kind switch
    {
        AreaRecodingKind.Renumber => "kreeg een andere code",
        AreaRecodingKind.Merge => "ging op in een groter gebied",
        AreaRecodingKind.Split => "werd gesplitst",
        _ => "kreeg andere grenzen",
    };
}
