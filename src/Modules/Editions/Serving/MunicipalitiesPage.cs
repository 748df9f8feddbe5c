using Microsoft.AspNetCore.Http;
using OpKoers.Editions.Blocks;

namespace OpKoers.Editions.Serving;

/// <summary>The page of a host that serves more than one municipality: which.</summary>
internal static class MunicipalitiesPage
{
    public static Task WriteAsync(HttpContext context, IReadOnlyDictionary<string, LiveSite> sites)
    {
        using var writer = new StringWriter();
        var to = new HtmlText(writer);
        to.Raw("<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Zijn we op koers?</title>\n<link rel=\"icon\" href=\"data:,\">\n</head>\n<body>\n<main>\n<h1>Zijn we op koers?</h1>\n");
        to.Raw(sites.Count == 0 ? "<p>Er is nog niets gepubliceerd.</p>\n" : "<p>Kies een gemeente:</p>\n<ul>\n");
        var root = (context.Request.PathBase + context.Request.Path).Value?.TrimEnd('/') + "/";
        foreach (var site in sites.Values.OrderBy(site => site.State.Municipality.Name, StringComparer.Ordinal))
        {
            to.Raw("<li>").Link(root + site.State.Municipality.Slug + "/", site.State.Municipality.Name).Raw("</li>\n");
        }

        to.Raw(sites.Count == 0 ? "</main>\n</body>\n</html>\n" : "</ul>\n</main>\n</body>\n</html>\n");
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(writer.ToString(), context.RequestAborted);
    }
}
