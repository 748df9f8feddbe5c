using System.Security.Cryptography;
using System.Text;

namespace OpKoers.Access.SignIn;

/// <summary>Addresses and one-time secrets in the form in which they are stored.</summary>
internal static class SignInSecrets
{
    /// <summary>An e-mail address as it is looked up.</summary>
    public static string NormaliseEmail(string email) => email.Trim().ToUpperInvariant();

    /// <summary>A hash without salt: for secrets that are long and random already, and for addresses that only need to be recognised.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>A new stamp; sessions with an older one end.</summary>
    public static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>A secret that fits in an address.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>A password that can be read out: no letters that look alike.</summary>
    public static string NewPassword() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 20);
}
