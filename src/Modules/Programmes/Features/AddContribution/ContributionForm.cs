using Microsoft.AspNetCore.Mvc.Rendering;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Course;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Reading;
using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Features.AddContribution;

/// <summary>What may be chosen when a contribution is added, and what was.</summary>
internal sealed record ContributionForm
{
    public required string Action { get; init; }

    public required IReadOnlyList<SelectListItem> Goals { get; init; }

    public required IReadOnlyList<SelectListItem> Efforts { get; init; }

    /// <summary>Key of a goal of this programme.</summary>
    public string? Goal { get; init; }

    /// <summary>"programme/effort".</summary>
    public string? Effort { get; init; }

    /// <summary>Whether the goal stands fixed, because it was chosen in the drawing.</summary>
    public bool GoalIsFixed { get; init; }

    public bool EffortIsFixed { get; init; }

    public string Title { get; init; } = T.Of("Bijdrage toevoegen");

    public static IReadOnlyList<SelectListItem> Strengths =>
        [.. new[] { ContributionStrength.Unknown, ContributionStrength.Light, ContributionStrength.Moderate, ContributionStrength.Strong }.Select(value => new SelectListItem(ProgrammeWords.Of(value), value.ToString()))];

    public static IReadOnlyList<SelectListItem> Directions => [new(T.Of("werkt mee"), "mee"), new(T.Of("werkt tegen"), "tegen")];

    public static string EffortKey(ProgrammeCourse home, Effort effort) => home.Snapshot.Programme.Key + "/" + effort.Key;

    /// <summary>A form for this programme, with what was chosen already.</summary>
    public static ContributionForm For(Workspace workspace, ProgrammeCourse course, string? goal, string? effort)
    {
        var snapshot = course.Snapshot;
        var fixedGoal = goal is null ? null : snapshot.Goal(goal);
        var fixedEffort = Find(workspace, effort);
        return new ContributionForm
        {
            Action = ProgrammeLinks.AddContribution(snapshot.Programme.Key),
            Goals = [new(T.Of("Kies een doel"), string.Empty), .. snapshot.Goals.Select(item => new SelectListItem(item.Label, item.Key))],
            Efforts = [new(T.Of("Kies een inspanning"), string.Empty), .. EffortsOf(workspace, course)],
            Goal = fixedGoal?.Key,
            Effort = fixedEffort is { } found ? EffortKey(found.Home, found.Effort) : null,
            GoalIsFixed = fixedGoal is not null,
            EffortIsFixed = fixedEffort is not null,
            Title = fixedGoal is not null ? T.Of("Bijdrage toevoegen aan {0}", fixedGoal.Code ?? fixedGoal.Label) : fixedEffort is { } from ? T.Of("Bijdrage toevoegen van {0}", from.Effort.Label) : T.Of("Bijdrage toevoegen"),
        };
    }

    /// <summary>The effort that a key names, of any programme that the user may see.</summary>
    public static (ProgrammeCourse Home, Effort Effort)? Find(Workspace workspace, string? key)
    {
        var parts = (key ?? string.Empty).Split('/');
        return parts.Length == 2 && workspace.Find(parts[0]) is { } home && home.Snapshot.Effort(parts[1]) is { } effort ? (home, effort) : null;
    }

    private static IEnumerable<SelectListItem> EffortsOf(Workspace workspace, ProgrammeCourse course)
    {
        foreach (var home in workspace.Programmes.OrderBy(other => other == course ? 0 : 1))
        {
            var group = new SelectListGroup { Name = home == course ? T.Of("Dit programma") : home.Snapshot.Programme.Name };
            foreach (var effort in home.Snapshot.Efforts)
            {
                yield return new SelectListItem(effort.Label, EffortKey(home, effort)) { Group = group };
            }
        }
    }
}
