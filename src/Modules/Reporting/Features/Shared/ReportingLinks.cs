namespace OpKoers.Reporting.Features;

/// <summary>Addresses of the pages of reporting; no page writes one by hand. Each part of the module adds its own.</summary>
internal static partial class ReportingLinks
{
    public const string Moments = "/planning-en-control";

    public const string NewMoment = Moments + "/nieuw";

    public static string Moment(string moment) => $"{Moments}/{moment}";

    public static string MomentAct(string moment, string act) => $"{Moments}/{moment}/{act}";

    public static string MomentProgramme(string moment, string programme) => $"{Moments}/{moment}/programmas/{programme}";

    public static string Programme(string programme) => $"/programmas/{programme}";

    public static string Effort(string programme, string effort) => $"/programmas/{programme}/inspanningen/{effort}";

    /// <summary>The progress reports of a programme, of every moment.</summary>
    public static string Reports(string programme) => $"/programmas/{programme}/rapportages";

    /// <summary>The same, with one moment unfolded.</summary>
    public static string Reports(string programme, string moment) => $"{Reports(programme)}?moment={moment}";

    public static string Report(string programme, string moment, string effort) => $"{Reports(programme)}/{moment}/{effort}";

    public static string ReportAct(string programme, string moment, string effort, string act) => $"{Report(programme, moment, effort)}/{act}";

    public static string Reporters(string programme) => $"/programmas/{programme}/rapporteurs";

    public static string Reporter(string programme, string effort) => $"{Reporters(programme)}/{effort}";

    public static string Milestones(string programme, string effort) => $"{Effort(programme, effort)}/mijlpalen";

    public static string NewMilestone(string programme, string effort) => $"{Milestones(programme, effort)}/nieuw";

    public static string MilestoneAct(string programme, string effort, Guid milestone, string act) => $"{Milestones(programme, effort)}/{milestone}/{act}";

    public static string Undo(Guid batch) => $"/ongedaan/{batch:N}";
}
