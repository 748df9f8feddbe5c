using System.Net;
using Microsoft.AspNetCore.Http;

namespace OpKoers.Access.SignIn;

/// <summary>Addresses that stay within this site or this machine.</summary>
internal static class LocalAddress
{
    /// <summary>Where to go after signing in: a path on this site, never another host.</summary>
    public static string After(string? returnUrl) =>
        returnUrl is ['/', ..] && !returnUrl.StartsWith("//", StringComparison.Ordinal) && !returnUrl.Contains('\\', StringComparison.Ordinal) && !returnUrl.Any(char.IsControl)
            ? returnUrl
            : "/";

    /// <summary>Whether a request without TLS stays on this machine, as a trial on one's own computer does.</summary>
    public static bool IsLoopback(HttpContext context) =>
        (context.Request.Host.Host is "localhost" or "[::1]" || (IPAddress.TryParse(context.Request.Host.Host, out var host) && IPAddress.IsLoopback(host)))
        && (context.Connection.RemoteIpAddress is not { } remote || IPAddress.IsLoopback(remote));
}
