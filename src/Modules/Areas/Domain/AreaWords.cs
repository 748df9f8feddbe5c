using OpKoers.Areas.Contracts;

namespace OpKoers.Areas.Domain;

/// <summary>Kinds in Dutch words, small letters, whoever asks: addresses and what is said of a file are made of them.</summary>
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
}
