using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Access.SignIn;
using OpKoers.Access.Storage;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Access.Tests;

public sealed class RecoveryCodeTests
{
    private const string Code = "ABCDE-FGHJK";

    [Theory]
    [EachDatabase]
    public async Task Codes_OfTwoAccounts_AreKeptDifferentlyThoughTheyAreTheSame(DatabaseProvider provider)
    {
        await using var store = await AccessStore.OpenAsync(provider);
        await store.AccountAsync("een@proef.example", Role.Auditor);
        await store.AccountAsync("twee@proef.example", Role.Auditor);

        var kept = await WithAsync(store, async (accounts, all) =>
        {
            foreach (var account in all)
            {
                await accounts.ReplaceCodesAsync(account, [Code], CancellationToken.None);
            }

            return all.SelectMany(account => account.Credential.RecoveryCodes).ToList();
        });

        Assert.Equal(2, kept.Distinct().Count());
        Assert.DoesNotContain(SignInSecrets.Hash(Code), kept);
        Assert.DoesNotContain(kept, stored => stored.Contains("FGHJK", StringComparison.Ordinal));
    }

    [Theory]
    [EachDatabase]
    public async Task Code_WhenUsed_OpensOnceAndLeavesTheOthers(DatabaseProvider provider)
    {
        await using var store = await AccessStore.OpenAsync(provider);
        await store.AccountAsync("een@proef.example", Role.Auditor);

        var answers = await WithAsync(store, async (accounts, all) =>
        {
            await accounts.ReplaceCodesAsync(all[0], ["andere-code", Code], CancellationToken.None);
            return new[]
            {
                await accounts.RedeemCodeAsync(all[0], "verkeerd", CancellationToken.None),
                await accounts.RedeemCodeAsync(all[0], Code, CancellationToken.None),
                await accounts.RedeemCodeAsync(all[0], Code, CancellationToken.None),
                all[0].Credential.RecoveryCodes.Count == 1,
            };
        });

        Assert.Equal([false, true, false, true], answers);
    }

    [Theory]
    [EachDatabase]
    public async Task Code_KeptInTheOldForm_StillOpensOnce(DatabaseProvider provider)
    {
        await using var store = await AccessStore.OpenAsync(provider);
        await store.AccountAsync("een@proef.example", Role.Auditor);

        var answers = await WithAsync(store, async (accounts, all) =>
        {
            all[0].Credential.RecoveryCodes = [SignInSecrets.Hash(Code)];
            return new[]
            {
                await accounts.RedeemCodeAsync(all[0], "verkeerd", CancellationToken.None),
                await accounts.RedeemCodeAsync(all[0], Code, CancellationToken.None),
                await accounts.RedeemCodeAsync(all[0], Code, CancellationToken.None),
            };
        });

        Assert.Equal([false, true, false], answers);
    }

    private static Task<T> WithAsync<T>(AccessStore store, Func<AccountStore, List<Account>, Task<T>> act) => store.InScopeAsync(async scope =>
    {
        var db = scope.GetRequiredService<AccessDb>();
        var all = await db.Accounts.Include(row => row.Credential).ToListAsync();
        using var accounts = new AccountStore(db, new SignInAttempts(db, new FixedTime()), new AuthenticatorKeys(new EphemeralDataProtectionProvider()), new PasswordHasher<Account>());
        return await act(accounts, all);
    });
}
