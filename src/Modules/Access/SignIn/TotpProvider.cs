using Microsoft.AspNetCore.Identity;
using OpKoers.Access.Storage;

namespace OpKoers.Access.SignIn;

/// <summary>The framework's second step over our own clock; each code counts once, so that one seen over a shoulder is worth nothing.</summary>
internal sealed class TotpProvider(TimeProvider time) : IUserTwoFactorTokenProvider<Account>
{
    public const string Name = "App";

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => Task.FromResult(user.Credential.AuthenticatorKey is not null);

    /// <summary>The user's own app makes the codes.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult(string.Empty);

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        var key = await manager.GetAuthenticatorKeyAsync(user);
        if (key is null || Totp.Match(key, token, time.GetUtcNow(), user.Credential.LastTimeStep) is not { } step)
        {
            return false;
        }

        user.Credential.LastTimeStep = step;
        return (await manager.UpdateAsync(user)).Succeeded;
    }
}
