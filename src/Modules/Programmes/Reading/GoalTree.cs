using OpKoers.Programmes.Storage;

namespace OpKoers.Programmes.Reading;

/// <summary>Order of goals.</summary>
internal static class GoalTree
{
    /// <summary>Depth first, siblings in document order. A goal whose parent is gone, or that sits in a cycle, stands at the top level: nothing drops out.</summary>
    public static IReadOnlyList<Goal> InOrder(IReadOnlyCollection<Goal> goals)
    {
        var known = goals.Select(goal => goal.Id).ToHashSet();
        var children = goals.OrderBy(goal => goal.Order).ThenBy(goal => goal.Id).ToLookup(goal => goal.ParentId is { } parent && known.Contains(parent) ? parent : Guid.Empty);
        var ordered = new List<Goal>(goals.Count);
        var done = new HashSet<Guid>();
        void Visit(Goal goal)
        {
            if (!done.Add(goal.Id))
            {
                return;
            }

            ordered.Add(goal);
            foreach (var child in children[goal.Id])
            {
                Visit(child);
            }
        }

        foreach (var top in children[Guid.Empty])
        {
            Visit(top);
        }

        foreach (var rest in goals.OrderBy(goal => goal.Order))
        {
            Visit(rest);
        }

        return ordered;
    }
}
