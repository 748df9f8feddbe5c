using OpKoers.Kernel;

namespace OpKoers.Access.Contracts;

/// <summary>The accounts of organisations.</summary>
public interface IAccounts
{
    /// <summary>Makes an account; refused with <c>email-taken</c>, <c>email-invalid</c>, <c>function-missing</c> or <c>password-weak</c>. Gives its identity.</summary>
    Task<Result<Guid>> CreateAsync(AccountRequest request, CancellationToken cancellation = default);

    /// <summary>Makes the secret of a link with which the password of an account may be set once, within 24 hours. Only its hash is kept; null when there is no such account.</summary>
    Task<string?> CreatePasswordLinkAsync(Guid organisation, Guid account, CancellationToken cancellation = default);
}

/// <summary>An account to make.</summary>
public sealed record AccountRequest
{
    /// <summary>The organisation.</summary>
    public required Guid Organisation { get; init; }

    /// <summary>What to sign in with; unique in the installation.</summary>
    public required string Email { get; init; }

    /// <summary>The function as shown in histories, never the name of a person.</summary>
    public required string FunctionLabel { get; init; }

    /// <summary>The first password; null when it is set through a link.</summary>
    public string? Password { get; init; }

    /// <summary>What it may do.</summary>
    public IReadOnlyList<AccountRole> Roles { get; init; } = [];
}

/// <summary>A role of an account.</summary>
/// <param name="Role">Which role.</param>
/// <param name="Programme">In which programme; null for the whole organisation.</param>
/// <param name="From">First day, inclusive; null when it holds already.</param>
/// <param name="Until">Last day, inclusive; null when open.</param>
public sealed record AccountRole(Role Role, Guid? Programme = null, DateOnly? From = null, DateOnly? Until = null);
