namespace OpKoers.Areas.Contracts;

/// <summary>What kind of area it is, from large to small.</summary>
public enum AreaKind
{
    /// <summary>The whole country: "NL".</summary>
    Country,

    /// <summary>Landsdeel: "LD02".</summary>
    LandPart,

    /// <summary>Province: "PV23".</summary>
    Province,

    /// <summary>COROP region: "CR12".</summary>
    Corop,

    /// <summary>Safety region (veiligheidsregio): "VR05".</summary>
    SafetyRegion,

    /// <summary>Regional police unit (regionale eenheid): "RE02".</summary>
    PoliceUnit,

    /// <summary>Local police team (basisteam).</summary>
    PoliceTeam,

    /// <summary>A region in which municipalities work together, such as Twente.</summary>
    Cooperation,

    /// <summary>Municipality (gemeente): "GM0141".</summary>
    Municipality,

    /// <summary>District (wijk): "WK014101".</summary>
    District,

    /// <summary>Neighbourhood (buurt): "BU01410101".</summary>
    Neighbourhood,

    /// <summary>An area of a municipality's own, drawn from neighbourhoods.</summary>
    Own,
}

/// <summary>On what the number of inhabitants of an area rests.</summary>
public enum PopulationBasis
{
    /// <summary>Nothing was said about inhabitants.</summary>
    NotStated,

    /// <summary>The file says it.</summary>
    Stated,

    /// <summary>The file leaves the number out but gives men and women; this is their sum, and each of them may be rounded.</summary>
    MenAndWomen,

    /// <summary>Nothing was said of the area itself; this is the sum over its parts, of which only water may be without a number.</summary>
    SumOfParts,

    /// <summary>The file says that there is no figure, by a value such as -99999999.</summary>
    NoData,
}
