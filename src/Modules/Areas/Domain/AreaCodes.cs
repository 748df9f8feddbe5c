using OpKoers.Areas.Contracts;

namespace OpKoers.Areas.Domain;

/// <summary>Codes of areas: letters that say the kind, then digits in which the larger area stands first.</summary>
internal static class AreaCodes
{
    private static readonly (AreaKind Kind, string Letters, int Digits)[] Forms =
    [
        (AreaKind.Country, "NL", 0), (AreaKind.LandPart, "LD", 2), (AreaKind.Province, "PV", 2), (AreaKind.Corop, "CR", 2), (AreaKind.SafetyRegion, "VR", 2),
        (AreaKind.PoliceUnit, "RE", 2), (AreaKind.Municipality, "GM", 4), (AreaKind.District, "WK", 6), (AreaKind.Neighbourhood, "BU", 8),
    ];

    /// <summary>Whether a code has the form that its kind asks; kinds without a national form take any short code of letters, digits, hyphens and points.</summary>
    public static bool Fits(AreaKind kind, string code)
    {
        foreach (var form in Forms)
        {
            if (form.Kind == kind)
            {
                return kind == AreaKind.Country
                    ? code is "NL" or "NL00" or "NL01"
                    : code.Length == form.Letters.Length + form.Digits && code.StartsWith(form.Letters, StringComparison.Ordinal) && code.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;
            }
        }

        return code.Length is > 1 and <= 20 && code.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.');
    }

    /// <summary>The municipality that a code of a smaller area, or of a municipality, names in itself; null for other kinds.</summary>
    public static string? MunicipalityOf(AreaKind kind, string code) => kind switch
    {
        AreaKind.Municipality => code,
        AreaKind.District or AreaKind.Neighbourhood => string.Concat("GM", code.AsSpan(2, 4)),
        _ => null,
    };

    /// <summary>The district that the code of a neighbourhood names in itself.</summary>
    public static string DistrictOf(string neighbourhood) => string.Concat("WK", neighbourhood.AsSpan(2, 6));

    /// <summary>Whether areas of this kind lie in a municipality.</summary>
    public static bool LiesInMunicipality(AreaKind kind) => kind is AreaKind.District or AreaKind.Neighbourhood;
}
