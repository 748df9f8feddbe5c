namespace OpKoers.Access.Contracts;

/// <summary>Where accounts can be reached, for modules that send them messages.</summary>
public interface IAccountContacts
{
    /// <summary>The active accounts of an organisation with what they may do today; with two statements, however many there are.</summary>
    Task<IReadOnlyDictionary<Guid, AccountContact>> ListAsync(Guid organisation, CancellationToken cancellation = default);
}

/// <summary>An account that can be reached.</summary>
public sealed class AccountContact
{
    private readonly Func<Permission, Guid?, bool> can;

    internal AccountContact(Func<Permission, Guid?, bool> can) => this.can = can;

    /// <summary>The account.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its address.</summary>
    public required string Email { get; init; }

    /// <summary>The function as shown, never the name of a person.</summary>
    public required string FunctionLabel { get; init; }

    /// <summary>Whether it wants e-mail.</summary>
    public required bool WantsMail { get; init; }

    /// <summary>Whether it may do something today, in a programme or (null) in the organisation as a whole.</summary>
    public bool Can(Permission permission, Guid? programme = null) => can(permission, programme);
}
