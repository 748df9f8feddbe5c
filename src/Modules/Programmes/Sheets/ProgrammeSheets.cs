using OpKoers.Drawing.Network;
using OpKoers.Drawing.Svg;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Course;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Features.ShowNetwork;
using OpKoers.Programmes.Reading;
using OpKoers.Ui.Components;

namespace OpKoers.Programmes.Sheets;

/// <summary>Reads programmes as their pages show them.</summary>
internal sealed class ProgrammeSheets(WorkspaceReader workspaces) : IProgrammeSheets
{
    public async Task<IReadOnlyList<ProgrammeSheet>> ReadAsync(
        Guid organisation, IReadOnlyCollection<Guid> programmes, DateOnly asOf, JudgementTolerance tolerance, CancellationToken cancellation = default)
    {
        var workspace = await workspaces.ReadAsync(new Viewer(organisation, null, tolerance), asOf, cancellation);
        return [.. workspace.Programmes.Where(course => programmes.Contains(course.Snapshot.Programme.Id)).Select(course => Sheet(workspace, course))];
    }

    private static ProgrammeSheet Sheet(Workspace workspace, ProgrammeCourse course)
    {
        var programme = course.Snapshot.Programme;
        var network = NetworkReading.Of(workspace, course);
        var efforts = Efforts(network, course);
        return new ProgrammeSheet
        {
            Reading = ProgrammeReadings.Read(course, workspace.Tolerance),
            Term = ProgrammeWords.Term(programme),
            Contract = Contract(programme),
            GoalAnswer = CourseSentences.Text(CourseSentences.Goals(course.Goals)),
            EffortAnswer = CourseSentences.Text(CourseSentences.Efforts(course.Efforts)),
            GoalMarks = Marks(course.Goals),
            EffortMarks = Marks(course.Efforts),
            LevelNames = [.. Enumerable.Range(0, course.Snapshot.Depth).Select(level => ProgrammeWords.Level(programme, level, course.Snapshot.Depth))],
            Efforts = efforts,
            Contributions = [.. Contributions(course.Snapshot, efforts)],
            Amounts = AmountSheets.Of(course.Snapshot),
            NetworkSvg = Draw(course, network),
        };
    }

    private static List<EffortSheet> Efforts(NetworkView network, ProgrammeCourse course) =>
    [
        .. course.AllEfforts.Select(judged => Effort(course, judged)),
        .. network.Efforts.Where(node => node.Home != course).Select(node => Effort(node.Home, node.Judged)),
    ];

    private static EffortSheet Effort(ProgrammeCourse home, JudgedEffort judged)
    {
        var effort = judged.Effort;
        return new EffortSheet(
            ProgrammeReadings.Effort(home.Snapshot, judged),
            home.Snapshot.Programme.Key,
            ProgrammeWords.Of(effort.EffortKind),
            judged.Mark,
            effort.PlanningPrinted ?? (effort.Planning is { } planning ? FigureText.For(System.Globalization.CultureInfo.CurrentUICulture).Period(planning) : null));
    }

    private static IEnumerable<ContributionSheet> Contributions(ProgrammeSnapshot snapshot, List<EffortSheet> efforts)
    {
        var keys = efforts.ToDictionary(effort => effort.Reading.Id, effort => effort.Reading.Key);
        foreach (var goal in snapshot.Goals)
        {
            foreach (var row in snapshot.ContributionsTo(goal.Id).Where(row => keys.ContainsKey(row.EffortId)).OrderBy(row => row.Negative).ThenBy(row => row.Strength).ThenBy(row => keys[row.EffortId], StringComparer.Ordinal))
            {
                yield return new ContributionSheet(ProgrammeReadings.Contribution(row), keys[row.EffortId], goal.Key, ProgrammeWords.Of(row.Strength));
            }
        }
    }

    private static string? Draw(ProgrammeCourse course, NetworkView network)
    {
        if (network.Goals.Count == 0 && network.Efforts.Count == 0)
        {
            return null;
        }

        var model = NetworkPicture.Of(course.Snapshot, network);
        return SvgWriter.ToText(NetworkDrawing.Draw(model, new NetworkOptions { ForPrint = true }), new SvgOptions { Standalone = true, IdPrefix = "din-" + course.Snapshot.Programme.Key });
    }

    private static string? Contract(Storage.Programme programme)
    {
        var parts = new[] { programme.ContractVersion, programme.ContractStatus is { } status ? ProgrammeWords.Of(status) : null }.OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    private static IReadOnlyList<StatusMark> Marks(StatusCounts counts) =>
        [.. Enum.GetValues<StatusMark>().SelectMany(mark => Enumerable.Repeat(mark, counts[mark]))];
}
