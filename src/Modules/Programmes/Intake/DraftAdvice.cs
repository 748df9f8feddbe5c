using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Domain;

namespace OpKoers.Programmes.Intake;

/// <summary>What is odd about a programme and is taken in as it is: we warn, we never correct.</summary>
internal static class DraftAdvice
{
    public static IEnumerable<Finding> Of(ProgrammeDraft draft) =>
        [.. Totals(draft), .. GoalsWithoutIndicator(draft), .. EffortsWithoutGoal(draft)];

    private static IEnumerable<Finding> Totals(ProgrammeDraft draft)
    {
        foreach (var total in StatedTotals.Compare(draft.Amounts).Where(total => total.Outcome == TotalOutcome.Different))
        {
            var row = draft.Amounts[total.Row];
            var when = total.Period is { } period ? T.Of(" over ") + FigureText.Dutch.Period(period) : "";
            yield return new Finding(
                "total-differs",
                FindingSeverity.Warning,
                "amounts",
                total.Row,
                "values",
                T.Of("'{0}' van '{1}'{2}: gedrukt staat {3}, de rijen tellen op tot {4}. Wij bewaren wat er staat en tonen beide.", row.Row, row.List, when, FigureText.Dutch.Quantity(total.Stated), FigureText.Dutch.Sum(total.Computed)));
        }
    }

    /// <summary>Only goals at the bottom need one of their own: those above are measured through them.</summary>
    private static IEnumerable<Finding> GoalsWithoutIndicator(ProgrammeDraft draft)
    {
        var parents = draft.Goals.Select(goal => goal.Parent).ToHashSet(StringComparer.Ordinal);
        var measured = draft.GoalIndicators.Select(link => link.Goal).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < draft.Goals.Count; index++)
        {
            var goal = draft.Goals[index];
            if (!parents.Contains(goal.Key) && !measured.Contains(goal.Key))
            {
                yield return new Finding("goal-without-indicator", FindingSeverity.Info, "goals", index, null, T.Of("Het doel '{0}' heeft geen indicator. Of het wordt bereikt, is niet te meten.", Short(goal.ShortText ?? goal.Text)));
            }
        }
    }

    /// <summary>A part of an effort contributes through it, and an effort through its parts.</summary>
    private static IEnumerable<Finding> EffortsWithoutGoal(ProgrammeDraft draft)
    {
        var contributing = draft.Contributions.Select(row => row.Effort).ToHashSet(StringComparer.Ordinal);
        var parents = draft.Efforts.GroupBy(effort => effort.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Parent, StringComparer.Ordinal);
        var reached = new HashSet<string>(contributing, StringComparer.Ordinal);
        foreach (var effort in contributing)
        {
            for (var above = parents.GetValueOrDefault(effort); above is not null && reached.Add(above); above = parents.GetValueOrDefault(above))
            {
                // Every step up is reached through this effort.
            }
        }

        for (var index = 0; index < draft.Efforts.Count; index++)
        {
            var effort = draft.Efforts[index];
            if (!reached.Contains(effort.Key) && !HasContributingParent(effort.Key))
            {
                yield return new Finding("effort-without-goal", FindingSeverity.Info, "efforts", index, null, T.Of("De inspanning '{0}' draagt in dit programma aan geen enkel doel bij.", Short(effort.ShortTitle ?? effort.Title)));
            }
        }

        bool HasContributingParent(string key)
        {
            var steps = 0;
            for (var above = parents.GetValueOrDefault(key); above is not null && steps++ <= parents.Count; above = parents.GetValueOrDefault(above))
            {
                if (contributing.Contains(above))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static string Short(string text) => text.Length <= 80 ? text : text[..79] + "…";
}
