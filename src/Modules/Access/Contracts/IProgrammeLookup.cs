namespace OpKoers.Access.Contracts;

/// <summary>Finds programmes by the name in their address. The module that owns programmes implements it.</summary>
public interface IProgrammeLookup
{
    /// <summary>The programme of this organisation with this slug; null when there is none.</summary>
    Task<(Guid Id, string Name)?> FindAsync(Guid organisation, string slug, CancellationToken cancellation = default);
}
