using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace OpKoers.Web;

/// <summary>
/// Who asks, by which name and over what, when a proxy stands before the host. Only what a known proxy says is believed: without the setting nothing is,
/// since everybody can send such headers.
/// </summary>
internal static class Proxies
{
    /// <summary>Addresses and networks of the proxies, parted by commas: "10.0.0.4, 10.1.0.0/16".</summary>
    public const string Setting = "OpKoers:Proxies";

    public static void UseProxies(this WebApplication app)
    {
        if (app.Configuration[Setting] is { Length: > 0 } known)
        {
            app.UseForwardedHeaders(Options(known));
        }
    }

    private static ForwardedHeadersOptions Options(string known)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            // As far back as the proxies are known; the first that is not is who asks.
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var part in known.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPAddress.TryParse(part, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else if (IPNetwork.TryParse(part, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new InvalidOperationException($"'{part}' in {Setting} is neither an address nor a network such as 10.1.0.0/16.");
            }
        }

        return options;
    }
}
