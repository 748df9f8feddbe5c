namespace OpKoers.Programmes.Checks;

/// <summary>Which efforts contribute to something, if only as a part of a whole or as the whole of parts.</summary>
internal static class Contributing
{
    /// <summary>The efforts that contribute to nothing, in order.</summary>
    public static IEnumerable<EffortFact> Without(NetworkFacts facts)
    {
        var itself = facts.Contributions.Select(row => row.EffortId).ToHashSet();
        var parents = facts.Efforts.ToDictionary(effort => effort.Id, effort => effort.ParentId);
        var reached = new HashSet<Guid>(itself);
        foreach (var effort in facts.Efforts)
        {
            var line = Upwards(effort.Id, parents);
            if (line.Exists(itself.Contains))
            {
                reached.Add(effort.Id);
            }

            if (itself.Contains(effort.Id))
            {
                reached.UnionWith(line);
            }
        }

        return facts.Efforts.Where(effort => !reached.Contains(effort.Id));
    }

    private static List<Guid> Upwards(Guid start, Dictionary<Guid, Guid?> parents)
    {
        var line = new List<Guid>();
        for (var at = parents.GetValueOrDefault(start); at is { } above && line.Count < parents.Count; at = parents.GetValueOrDefault(above))
        {
            line.Add(above);
        }

        return line;
    }
}
