namespace OpKoers.Reporting.Health;

/// <summary>Which findings are asked for. Null asks for all; a choice of "none" asks for those without.</summary>
internal sealed record HealthFilter
{
    public HealthGroup? Group { get; init; }

    public string? Check { get; init; }

    /// <summary>A programme; <see cref="Guid.Empty"/> for what is about more than one.</summary>
    public Guid? Programme { get; init; }

    /// <summary>A function; empty for what nobody holds.</summary>
    public string? Holder { get; init; }

    /// <summary>A moment; <see cref="Guid.Empty"/> for what is about none.</summary>
    public Guid? Moment { get; init; }

    public bool Takes(HealthFinding finding) =>
        (Group is null || finding.Check.Group == Group)
        && (Check is null || finding.Check.Code == Check)
        && (Programme is null || (finding.Programme ?? Guid.Empty) == Programme)
        && (Holder is null || string.Equals(finding.Holder ?? string.Empty, Holder, StringComparison.OrdinalIgnoreCase))
        && (Moment is null || (finding.Moment ?? Guid.Empty) == Moment);
}

/// <summary>The findings that were asked for, and how they divide; each way of dividing gives the same sum.</summary>
internal sealed class HealthReport(IReadOnlyList<HealthFinding> all, HealthFilter filter)
{
    /// <summary>The findings that were asked for.</summary>
    public IReadOnlyList<HealthFinding> Shown { get; } = [.. all.Where(filter.Takes)];

    /// <summary>How many there are without any choice.</summary>
    public int Total => all.Count;

    /// <summary>By check, in their order.</summary>
    public IEnumerable<(HealthCheck Check, IReadOnlyList<HealthFinding> Findings)> ByCheck =>
        Shown.GroupBy(finding => finding.Check).Select(group => (group.Key, (IReadOnlyList<HealthFinding>)[.. group]));

    /// <summary>By a key, the most first, each with its number per group.</summary>
    public IReadOnlyList<HealthDivision<TKey>> By<TKey>(Func<HealthFinding, TKey> key, IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull =>
    [
        .. Shown.GroupBy(key, comparer)
            .Select(group => new HealthDivision<TKey>(group.Key, group.CountBy(finding => finding.Check.Group).ToDictionary()))
            .OrderByDescending(division => division.Total),
    ];
}

/// <summary>A part of the findings with its number per group.</summary>
internal sealed record HealthDivision<TKey>(TKey Key, IReadOnlyDictionary<HealthGroup, int> Counts)
{
    public int Total => Counts.Values.Sum();

    public int Of(HealthGroup group) => Counts.GetValueOrDefault(group);
}
