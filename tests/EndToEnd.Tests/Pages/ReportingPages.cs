namespace OpKoers.EndToEnd.Tests.Pages;

/// <summary>The pages of monitoring and accountability: moments, reports, roll-ups, editions, the midterm review, the council and steering.</summary>
internal static class ReportingPages
{
    private const string Controller = "concerncontroller";
    private const string Manager = "pm-veiligheid";
    private const string Lead = "trekker";
    private const string Administrator = "beheerder";

    private const string Calendar = "/planning-en-control";
    private const string Open = Calendar + "/tweede-halfjaar-2020";
    private const string Safety = "/programmas/veiligheid";
    private const string Reports = Safety + "/rapportages";
    private const string OpenReports = Reports + "/tweede-halfjaar-2020";
    private const string Milestones = Safety + "/inspanningen/verbetering-proces-en-registratie/mijlpalen";
    private const string Midterm = Safety + "/midterm/midterm-2020";
    private const string Requests = Safety + "/wijzigingsverzoeken";
    private const string Deviations = Safety + "/afwijkingen";
    private const string Edition = "/edities/midterm-2020";
    private const string FirstRequest = "main table a[href*='/wijzigingsverzoeken/']";
    private const string FirstItem = "main table.council a[href^='/raad/']";

    public static readonly IReadOnlyList<ProductPage> All =
    [
        new("own work of a manager", "/mijn-werk", Manager),
        new("own work of a lead", "/mijn-werk", Lead),
        new("own work of a controller", "/mijn-werk", Controller),
        new("own work of who has none", "/mijn-werk", "auditor"),
        new("up to date", Calendar + "/actualiteit", Controller),
        new("up to date, one check", Calendar + "/actualiteit?controle=effort-without-lead&programma=veiligheid", Controller),
        new("messages", Calendar + "/berichten", Administrator),
        new("calendar", Calendar, Controller),
        new("calendar for a lead", Calendar, Lead),
        new("add a moment", Calendar + "/nieuw", Controller),
        new("moment that is closed", Calendar + "/bestuursrapportage-2020", Controller),
        new("moment that is open", Open, Controller),
        new("moment of a programme", Open + "/programmas/veiligheid", Controller),
        new("change a moment", Open + "/wijzigen", Controller),
        new("open a moment", Calendar + "/jaarverantwoording-2020/openen", Controller),
        new("remove a moment", Calendar + "/jaarverantwoording-2020/verwijderen", Controller),
        new("history of a moment", Open + "/geschiedenis", Controller),
        new("close a moment", Open + "/sluiten", Controller),
        new("standing of all programmes", Open + "/stand", Controller),
        new("reports of a moment", Open + "/rapporten", Controller),
        new("reports of a closed moment", Calendar + "/bestuursrapportage-2020/rapporten", Controller),
        new("preview of a report", Open + "/rapporten", Controller, Link: "main a[href*='/voorbeeld/']"),
        new("reports of a programme", Reports, Manager),
        new("report to write", OpenReports + "/beleidsregel-woonoverlast", Lead),
        new("report to begin", OpenReports + "/integrale-actieweken", Lead),
        new("report that was accepted", Reports + "/bestuursrapportage-2020/verbetering-proces-en-registratie", Manager),
        new("report to judge", OpenReports + "/quick-response", Manager),
        new("accept a report", OpenReports + "/quick-response/accepteren", Manager),
        new("give a report back", OpenReports + "/quick-response/teruggeven", Manager),
        new("roll-up to write", OpenReports, Manager),
        new("roll-up for a commissioner", Reports + "/bestuursrapportage-2020", "bo-veiligheid"),
        new("who reports on what", Safety + "/rapporteurs", Manager),
        new("choose a reporter", Safety + "/rapporteurs/streettriage", Manager),
        new("milestones", Milestones, Manager),
        new("add a milestone", Milestones + "/nieuw", Manager),
        new("change a milestone", Milestones, Manager, Link: "main a[href$='/wijzigen']"),
        new("remove a milestone", Milestones, Manager, Link: "main a[href$='/verwijderen']"),
        new("signals", Safety + "/signalen", Manager),
        new("signals at the midterm", Safety + "/signalen?peildatum=2020-12-31", Manager),
        new("accepted deviations", Deviations, Manager),
        new("accept a deviation", Deviations + "/nieuw", "bo-veiligheid"),
        new("history of a deviation", Deviations, Manager, Link: "main a[href$='/geschiedenis']"),
        new("council", "/raad", Controller),
        new("council, what is late", "/raad?stand=te-laat", Controller),
        new("council, what changed", "/raad?sinds=2020-01-01", Controller),
        new("question of the council", "/raad", Controller, Link: FirstItem),
        new("add a question of the council", "/raad/nieuw", Controller),
        new("council at a goal", Safety + "/doelen/minder-meldingen-woonoverlast/raad", Manager),
        new("midterm review", Midterm, Manager),
        new("midterm review for a commissioner", Midterm, "bo-veiligheid"),
        new("history of a text of the midterm", Midterm, Manager, Link: "main a[href$='/geschiedenis']"),
        new("change requests", Requests, Manager),
        new("change request", Requests, Manager, Link: FirstRequest),
        new("change request for who decides", Requests, "bo-veiligheid", Link: FirstRequest),
        new("add a change request", Requests + "/nieuw", Manager),
        new("who decides on changes", Requests + "/besluitvorming", Manager),
        new("editions", "/edities", Controller),
        new("edition", Edition, Controller),
        new("edition that is not public", "/edities/bestuursrapportage-2020", Controller),
        new("compare editions", Edition + "/vergelijken?met=bestuursrapportage-2020", Controller),
        new("correct an edition", Edition + "/corrigeren", Controller),
        new("publish an edition", "/edities/bestuursrapportage-2020/publiceren", Controller),
        new("report of an edition: midterm", Edition + "/rapporten/midterm-veiligheid", Controller),
        new("report of an edition: letter to the council", Edition + "/rapporten/raadsbrief", Controller),
        new("report of an edition: programme on one page", Edition + "/rapporten/programmakaart-veiligheid", Controller),
        new("report of an edition: contribution", "/edities/bestuursrapportage-2020", Controller, Link: "main table a[href*='bijdrage']"),
    ];
}
