using OpKoers.Areas.Contracts;
using OpKoers.Kernel;

namespace OpKoers.SafetyPicture.Composing;

/// <summary>Numbers and short words as the picture writes them.</summary>
internal static class Words
{
    public const string PerThousand = "per 1.000 inwoners";

    private static readonly string[] Counted = ["geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];

    public static string Of(AreaKind kind) => kind switch
    {
        AreaKind.Municipality => "gemeente",
        AreaKind.District => "wijk",
        AreaKind.Neighbourhood => "buurt",
        AreaKind.Own => "eigen gebied",
        AreaKind.SafetyRegion => "veiligheidsregio",
        AreaKind.PoliceTeam => "basisteam",
        AreaKind.PoliceUnit => "regionale eenheid",
        AreaKind.Province => "provincie",
        AreaKind.Cooperation => "regio",
        _ => "gebied",
    };

    public static string Several(AreaKind kind) => kind switch
    {
        AreaKind.Municipality => "gemeenten",
        AreaKind.District => "wijken",
        AreaKind.Neighbourhood => "buurten",
        AreaKind.Own => "eigen gebieden",
        AreaKind.SafetyRegion => "veiligheidsregio’s",
        AreaKind.PoliceTeam => "basisteams",
        AreaKind.PoliceUnit => "regionale eenheden",
        AreaKind.Province => "provincies",
        AreaKind.Cooperation => "regio’s",
        _ => "gebieden",
    };

    /// <summary>"de hele gemeente", "de wijk".</summary>
    public static string Whole(AreaKind kind) => kind == AreaKind.Municipality ? "de gemeente" : "de " + Of(kind);

    public static string Number(double value, int decimals = 0) => double.IsFinite(value) ? FigureText.Dutch.Number((decimal)value, decimals) : "";

    /// <summary>With its sign: "+ 0,1", "− 0,2"; nought without.</summary>
    public static string Signed(double value, int decimals)
    {
        var rounded = Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero);
        return rounded == 0 ? FigureText.Dutch.Number(0, decimals) : (rounded > 0 ? "+ " : "− ") + FigureText.Dutch.Number(Math.Abs(rounded), decimals);
    }

    public static string Margin((double Low, double High)? margin, int decimals) => margin is { } known ? $"{Number(known.Low, decimals)} – {Number(known.High, decimals)}" : "";

    /// <summary>A small number in a word: "twee".</summary>
    public static string Count(int number) => number >= 0 && number < Counted.Length ? Counted[number] : Number(number);

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"A, B en C".</summary>
    public static string List(IReadOnlyList<string> items) => items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} en {items[^1]}";

    /// <summary>Why there is no figure.</summary>
    public static string Missing(Figure figure) =>
        figure.IsSuppressed ? "niet getoond" : figure.IsKnown && figure.People <= 0 ? "geen inwoners" : figure.IsKnown ? "inwoners niet bekend" : "geen cijfer";
}
