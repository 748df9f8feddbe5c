namespace OpKoers.Access.Contracts;

/// <summary>The roles of a programme as its contract states them: held by functions and bodies. Who may sign in is another matter.</summary>
public interface IProgrammeRoles
{
    /// <summary>The stated roles of a programme, in their order.</summary>
    Task<IReadOnlyList<StatedRole>> ListAsync(Guid programme, CancellationToken cancellation = default);

    /// <summary>The stated roles of several programmes, in their order; with one statement.</summary>
    Task<ILookup<Guid, StatedRole>> ListAsync(IReadOnlyCollection<Guid> programmes, CancellationToken cancellation = default);

    /// <summary>Brings the stated roles of a programme to this list: the same list is no change.</summary>
    Task ReplaceAsync(Guid organisation, Guid programme, IReadOnlyList<StatedRole> roles, CancellationToken cancellation = default);
}

/// <summary>A role that a programme contract states.</summary>
public sealed record StatedRole
{
    /// <summary>Which role, by the name of <see cref="Contracts.Role"/>.</summary>
    public required string Role { get; init; }

    /// <summary>Function that holds it; null when nobody does yet.</summary>
    public string? HeldBy { get; init; }

    /// <summary>Body that holds it beside or instead of a function.</summary>
    public string? Body { get; init; }

    /// <summary>First day, inclusive; null when not said.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive; null when open.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Note.</summary>
    public string? Note { get; init; }
}
