using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using OpKoers.Access.Storage;

namespace OpKoers.Access.SignIn;

/// <summary>Lockout, the second step and recovery codes.</summary>
internal sealed partial class AccountStore : IUserLockoutStore<Account>, IUserTwoFactorStore<Account>, IUserAuthenticatorKeyStore<Account>, IUserTwoFactorRecoveryCodeStore<Account>
{
    public async Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken) =>
        // The framework compares with the clock of the machine; what is past on our clock is no lock at all.
        await attempts.LockedUntilAsync(user.Email, cancellationToken) is null ? null : DateTimeOffset.MaxValue;

    public Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) =>
        attempts.LockAsync(user.Email, lockoutEnd is null ? null : attempts.NextUnlock, cancellationToken);

    public Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => attempts.AddAsync(user.Email, cancellationToken);

    public Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => attempts.ResetAsync(user.Email, cancellationToken);

    public Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => attempts.CountAsync(user.Email, cancellationToken);

    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetTwoFactorEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken)
    {
        user.Credential.TwoFactorEnabled = enabled;
        return Task.CompletedTask;
    }

    public Task<bool> GetTwoFactorEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Credential.TwoFactorEnabled);

    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken)
    {
        user.Credential.AuthenticatorKey = keys.Protect(key);
        return Task.CompletedTask;
    }

    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(keys.Read(user.Credential.AuthenticatorKey));

    public Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        user.Credential.RecoveryCodes = [.. recoveryCodes.Select(code => hasher.HashPassword(user, code))];
        return Task.CompletedTask;
    }

    public async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        // All of them are looked at, so that the time does not tell which one it was.
        var used = user.Credential.RecoveryCodes.Where(stored => IsCode(user, stored, code)).ToList();
        if (used.Count == 0)
        {
            return false;
        }

        user.Credential.RecoveryCodes = [.. user.Credential.RecoveryCodes.Except(used)];
        return (await UpdateAsync(user, cancellationToken)).Succeeded;
    }

    /// <summary>Codes of before 0.1.0 was released are kept as a plain SHA-256, of 64 digits; they hold until they are used or made anew.</summary>
    private bool IsCode(Account user, string stored, string code) => stored.Length == 64
        ? CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(stored), Encoding.ASCII.GetBytes(SignInSecrets.Hash(code)))
        : hasher.VerifyHashedPassword(user, stored, code) != PasswordVerificationResult.Failed;

    public Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Credential.RecoveryCodes.Count);
}
