using System.Net;
using System.Threading.RateLimiting;

namespace OpKoers.Access.SignIn;

/// <summary>
/// Bounds how often one address on the network may try one account, and how often it may try at all: hashing passwords costs time that guessing must not
/// buy, and whoever tries one password on every account must not go on either.
/// </summary>
internal sealed class SignInLimiter : IDisposable
{
    public const int PerMinute = 10;

    /// <summary>A whole town hall may come in from one address, in the morning.</summary>
    public const int PerAddressPerMinute = 120;

    private readonly PartitionedRateLimiter<string> perAccount = Limiter(PerMinute);
    private readonly PartitionedRateLimiter<string> perAddress = Limiter(PerAddressPerMinute);

    /// <param name="remote">Where the request comes from; null when it did not come over the network.</param>
    /// <param name="email">The account that is tried.</param>
    public bool Allows(IPAddress? remote, string email)
    {
        if (remote is not null && !Allows(perAddress, NetworkOf(remote)))
        {
            return false;
        }

        return Allows(perAccount, $"{remote} {SignInSecrets.Hash(SignInSecrets.NormaliseEmail(email))}");
    }

    public void Dispose()
    {
        perAccount.Dispose();
        perAddress.Dispose();
    }

    /// <summary>Of version 6 one subscriber has a whole network of 64 bits: its addresses count as one.</summary>
    internal static string NetworkOf(IPAddress remote)
    {
        if (remote.IsIPv4MappedToIPv6)
        {
            return remote.MapToIPv4().ToString();
        }

        return remote.GetAddressBytes() is { Length: 16 } bytes ? Convert.ToHexStringLower(bytes, 0, 8) : remote.ToString();
    }

    private static bool Allows(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> Limiter(int most) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) }));
}
