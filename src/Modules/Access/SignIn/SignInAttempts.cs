using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Storage;

namespace OpKoers.Access.SignIn;

/// <summary>
/// Counts failed attempts per e-mail address, for addresses with and without an account alike, so that neither the count nor the lock tells which
/// accounts exist. Counting is one statement, so that attempts side by side all count.
/// </summary>
internal sealed class SignInAttempts(AccessDb db, TimeProvider time)
{
    public const int Most = 5;

    public static readonly TimeSpan LockFor = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan KeepFor = TimeSpan.FromDays(1);

    /// <summary>When a lock that starts now ends.</summary>
    public DateTimeOffset NextUnlock => time.GetUtcNow() + LockFor;

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Until when an address is locked; null when it is not.</summary>
    public async Task<DateTimeOffset?> LockedUntilAsync(string email, CancellationToken cancellation = default)
    {
        var id = IdOf(email);
        var until = await db.Attempts.Where(row => row.Id == id).Select(row => row.LockedUntil).FirstOrDefaultAsync(cancellation);
        return until > Now ? DateTimeOffset.FromUnixTimeMilliseconds(until) : null;
    }

    public async Task<int> CountAsync(string email, CancellationToken cancellation = default)
    {
        var id = IdOf(email);
        return await db.Attempts.Where(row => row.Id == id).Select(row => row.Failed).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Counts one failure and forgets what is old; gives the count.</summary>
    public async Task<int> AddAsync(string email, CancellationToken cancellation = default)
    {
        var id = IdOf(email);
        var now = Now;
        var old = now - (long)KeepFor.TotalMilliseconds;
        await db.Attempts.Where(row => row.LastAt < old && row.LockedUntil < now).ExecuteDeleteAsync(cancellation);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO access_sign_in_attempt (id, failed, locked_until, last_at) VALUES ({id}, 1, 0, {now}) ON CONFLICT (id) DO UPDATE SET failed = access_sign_in_attempt.failed + 1, last_at = {now}",
            cancellation);
        return await CountAsync(email, cancellation);
    }

    public async Task LockAsync(string email, DateTimeOffset? until, CancellationToken cancellation = default)
    {
        var id = IdOf(email);
        var at = until?.ToUnixTimeMilliseconds() ?? 0;
        await db.Attempts.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LockedUntil, at), cancellation);
    }

    public async Task ResetAsync(string email, CancellationToken cancellation = default)
    {
        var id = IdOf(email);
        await db.Attempts.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Failed, 0), cancellation);
    }

    /// <summary>Counts a failure for an address that has no account, as Identity does for one that has.</summary>
    public async Task<int> FailWithoutAccountAsync(string email, CancellationToken cancellation = default)
    {
        var failed = await AddAsync(email, cancellation);
        if (failed >= Most)
        {
            await LockAsync(email, NextUnlock, cancellation);
            await ResetAsync(email, cancellation);
        }

        return failed;
    }

    private static string IdOf(string email) => SignInSecrets.Hash(SignInSecrets.NormaliseEmail(email));
}
