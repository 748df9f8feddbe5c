using OpKoers.Programmes.Course;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Reading;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Features.ShowNetwork;

/// <summary>Reads the network of one programme from the workspace of a user: what this user may not see is not in it.</summary>
internal static class NetworkReading
{
    public static NetworkView Of(Workspace workspace, ProgrammeCourse course)
    {
        var snapshot = course.Snapshot;
        var standings = new Standings(course, ProgrammePage.Words);
        var goals = snapshot.Goals.Select(goal => Node(snapshot, goal, standings)).ToList();
        var known = snapshot.Goals.Select(goal => goal.Key).ToHashSet(StringComparer.Ordinal);
        var efforts = new Dictionary<Guid, EffortNode>();
        var parts = new List<Effort>();
        foreach (var effort in snapshot.Efforts)
        {
            if (ContributesThroughWhole(snapshot, effort))
            {
                parts.Add(effort);
            }
            else
            {
                efforts[effort.Id] = new EffortNode(KeyOf(effort, known), course, course.Effort(effort.Id)!, AlsoServes(workspace, snapshot, effort));
            }
        }

        foreach (var goal in goals)
        {
            AddLines(workspace, course, goal, efforts, known);
        }

        return new NetworkView(goals, [.. efforts.Values], parts);
    }

    private static GoalNode Node(ProgrammeSnapshot snapshot, Goal goal, Standings standings)
    {
        var level = snapshot.Level(goal);
        var hasChildren = snapshot.Children(goal.Id).Any();
        return new GoalNode(goal, level, ProgrammeWords.Level(snapshot.Programme, level, snapshot.Depth), hasChildren, standings.Of(goal.Id, hasChildren));
    }

    private static void AddLines(Workspace workspace, ProgrammeCourse course, GoalNode goal, Dictionary<Guid, EffortNode> efforts, HashSet<string> known)
    {
        foreach (var row in course.Snapshot.ContributionsTo(goal.Goal.Id).OrderBy(row => row.Negative).ThenBy(row => row.Strength).ThenBy(row => row.LinkLabel, StringComparer.CurrentCulture))
        {
            if (!efforts.TryGetValue(row.EffortId, out var effort))
            {
                if (row.EffortProgrammeId == row.ProgrammeId || workspace.Effort(row.EffortProgrammeId, row.EffortId) is not { } foreign)
                {
                    continue;
                }

                effort = new EffortNode(KeyOf(foreign.Effort.Effort, known), foreign.Home, foreign.Effort, T.Of("van {0}", foreign.Home.Snapshot.Programme.Name));
                efforts[row.EffortId] = effort;
            }

            var line = new ContributionLine(row, effort, goal);
            goal.Lines.Add(line);
            effort.Lines.Add(line);
        }
    }

    // Keys are unique per kind; a dot stands in no key, so this one is free.
    private static string KeyOf(Effort effort, HashSet<string> goals) => goals.Contains(effort.Key) ? "inspanning." + effort.Key : effort.Key;

    private static bool ContributesThroughWhole(ProgrammeSnapshot snapshot, Effort effort)
    {
        if (snapshot.ContributionsOf(effort.Id).Any())
        {
            return false;
        }

        var steps = 0;
        for (var at = effort; at.ParentId is { } parent && snapshot.Effort(parent) is { } above && steps++ < snapshot.Efforts.Count; at = above)
        {
            if (snapshot.ContributionsOf(above.Id).Any())
            {
                return true;
            }
        }

        return false;
    }

    private static string? AlsoServes(Workspace workspace, ProgrammeSnapshot snapshot, Effort effort)
    {
        var names = snapshot.ContributionsOf(effort.Id)
            .Select(row => row.ProgrammeId)
            .Where(id => id != snapshot.Programme.Id)
            .Distinct()
            .Select(id => workspace.Find(id)?.Snapshot.Programme.Name ?? T.Of("een ander programma"))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return names.Count == 0 ? null : T.Of("ook ") + string.Join(", ", names);
    }
}
