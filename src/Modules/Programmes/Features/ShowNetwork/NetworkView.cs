using OpKoers.Programmes.Course;
using OpKoers.Programmes.Storage;
using OpKoers.Ui.Components;

namespace OpKoers.Programmes.Features.ShowNetwork;

/// <summary>How a goal or effort stands: mark and reason in one short line.</summary>
internal sealed record Standing(StatusMark Mark, string? Reason);

/// <summary>A goal with what contributes to it.</summary>
internal sealed record GoalNode(Goal Goal, int Level, string LevelName, bool HasChildren, Standing? Standing)
{
    public List<ContributionLine> Lines { get; } = [];

    public string Key => Goal.Key;

    public string Text => Goal.ShortText ?? Goal.Text;
}

/// <summary>An effort as this programme sees it.</summary>
/// <param name="Key">What the address names it by.</param>
/// <param name="Home">The programme where it is at home.</param>
/// <param name="Judged">The effort with how it stands.</param>
/// <param name="SharedMark">"van Zorg" of an effort of another programme, "ook Zorg" of one that also serves another; or null.</param>
internal sealed record EffortNode(string Key, ProgrammeCourse Home, JudgedEffort Judged, string? SharedMark)
{
    public List<ContributionLine> Lines { get; } = [];

    public Effort Effort => Judged.Effort;

    public string Text => Effort.Label;

    public Standing Standing => new(Judged.Mark, Judged.Report?.Reason);
}

/// <summary>A line of the drawing.</summary>
internal sealed record ContributionLine(Contribution Row, EffortNode Effort, GoalNode Goal);

/// <summary>
/// The network of one programme as both the drawing and its table twin show it: what stands in one stands in the other. An effort that contributes only as
/// part of a whole is not drawn; the twin says so.
/// </summary>
internal sealed class NetworkView
{
    private readonly Dictionary<string, GoalNode> goals;
    private readonly Dictionary<string, EffortNode> efforts;

    public NetworkView(IReadOnlyList<GoalNode> goals, IReadOnlyList<EffortNode> efforts, IReadOnlyList<Effort> parts)
    {
        Goals = goals;
        Efforts = efforts;
        Parts = parts;
        Lines = [.. goals.SelectMany(goal => goal.Lines)];
        this.goals = goals.ToDictionary(goal => goal.Key, StringComparer.Ordinal);
        this.efforts = efforts.ToDictionary(effort => effort.Key, StringComparer.Ordinal);
        foreach (var effort in efforts)
        {
            this.efforts.TryAdd(effort.Effort.Key, effort);
        }
    }

    /// <summary>Each right before its sub-goals.</summary>
    public IReadOnlyList<GoalNode> Goals { get; }

    /// <summary>Own efforts first, then those of other programmes.</summary>
    public IReadOnlyList<EffortNode> Efforts { get; }

    /// <summary>Parts of efforts that contribute through their whole alone.</summary>
    public IReadOnlyList<Effort> Parts { get; }

    public IReadOnlyList<ContributionLine> Lines { get; }

    /// <summary>Whether no document says any of the lines: then it is said once, and not at every line.</summary>
    public bool IsReading => Lines.Count > 1 && Lines.All(line => line.Row.Basis == Kernel.Basis.Interpreted);

    public IEnumerable<EffortNode> Unlinked => Efforts.Where(effort => effort.Lines.Count == 0);

    public GoalNode? Goal(string? key) => key is null ? null : goals.GetValueOrDefault(key);

    /// <summary>The effort by its key in the drawing, or by its own key when no goal has the same.</summary>
    public EffortNode? Effort(string? key) => key is null || goals.ContainsKey(key) ? null : efforts.GetValueOrDefault(key);

    /// <summary>The goals above a goal, from the top.</summary>
    public IEnumerable<GoalNode> Above(GoalNode goal) => goal.Goal.ParentId is { } parent && Goals.FirstOrDefault(other => other.Goal.Id == parent && other.Level < goal.Level) is { } above
        ? Above(above).Append(above)
        : [];

    public IEnumerable<GoalNode> Children(GoalNode goal) => Goals.Where(other => other.Goal.ParentId == goal.Goal.Id && other.Level > goal.Level);
}
