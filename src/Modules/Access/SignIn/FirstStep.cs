using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OpKoers.Access.Demo;
using OpKoers.Access.Storage;

namespace OpKoers.Access.SignIn;

internal enum FirstStepOutcome
{
    Done,
    SecondStep,
    Wrong,
    Locked,
}

/// <summary>How the first step ended, and how many tries are left when it went wrong.</summary>
internal readonly record struct FirstStepResult(FirstStepOutcome Outcome, int Left = 0);

/// <summary>E-mail address and password. Takes the same way, and the same time, for an address without an account.</summary>
internal sealed class FirstStep(SignInManager<Account> manager, IPasswordHasher<Account> hasher, SignInAttempts attempts, IOptions<AccessOptions> options)
{
    private static readonly Account Nobody = new() { Email = string.Empty, NormalisedEmail = string.Empty, FunctionLabel = string.Empty };

    private static string? nobodyHash;

    public async Task<FirstStepResult> SignInAsync(string email, string password, CancellationToken cancellation)
    {
        // First of all, and before any password is looked at: whatever is filled in, what is locked stays locked and costs nothing.
        if (await attempts.LockedUntilAsync(email, cancellation) is not null)
        {
            return new(FirstStepOutcome.Locked);
        }

        var account = await manager.UserManager.FindByNameAsync(email);
        if (account?.Credential.PasswordHash is null || (password == DemoAccounts.DocumentedPassword && !options.Value.Demo))
        {
            return await RefuseAsync(email, password, cancellation);
        }

        var result = await manager.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        return result.Succeeded ? new(FirstStepOutcome.Done)
            : result.RequiresTwoFactor ? new(FirstStepOutcome.SecondStep)
            : result.IsLockedOut ? new(FirstStepOutcome.Locked)
            : new(FirstStepOutcome.Wrong, SignInAttempts.Most - await attempts.CountAsync(email, cancellation));
    }

    private async Task<FirstStepResult> RefuseAsync(string email, string password, CancellationToken cancellation)
    {
        nobodyHash ??= hasher.HashPassword(Nobody, SignInSecrets.NewPassword());
        hasher.VerifyHashedPassword(Nobody, nobodyHash, password);
        var failed = await attempts.FailWithoutAccountAsync(email, cancellation);
        return failed >= SignInAttempts.Most ? new(FirstStepOutcome.Locked) : new(FirstStepOutcome.Wrong, SignInAttempts.Most - failed);
    }
}
