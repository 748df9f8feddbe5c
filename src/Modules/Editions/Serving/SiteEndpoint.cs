using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using OpKoers.Editions.Site;
using OpKoers.Editions.Site.Pages;

namespace OpKoers.Editions.Serving;

/// <summary>Answers every address of the public site. Names are looked up in a list: no address ever reaches a disk.</summary>
internal sealed class SiteEndpoint(LiveSites sites)
{
    private const string Kept = "public, max-age=300";
    private const string KeptForEver = "public, max-age=31536000, immutable";
    private const int MostAsked = 100;

    private static readonly StringValues Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public async Task AnswerAsync(HttpContext context, string path)
    {
        Harden(context.Response.Headers);
        var all = await sites.ReadAsync(context.RequestAborted);
        if (sites.AtRoot is not null)
        {
            await (all.Values.FirstOrDefault() is { } only ? SendAsync(context, only, path) : NothingAsync(context));
            return;
        }

        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var folder = slash < 0 ? path : path[..slash];
        if (all.TryGetValue(folder, out var site))
        {
            await (slash < 0 ? GoAsync(context, "/") : SendAsync(context, site, path[(slash + 1)..]));
        }
        else if (path.Length == 0 && all.Count == 1)
        {
            await GoAsync(context, (context.Request.Path.Value?.EndsWith('/') ?? false ? "" : "/") + all.Keys.Single() + "/");
        }
        else
        {
            await (path.Length == 0 ? MunicipalitiesPage.WriteAsync(context, all) : NothingAsync(context));
        }
    }

    private static async Task SendAsync(HttpContext context, LiveSite site, string path)
    {
        var name = path.Length == 0 || path.EndsWith('/') ? path + SitePaths.Start : path;
        var asked = context.Request.Query["q"].ToString();
        var file = await site.FindAsync(name, asked.Length > MostAsked ? asked[..MostAsked] : asked, context.RequestAborted);
        if (file is not null)
        {
            await FileAsync(context, file, asked.Length > 0 ? "no-store" : name.StartsWith(site.State.Assets.Folder, StringComparison.Ordinal) ? KeptForEver : Kept);
        }
        else if (site.State.Find(name) is not null)
        {
            await GoAsync(context, "/");
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            await FileAsync(context, LiveFile.OfPage(new NotFoundPage(site.State, name).Write()), "no-store");
        }
    }

    private static async Task FileAsync(HttpContext context, LiveFile file, string kept)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = kept;
        response.Headers.ETag = file.Tag;
        response.Headers.Vary = "Accept-Encoding";
        if (response.StatusCode == StatusCodes.Status200OK && request.Headers.IfNoneMatch.ToString().Contains(file.Tag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var body = file.Body;
        if (file.Packed is { } packed && request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase))
        {
            response.Headers.ContentEncoding = "br";
            body = packed;
        }

        response.ContentType = file.ContentType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    // The same address with something behind it, so that the way is right wherever the site stands.
    private static Task GoAsync(HttpContext context, string more)
    {
        context.Response.Redirect(context.Request.PathBase + context.Request.Path + more);
        return Task.CompletedTask;
    }

    private static Task NothingAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("Hier is niets gepubliceerd.", context.RequestAborted);
    }

    private static void Harden(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
    }
}
