namespace OpKoers.Programmes.Checks;

/// <summary>Finds what stands above itself.</summary>
internal static class Cycles
{
    /// <summary>Everything that is part of a cycle, in the order given; what only hangs under one is not.</summary>
    public static IEnumerable<Guid> In(IEnumerable<(Guid Id, Guid? Parent)> items)
    {
        var rows = items.ToList();
        var parents = rows.ToDictionary(row => row.Id, row => row.Parent);
        return rows.Where(row => MeetsItself(row.Id, parents)).Select(row => row.Id);
    }

    private static bool MeetsItself(Guid start, Dictionary<Guid, Guid?> parents)
    {
        var at = parents[start];
        for (var steps = 0; at is { } above && steps < parents.Count; steps++)
        {
            if (above == start)
            {
                return true;
            }

            at = parents.GetValueOrDefault(above);
        }

        return false;
    }
}
