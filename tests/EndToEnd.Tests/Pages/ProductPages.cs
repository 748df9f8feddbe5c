using OpKoers.EndToEnd.Tests.Hosting;

namespace OpKoers.EndToEnd.Tests.Pages;

/// <summary>Every page of the product, with the content of the sample municipality. A new page gets a line here.</summary>
internal static class ProductPages
{
    private const string Controller = "concerncontroller";
    private const string Manager = "pm-veiligheid";
    private const string Administrator = "beheerder";
    private const string Safety = "/programmas/veiligheid";
    private const string Goal = Safety + "/doelen/minder-verwarde-personen-in-cel";
    private const string Effort = Safety + "/inspanningen/streettriage";

    // The day of the midterm review, so that there is something to judge.
    private const string Day = "?peildatum=2020-12-31";

    public static readonly IReadOnlyList<ProductPage> All =
    [
        .. ReportingPages.All,
        .. PublicPages.All,
        new("portfolio", "/" + Day, Controller),
        new("portfolio today", "/", Controller),
        new("portfolio, deviating only", "/" + Day + "&toon=wijkt-af", Controller),
        new("portfolio of a partner", "/" + Day, "partner"),
        new("programme binnenstad", "/programmas/binnenstad" + Day, Controller),
        new("programme duurzaamheid", "/programmas/duurzaamheid" + Day, Controller),
        new("programme nieuwstraatkwartier", "/programmas/nieuwstraatkwartier" + Day, Controller),
        new("programme omgevingswet", "/programmas/omgevingswet" + Day, Controller),
        new("programme veiligheid", Safety + Day, Controller),
        new("programme for its manager", Safety + Day, Manager),
        new("goal", Goal + Day, Manager),
        new("effort", Effort + Day, Manager),
        new("tracks", Safety + "/sporen" + Day, Manager),
        new("history of everything", "/geschiedenis", Controller),
        new("history of a programme", Safety + "/geschiedenis", Controller),
        new("history of a goal", Goal + "/geschiedenis", Controller),
        new("history of an effort", Effort + "/geschiedenis", Controller),
        new("search", "/zoeken?q=overlast", Controller),
        new("search without a word", "/zoeken", Controller),
        new("search that finds nothing", "/zoeken?q=zeehaven", Controller),
        new("add a programme", "/programmas/nieuw", Administrator),
        new("change a programme", Safety + "/wijzigen", Manager),
        new("remove a programme", Safety + "/verwijderen", Manager),
        new("add a goal", Safety + "/doelen/nieuw", Manager),
        new("change a goal", Goal + "/wijzigen", Manager),
        new("remove a goal", Goal + "/verwijderen", Manager),
        new("choose the indicators of a goal", Goal + "/indicatoren", Manager),
        new("add a track", Safety + "/sporen/nieuw", Manager),
        new("change a track", Safety + "/sporen/veilige-wijken-en-buurten/wijzigen", Manager),
        new("remove a track", Safety + "/sporen/veilige-wijken-en-buurten/verwijderen", Manager),
        new("add an effort", Safety + "/inspanningen/nieuw", Manager),
        new("change an effort", Effort + "/wijzigen", Manager),
        new("remove an effort", Effort + "/verwijderen", Manager),
        new("add the status of an effort", Effort + "/standen/nieuw", Manager),
        new("add a verdict", Safety + "/oordelen/nieuw", Manager),
        new("amounts", Safety + "/bedragen" + Day, Manager),
        new("network", Safety + "/netwerk" + Day, Manager),
        new("network with a chosen goal", Safety + "/netwerk" + Day + "&kies=minder-verwarde-personen-in-cel", Manager),
        new("indicators", "/indicatoren" + Day, Controller),
        new("indicator", "/indicatoren/verwarde-personen-in-politiecel" + Day, Manager),
        new("indicator without figures", "/indicatoren/bezoekers-per-week" + Day, Controller),
        new("add an indicator", Safety + "/indicatoren/nieuw", Manager),
        new("change an indicator", "/indicatoren/verwarde-personen-in-politiecel/wijzigen", Manager),
        new("remove an indicator", "/indicatoren/verwarde-personen-in-politiecel/verwijderen", Manager),
        new("history of an indicator", "/indicatoren/meldingen-woonoverlast/geschiedenis", Manager),
        new("indicator with a series", "/indicatoren/meldingen-woonoverlast" + Day, Manager),
        new("bind an indicator, choose a table", "/indicatoren/meldingen-woonoverlast/koppeling", Manager),
        new("bind an indicator to a table", "/indicatoren/meldingen-woonoverlast/koppeling?tabel=OVERLAST-VB", Manager),
        new("bound indicator", "/indicatoren/woonoverlast-burengerucht" + Day, Manager),
        new("change a binding", "/indicatoren/woonoverlast-burengerucht/koppeling", Manager),
        new("take a binding off", "/indicatoren/woonoverlast-burengerucht/koppeling/verwijderen", Manager),
        new("add a measurement", "/indicatoren/meldingen-woonoverlast/metingen/nieuw", Manager),
        new("measurement grid", Safety + "/metingen?jaar=2020", Manager),
        new("import", "/programmas/importeren", Administrator),
        new("safety pictures, to choose from", "/veiligheidsbeeld", Controller),
        new("safety picture of a municipality", "/veiligheidsbeeld/GM0141?soort=1.1.1", Controller),
        new("safety picture from statistics alone", "/veiligheidsbeeld/GM0164", Controller),
        new("safety picture of a neighbourhood", "/veiligheidsbeeld/BU01410101?soort=2.2.1", Controller),
        new("areas", "/gebieden", Controller),
        new("area", "/gebieden/GM0141", Controller),
        new("figures", "/cijfers", Controller),
        new("figures for who may read them in", "/cijfers", Administrator),
        new("figures of a table, four series", "/cijfers?tabel=47022NED-VB&k0=1.1.1&k0=2.2.1&gebied=GM0141&gebied=NL01&als=per1000", Controller),
        new("figures of a survey", "/cijfers?tabel=85146NED-VB", Controller),
        new("figure to add to a programme", "/cijfers?" + Keepsakes.Figure, Manager),
        new("choose a programme for a figure", "/cijfers/toevoegen?" + Keepsakes.Figure, Manager),
        new("add a figure as an indicator", Safety + "/indicatoren/uit-cijfers?" + Keepsakes.Figure, Manager),
        new("mappings of files", "/cijfers/inlezen/koppelingen", Controller),
        new("add a figure as evidence", Safety + "/onderbouwing/nieuw?" + Keepsakes.Figure, Manager),
        new("change evidence", Keepsakes.Programme, Keepsakes.Manager, Link: "#onderbouwing a[href$='/wijzigen']"),
        new("history of evidence", Keepsakes.Programme, Keepsakes.Manager, Link: "#onderbouwing a[href$='/geschiedenis']"),
        new("remove evidence", Keepsakes.Programme, Keepsakes.Manager, Link: "#onderbouwing a[href$='/verwijderen']"),
        new("programme with evidence", Keepsakes.Programme, Keepsakes.Manager),
        new("history of a saved view", "/cijfers", Keepsakes.Manager, Link: "#weergaven a[href$='/geschiedenis']"),
        new("remove a saved view", "/cijfers", Keepsakes.Manager, Link: "#weergaven a[href$='/verwijderen']"),
        new("compare areas, no table chosen", "/vergelijken", Controller),
        new("compare municipalities", "/vergelijken?tabel=47022NED-VB&k0=1.1.1", Controller),
        new("compare neighbourhoods", "/vergelijken?tabel=47022NED-VB&k0=1.1.1&groep=buurten", Controller),
        new("roles", Safety + "/rollen", Manager),
        new("account", "/account", Manager),
        new("give a role", Safety + "/rollen/nieuw", Manager),
        new("set up a second step", "/account/tweede-stap", Manager),
        new("users", "/gebruikers", Administrator),
        new("add a user", "/gebruikers/nieuw", Administrator),
        new("sign in", "/inloggen", null),
        new("sign out", "/uitloggen", Manager),
        new("help", "/hulp", Manager),
        new("terms", "/begrippen", Manager),
        new("accessibility", "/toegankelijkheid", Manager),
        new("privacy", "/privacy", Manager),
        new("gallery", "/galerij", Manager),
        new("a page that is not there", "/programmas/bestaat-niet", Manager, Status: 404),
        new("a programme of somebody else", "/programmas/binnenstad", "partner", Status: 404),
    ];

    public static TheoryData<string> Names => [.. All.Select(page => page.Name)];

    public static ProductPage Named(string name) => All.Single(page => page.Name == name);
}
