namespace OpKoers.EndToEnd.Tests.Pages;

/// <summary>The pages of the public site, as the web host of the demo serves them.</summary>
internal static class PublicPages
{
    private const string Site = "/publiek/almelo/";
    private const string Edition = Site + "midterm-2020/";

    public static readonly IReadOnlyList<ProductPage> All =
    [
        new("public start", Site, null),
        new("public archive", Site + "archief.html", null),
        new("public about", Site + "over.html", null),
        new("public open data", Site + "open-data.html", null),
        new("public accessibility", Site + "toegankelijkheid.html", null),
        new("public privacy", Site + "privacy.html", null),
        new("public edition", Edition + "index.html", null),
        new("public midterm", Edition + "rapport-midterm-veiligheid.html", null),
        new("public letter to the council", Edition + "rapport-raadsbrief.html", null),
        new("public figures", Edition + "cijfers.html", null),
        new("public sources", Edition + "bronnen.html", null),
        new("public downloads", Edition + "downloads.html", null),
        new("public names", Edition + "zoeken.html", null),
        new("public search", Edition + "zoeken.html?q=overlast", null),
        new("public programme", Edition + "veiligheid/index.html", null),
        new("public network", Edition + "veiligheid/netwerk.html", null),
        new("public goal", Edition + "veiligheid/doel-minder-meldingen-woonoverlast.html", null),
        new("public goal at the top", Edition + "veiligheid/doel-passende-zorg-minder-overlast.html", null),
        new("public indicator", Edition + "veiligheid/indicator-meldingen-woonoverlast.html", null),
        new("public indicator without figures", Edition + "veiligheid/indicator-misdrijven.html", null),
        new("public effort", Edition + "veiligheid/inspanning-streettriage.html", null),
        new("public page that is not there", Edition + "weg.html", null, Status: 404),
    ];
}
