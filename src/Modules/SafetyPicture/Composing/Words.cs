using System.Globalization;
using OpKoers.Areas.Contracts;
using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Maps;
using OpKoers.Kernel;

namespace OpKoers.SafetyPicture.Composing;

/// <summary>Numbers and short words as the picture writes them.</summary>
internal static class Words
{
    public static string PerThousand => T.Of("per 1.000 inwoners");

    private static readonly string[] Counted =
    [
        T.Later("geen"), T.Later("één"), T.Later("twee"), T.Later("drie"), T.Later("vier"), T.Later("vijf"), T.Later("zes"), T.Later("zeven"), T.Later("acht"), T.Later("negen"), T.Later("tien"), T.Later("elf"), T.Later("twaalf"),
    ];

    /// <summary>The country within a sentence.</summary>
    public static string Country => T.Of("Nederland");

    /// <summary>Words of charts in the language of the request.</summary>
    public static ChartWords Charts => ChartWords.For(CultureInfo.CurrentUICulture);

    /// <summary>Words of maps.</summary>
    public static MapWords Maps => MapWords.For(CultureInfo.CurrentUICulture);

    /// <summary>The sign behind a share: apart from the number in Dutch, against it in English.</summary>
    public static string Percent => Figures == FigureText.English ? "%" : " %";

    private static FigureText Figures => FigureText.For(CultureInfo.CurrentUICulture);

    public static string Of(AreaKind kind) => kind switch
    {
        AreaKind.Municipality => T.Of("gemeente"),
        AreaKind.District => T.Of("wijk"),
        AreaKind.Neighbourhood => T.Of("buurt"),
        AreaKind.Own => T.Of("eigen gebied"),
        AreaKind.SafetyRegion => T.Of("veiligheidsregio"),
        AreaKind.PoliceTeam => T.Of("basisteam"),
        AreaKind.PoliceUnit => T.Of("regionale eenheid"),
        AreaKind.Province => T.Of("provincie"),
        AreaKind.Cooperation => T.Of("regio"),
        _ => T.Of("gebied"),
    };

    public static string Several(AreaKind kind) => kind switch
    {
        AreaKind.Municipality => T.Of("gemeenten"),
        AreaKind.District => T.Of("wijken"),
        AreaKind.Neighbourhood => T.Of("buurten"),
        AreaKind.Own => T.Of("eigen gebieden"),
        AreaKind.SafetyRegion => T.Of("veiligheidsregio’s"),
        AreaKind.PoliceTeam => T.Of("basisteams"),
        AreaKind.PoliceUnit => T.Of("regionale eenheden"),
        AreaKind.Province => T.Of("provincies"),
        AreaKind.Cooperation => T.Of("regio’s"),
        _ => T.Of("gebieden"),
    };

    public static string Date(DateTimeOffset moment) => Figures.Date(DateOnly.FromDateTime(moment.UtcDateTime));

    public static string Number(double value, int decimals = 0) => double.IsFinite(value) ? Figures.Number((decimal)value, decimals) : "";

    /// <summary>With its sign: "+ 0,1", "− 0,2"; nought without.</summary>
    public static string Signed(double value, int decimals)
    {
        var rounded = Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero);
        return rounded == 0 ? Figures.Number(0, decimals) : (rounded > 0 ? "+ " : "− ") + Figures.Number(Math.Abs(rounded), decimals);
    }

    public static string Margin((double Low, double High)? margin, int decimals) => margin is { } known ? $"{Number(known.Low, decimals)} – {Number(known.High, decimals)}" : "";

    /// <summary>A small number in a word: "twee".</summary>
    public static string Count(int number) => number >= 0 && number < Counted.Length ? T.Of(Counted[number]) : Number(number);

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"A, B en C".</summary>
    public static string List(IReadOnlyList<string> items) => items.Count < 2 ? string.Concat(items) : T.Of("{0} en {1}", string.Join(", ", items.Take(items.Count - 1)), items[^1]);

    /// <summary>Why there is no figure.</summary>
    public static string Missing(Figure figure) =>
        figure.IsSuppressed ? T.Of("niet getoond") : figure.IsKnown && figure.People <= 0 ? T.Of("geen inwoners") : figure.IsKnown ? T.Of("inwoners niet bekend") : T.Of("geen cijfer");
}
