using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace OpKoers.Access.SignIn;

/// <summary>Protects the keys that users' apps share: a copy of the database alone gives nobody a second step.</summary>
internal sealed class AuthenticatorKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("OpKoers.Access.AuthenticatorKey");

    public string Protect(string key) => protector.Protect(key);

    /// <summary>The key; null when there is none, or when it was protected by keys that this installation no longer has.</summary>
    public string? Read(string? stored)
    {
        try
        {
            return stored is null ? null : protector.Unprotect(stored);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
