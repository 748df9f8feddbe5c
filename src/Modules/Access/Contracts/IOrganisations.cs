namespace OpKoers.Access.Contracts;

/// <summary>The organisations that use this installation.</summary>
public interface IOrganisations
{
    /// <summary>The organisation with this identity; null when there is none.</summary>
    Task<Organisation?> FindAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>The organisation with this area code ("GM0141") or slug ("almelo"); null when there is none.</summary>
    Task<Organisation?> FindAsync(string codeOrSlug, CancellationToken cancellation = default);

    /// <summary>All organisations, by name.</summary>
    Task<IReadOnlyList<Organisation>> ListAsync(CancellationToken cancellation = default);

    /// <summary>Makes an organisation, or gives the one that has this code already. Its identity follows from its code, so that every installation agrees on it.</summary>
    Task<Organisation> CreateAsync(string code, string slug, string name, CancellationToken cancellation = default);
}

/// <summary>An organisation: a municipality or region.</summary>
public sealed record Organisation
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Short name in addresses, such as "almelo".</summary>
    public required string Slug { get; init; }

    /// <summary>Area code, such as "GM0141".</summary>
    public required string Code { get; init; }

    /// <summary>Name, such as "Almelo".</summary>
    public required string Name { get; init; }

    /// <summary>Tolerance for "aandacht": a fraction of the way from baseline to target, 0 up to and including 1.</summary>
    public required decimal Tolerance { get; init; }
}
