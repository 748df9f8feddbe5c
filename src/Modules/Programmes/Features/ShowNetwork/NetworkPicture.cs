using System.Globalization;
using OpKoers.Drawing.Network;
using OpKoers.Drawing.Scenes;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Reading;
using OpKoers.Ui.Components;

namespace OpKoers.Programmes.Features.ShowNetwork;

/// <summary>Turns the network of a programme into what Drawing draws.</summary>
internal static class NetworkPicture
{
    /// <param name="snapshot">The programme.</param>
    /// <param name="view">Its network.</param>
    /// <param name="link">Gives the address that chooses a goal or effort; null for a drawing without links.</param>
    /// <param name="vision">Where the band with the vision leads.</param>
    public static NetworkModel Of(ProgrammeSnapshot snapshot, NetworkView view, Func<string, string>? link = null, string? vision = null) => new()
    {
        Title = T.Of("Doelen-inspanningennetwerk van het programma {0}", snapshot.Programme.Name),
        Vision = VisionOf(snapshot, vision),
        Levels = [.. Enumerable.Range(0, snapshot.Depth).Select(level => new NetworkColumn(ProgrammeWords.Level(snapshot.Programme, level, snapshot.Depth), snapshot.Programme.LevelQuestions.ElementAtOrDefault(level) is { Length: > 0 } question ? question : null))],
        EffortColumn = new(T.Of("Inspanning"), T.Of("waarmee")),
        Goals = [.. view.Goals.Select(goal => Node(goal, view, link))],
        Efforts = [.. view.Efforts.Select(effort => Node(effort, link))],
        Contributions = [.. view.Lines.Select(line => new NetworkContribution(line.Effort.Key, line.Goal.Key, Strength(line.Row.Strength), line.Row.Negative))],
        Words = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? NetworkWords.English : NetworkWords.Dutch,
    };

    private static NetworkVision? VisionOf(ProgrammeSnapshot snapshot, string? href)
    {
        var programme = snapshot.Programme;
        return (programme.Slogan ?? programme.Vision) is { } title
            ? new NetworkVision("programma.visie", title, programme.Slogan is null ? null : programme.Vision, href)
            : null;
    }

    private static NetworkNode Node(GoalNode goal, NetworkView view, Func<string, string>? link) => new()
    {
        Key = goal.Key,
        Code = goal.Goal.Code,
        Text = goal.Text,
        FullText = goal.Goal.ShortText is null ? null : goal.Goal.Text,
        Parent = view.Above(goal).LastOrDefault()?.Key,
        Judgement = Judgement(goal.Standing),
        Href = link?.Invoke(goal.Key),
    };

    private static NetworkNode Node(EffortNode effort, Func<string, string>? link) => new()
    {
        Key = effort.Key,
        Code = effort.Effort.Code,
        Text = effort.Text,
        FullText = effort.Effort.ShortTitle is null ? null : effort.Effort.Title,
        Judgement = Judgement(effort.Standing),
        SharedMark = effort.SharedMark,
        Placeholder = effort.Effort.Placeholder,
        Href = link?.Invoke(effort.Key),
    };

    private static NetworkJudgement? Judgement(Standing? standing) => standing is null ? null : new(SymbolOf(standing.Mark), Status.Word(standing.Mark), standing.Reason);

    private static Symbol SymbolOf(StatusMark mark) => mark switch
    {
        StatusMark.Achieved or StatusMark.Completed => Symbol.Achieved,
        StatusMark.OnCourse => Symbol.OnCourse,
        StatusMark.AtRisk => Symbol.AtRisk,
        StatusMark.OffCourse => Symbol.OffCourse,
        StatusMark.NoDemonstrableChange => Symbol.NoDemonstrableChange,
        StatusMark.Suspended => Symbol.Suspended,
        StatusMark.Placeholder => Symbol.Placeholder,
        _ => Symbol.NotAssessable,
    };

    private static ContributionStrength Strength(Contracts.ContributionStrength strength) => strength switch
    {
        Contracts.ContributionStrength.Strong => ContributionStrength.Strong,
        Contracts.ContributionStrength.Moderate => ContributionStrength.Moderate,
        Contracts.ContributionStrength.Light => ContributionStrength.Light,
        _ => ContributionStrength.Unknown,
    };
}
