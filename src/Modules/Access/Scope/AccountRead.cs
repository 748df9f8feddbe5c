using OpKoers.Access.Domain;

namespace OpKoers.Access.Scope;

/// <summary>What the one statement of a request reads.</summary>
internal sealed record AccountRead
{
    public required Guid AccountId { get; init; }

    public required string FunctionLabel { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string OrganisationName { get; init; }

    public required decimal Tolerance { get; init; }

    public required string SecurityStamp { get; init; }

    /// <summary>Whether the municipality asks a second step of this account, by its roles or of all, that it has not set up yet.</summary>
    public required bool SecondStepMissing { get; init; }

    public required IReadOnlyCollection<Grant> Grants { get; init; }
}
