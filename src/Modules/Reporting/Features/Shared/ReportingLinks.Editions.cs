namespace OpKoers.Reporting.Features;

/// <summary>Addresses of closing, editions, midterm reviews and change requests.</summary>
internal static partial class ReportingLinks
{
    public const string Editions = "/edities";

    public static string Close(string moment) => $"{Moments}/{moment}/sluiten";

    public static string Edition(string edition) => $"{Editions}/{edition}";

    public static string EditionAct(string edition, string act) => $"{Editions}/{edition}/{act}";

    public static string EditionReport(string edition, string report) => $"{Editions}/{edition}/rapporten/{report}";

    public static string Compare(string edition, string with) => $"{Editions}/{edition}/vergelijken?met={Uri.EscapeDataString(with)}";

    public static string Midterm(string programme, string moment) => $"/programmas/{programme}/midterm/{moment}";

    public static string MidtermAct(string programme, string moment, string act) => $"/programmas/{programme}/midterm/{moment}/{act}";

    public static string MidtermText(string programme, string moment, string place, string act) => $"/programmas/{programme}/midterm/{moment}/{place}/{act}";

    public static string ChangeRequests(string programme) => $"/programmas/{programme}/wijzigingsverzoeken";

    public static string NewChangeRequest(string programme, string? effort = null, string? moment = null) =>
        $"/programmas/{programme}/wijzigingsverzoeken/nieuw" + (effort is null ? "" : $"?inspanning={effort}" + (moment is null ? "" : $"&moment={moment}"));

    public static string DecisionPlace(string programme) => $"/programmas/{programme}/wijzigingsverzoeken/besluitvorming";

    public static string ChangeRequest(string programme, Guid request) => $"/programmas/{programme}/wijzigingsverzoeken/{request}";

    public static string ChangeRequestAct(string programme, Guid request, string act) => $"/programmas/{programme}/wijzigingsverzoeken/{request}/{act}";

    public static string Indicator(string indicator) => $"/indicatoren/{indicator}";

    public static string EffortAct(string programme, string effort, string act) => $"/programmas/{programme}/inspanningen/{effort}/{act}";
}
