namespace OpKoers.Reporting.Features;

/// <summary>Addresses of roll-ups, accepted deviations, signals and the view of the council.</summary>
internal static partial class ReportingLinks
{
    public const string Council = "/raad";

    public const string NewCouncilItem = Council + "/nieuw";

    public static string RollUp(string programme, string moment) => $"/programmas/{programme}/rapportages/{moment}";

    public static string Standing(string moment) => $"{Moments}/{moment}/stand";

    public static string Deviations(string programme) => $"/programmas/{programme}/afwijkingen";

    public static string NewDeviation(string programme) => $"{Deviations(programme)}/nieuw";

    public static string DeviationAct(string programme, Guid deviation, string act) => $"{Deviations(programme)}/{deviation}/{act}";

    public static string Signals(string programme) => $"/programmas/{programme}/signalen";

    public static string Amounts(string programme) => $"/programmas/{programme}/bedragen";

    public static string Goal(string programme, string goal) => $"/programmas/{programme}/doelen/{goal}";

    public static string GoalCouncil(string programme, string goal) => $"{Goal(programme, goal)}/raad";

    public static string NewCouncilItemAt(string programme, string goal) => $"{NewCouncilItem}?programma={programme}&doel={goal}";

    public static string CouncilItem(Guid item) => $"{Council}/{item}";

    public static string CouncilItemAct(Guid item, string act) => $"{CouncilItem(item)}/{act}";
}
