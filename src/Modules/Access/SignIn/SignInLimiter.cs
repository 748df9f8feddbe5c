using System.Threading.RateLimiting;

namespace OpKoers.Access.SignIn;

/// <summary>Bounds how often one address on the network may try one account: hashing passwords costs time that guessing must not buy.</summary>
internal sealed class SignInLimiter : IDisposable
{
    public const int PerMinute = 10;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }));

    public bool Allows(string? remote, string email)
    {
        using var lease = limiter.AttemptAcquire($"{remote} {SignInSecrets.Hash(SignInSecrets.NormaliseEmail(email))}");
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
