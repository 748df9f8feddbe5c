namespace OpKoers.Access.Contracts;

/// <summary>Makes the accounts of a sample organisation, one per function.</summary>
public interface IDemoAccounts
{
    /// <summary>
    /// Makes the accounts that fit these programmes; what exists stays as it is. The documented password works only on a host in demo mode; without
    /// <paramref name="documentedPassword"/> one is made up, and it is in the answer alone.
    /// </summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="programmes">Identities of programmes by their slug.</param>
    /// <param name="documentedPassword">Whether the accounts get the documented password.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<IReadOnlyList<DemoAccount>> CreateAsync(Guid organisation, IReadOnlyDictionary<string, Guid> programmes, bool documentedPassword = true, CancellationToken cancellation = default);
}

/// <summary>An account of the sample, to be printed once.</summary>
/// <param name="Email">What to sign in with.</param>
/// <param name="FunctionLabel">The function.</param>
/// <param name="Password">The password; null when the account existed already.</param>
public sealed record DemoAccount(string Email, string FunctionLabel, string? Password);
