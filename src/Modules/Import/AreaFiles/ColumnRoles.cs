using System.Collections.Frozen;
using OpKoers.Areas.Contracts;

namespace OpKoers.Import.AreaFiles;

/// <summary>What a column is for. The official files rename their columns nearly every year; capitals, underscores and spaces do not count.</summary>
internal enum ColumnRole
{
    None,
    NeighbourhoodCode,
    NeighbourhoodName,
    DistrictCode,
    DistrictName,
    MunicipalityCode,
    MunicipalityName,
    Code,
    Name,
    Kind,
    Population,
    Men,
    Women,
    Water,
    Year,
}

/// <summary>Recognises columns by their names.</summary>
internal static class ColumnRoles
{
    private static readonly FrozenDictionary<string, ColumnRole> ByName = new Dictionary<string, ColumnRole>(StringComparer.Ordinal)
    {
        ["buurtcode"] = ColumnRole.NeighbourhoodCode,
        ["bucode"] = ColumnRole.NeighbourhoodCode,
        ["bc2"] = ColumnRole.NeighbourhoodCode,
        ["buurtcd"] = ColumnRole.NeighbourhoodCode,
        ["buurtnaam"] = ColumnRole.NeighbourhoodName,
        ["bunaam"] = ColumnRole.NeighbourhoodName,
        ["wijkcode"] = ColumnRole.DistrictCode,
        ["wkcode"] = ColumnRole.DistrictCode,
        ["wc2"] = ColumnRole.DistrictCode,
        ["wijkcd"] = ColumnRole.DistrictCode,
        ["wijknaam"] = ColumnRole.DistrictName,
        ["wknaam"] = ColumnRole.DistrictName,
        ["gemeentecode"] = ColumnRole.MunicipalityCode,
        ["gmcode"] = ColumnRole.MunicipalityCode,
        ["gemcode"] = ColumnRole.MunicipalityCode,
        ["gemeentecd"] = ColumnRole.MunicipalityCode,
        ["gemeentenaam"] = ColumnRole.MunicipalityName,
        ["gmnaam"] = ColumnRole.MunicipalityName,
        ["gemnaam"] = ColumnRole.MunicipalityName,
        ["statcode"] = ColumnRole.Code,
        ["code"] = ColumnRole.Code,
        ["gebiedscode"] = ColumnRole.Code,
        ["regiocode"] = ColumnRole.Code,
        ["statnaam"] = ColumnRole.Name,
        ["naam"] = ColumnRole.Name,
        ["name"] = ColumnRole.Name,
        ["gebiedsnaam"] = ColumnRole.Name,
        ["regionaam"] = ColumnRole.Name,
        ["rubriek"] = ColumnRole.Kind,
        ["soort"] = ColumnRole.Kind,
        ["aantalinwoners"] = ColumnRole.Population,
        ["aantinw"] = ColumnRole.Population,
        ["aantalinw"] = ColumnRole.Population,
        ["inwoners"] = ColumnRole.Population,
        ["inwonertal"] = ColumnRole.Population,
        ["inwonersaantal"] = ColumnRole.Population,
        ["aantinwoners"] = ColumnRole.Population,
        ["bevtot"] = ColumnRole.Population,
        ["bevolking"] = ColumnRole.Population,
        ["population"] = ColumnRole.Population,
        ["mannen"] = ColumnRole.Men,
        ["aantman"] = ColumnRole.Men,
        ["aantalmannen"] = ColumnRole.Men,
        ["aantmannen"] = ColumnRole.Men,
        ["vrouwen"] = ColumnRole.Women,
        ["aantvrouw"] = ColumnRole.Women,
        ["aantalvrouwen"] = ColumnRole.Women,
        ["aantvrouwen"] = ColumnRole.Women,
        ["water"] = ColumnRole.Water,
        ["h2o"] = ColumnRole.Water,
        ["jaarstatcode"] = ColumnRole.Year,
        ["jaarcode"] = ColumnRole.Year,
        ["jrstatcode"] = ColumnRole.Year,
        ["jaar"] = ColumnRole.Year,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, AreaKind> Kinds = new Dictionary<string, AreaKind>(StringComparer.Ordinal)
    {
        ["land"] = AreaKind.Country,
        ["landsdeel"] = AreaKind.LandPart,
        ["provincie"] = AreaKind.Province,
        ["coropgebied"] = AreaKind.Corop,
        ["corop"] = AreaKind.Corop,
        ["veiligheidsregio"] = AreaKind.SafetyRegion,
        ["regionaleeenheid"] = AreaKind.PoliceUnit,
        ["politieregionaleeenheid"] = AreaKind.PoliceUnit,
        ["basisteam"] = AreaKind.PoliceTeam,
        ["politiebasisteam"] = AreaKind.PoliceTeam,
        ["regio"] = AreaKind.Cooperation,
        ["samenwerkingsregio"] = AreaKind.Cooperation,
        ["gemeente"] = AreaKind.Municipality,
        ["wijk"] = AreaKind.District,
        ["buurt"] = AreaKind.Neighbourhood,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Letters, AreaKind Kind, int Digits)[] Codes =
    [
        ("BU", AreaKind.Neighbourhood, 8), ("WK", AreaKind.District, 6), ("GM", AreaKind.Municipality, 4), ("PV", AreaKind.Province, 2), ("LD", AreaKind.LandPart, 2),
        ("CR", AreaKind.Corop, 2), ("VR", AreaKind.SafetyRegion, 2), ("RE", AreaKind.PoliceUnit, 2), ("NL", AreaKind.Country, 2),
    ];

    public static ColumnRole Of(string column) => ByName.GetValueOrDefault(Plain(column));

    /// <summary>The kind that a word such as "provincie" names; null for none.</summary>
    public static AreaKind? Kind(string? word) => word is not null && Kinds.TryGetValue(Plain(word), out var kind) ? kind : null;

    /// <summary>The kind that the letters of a code say; null for none.</summary>
    public static AreaKind? KindOfCode(string code)
    {
        foreach (var (letters, kind, _) in Codes)
        {
            if (code.StartsWith(letters, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>A code with its letters: files of some years leave them out, or keep the code as a number without its first noughts.</summary>
    public static string? Code(FeatureValue value, AreaKind kind)
    {
        if (value.AsText()?.Trim().ToUpperInvariant() is not { Length: > 0 } code)
        {
            return null;
        }

        foreach (var (letters, of, digits) in Codes)
        {
            if (of == kind && code.Length <= digits && code.All(char.IsAsciiDigit))
            {
                return letters + code.PadLeft(digits, '0');
            }
        }

        return code;
    }

    private static string Plain(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
