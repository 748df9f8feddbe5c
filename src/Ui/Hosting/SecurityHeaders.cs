using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace OpKoers.Ui.Hosting;

/// <summary>Headers that every answer carries. An endpoint that needs another value sets its own; what is set here is the strict default.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>No inline script or style anywhere, nothing from another host, no frames. Fonts and pictures are our own.</summary>
    internal const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static readonly StringValues Policy = ContentSecurityPolicy;
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues Referrer = "same-origin";
    private static readonly StringValues Opener = "same-origin";
    private static readonly StringValues Features = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
    private static readonly StringValues NoStore = "no-store";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = Referrer;
        headers["Cross-Origin-Opener-Policy"] = Opener;
        headers["Permissions-Policy"] = Features;
        headers.CacheControl = NoStore;
        return next(context);
    }
}
