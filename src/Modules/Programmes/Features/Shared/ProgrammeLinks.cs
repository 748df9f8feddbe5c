namespace OpKoers.Programmes.Features.Shared;

/// <summary>Addresses of the pages of programmes; no page writes one by hand.</summary>
internal static class ProgrammeLinks
{
    public const string Portfolio = "/";

    public const string Import = "/programmas/importeren";

    public const string NewProgramme = "/programmas/nieuw";

    public static string Programme(string programme) => $"/programmas/{programme}";

    public static string ProgrammeAct(string programme, string act) => $"/programmas/{programme}/{act}";

    public static string Network(string programme, string? chosen = null) =>
        chosen is null ? $"/programmas/{programme}/netwerk" : $"/programmas/{programme}/netwerk?kies={Uri.EscapeDataString(chosen)}";

    public static string NetworkFile(string programme, string kind, string? chosen = null) =>
        $"/programmas/{programme}/netwerk.{kind}" + (chosen is null ? "" : $"?kies={Uri.EscapeDataString(chosen)}");

    public static string AddContribution(string programme) => $"/programmas/{programme}/bijdragen/nieuw";

    public static string ContributionAct(string programme, Guid contribution, string act) => $"/programmas/{programme}/bijdragen/{contribution}/{act}";

    public static string Goal(string programme, string goal) => $"/programmas/{programme}/doelen/{goal}";

    public static string GoalAct(string programme, string goal, string act) => $"/programmas/{programme}/doelen/{goal}/{act}";

    public static string Effort(string programme, string effort) => $"/programmas/{programme}/inspanningen/{effort}";

    public static string EffortAct(string programme, string effort, string act) => $"/programmas/{programme}/inspanningen/{effort}/{act}";

    public static string Measurements(string programme) => $"/programmas/{programme}/metingen";

    public static string Indicator(string indicator) => $"/indicatoren/{indicator}";

    public static string NewIndicator(string programme) => $"/programmas/{programme}/indicatoren/nieuw";

    public static string File(string programme, string kind) => $"/programmas/{programme}/bestand.{kind}";

    public const string History = "/geschiedenis";

    public static string Act(Guid batch) => $"/geschiedenis/{batch:N}";

    public static string AmountHistory(string programme, string row) => $"/programmas/{programme}/bedragen/{row}/geschiedenis";

    public const string Figures = "/cijfers";

    /// <summary>Where a figure is added to any programme.</summary>
    public static string AddFigure(string query) => "/cijfers/toevoegen?" + query;

    public static string NewEvidence(string programme, string query) => $"/programmas/{programme}/onderbouwing/nieuw?{query}";

    public static string EvidenceAct(string programme, Guid evidence, string act) => $"/programmas/{programme}/onderbouwing/{evidence}/{act}";

    public static string IndicatorFromFigures(string programme, string query) => $"/programmas/{programme}/indicatoren/uit-cijfers?{query}";

    public static string Undo(Guid batch) => $"/ongedaan/{batch:N}";
}
