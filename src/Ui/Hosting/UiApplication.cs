using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.WebEncoders;
using OpKoers.Ui.Localisation;
using OpKoers.Ui.Shell;

namespace OpKoers.Ui.Hosting;

/// <summary>What a host calls to get the shell: services, the middleware around every request, and the shell's own endpoints.</summary>
public static class UiApplication
{
    /// <summary>Registers the shell. The host still calls <c>AddRazorPages</c>; the root of its pages is set here, so no host can forget it.</summary>
    public static IServiceCollection AddUi(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.Configure<UiOptions>(configuration.GetSection("Ui"));
        services.AddSingleton<UiAssets>();
        services.AddSingleton<Navigation>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<IShell, ClaimsShell>();
        services.Configure<RazorPagesOptions>(options => options.RootDirectory = "/Features");
        services.Configure<MvcOptions>(options => options.Filters.Add(new StorableForms()));
        // Letters with accents need no escape in UTF-8; escaping them costs bytes on every Dutch page.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<AntiforgeryOptions>(options => options.SuppressXFrameOptionsHeader = true);
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        services.Configure<HstsOptions>(options => options.MaxAge = TimeSpan.FromDays(365));
        services.AddRequestCultures();
        services.AddResponseCompression(options =>
        {
            // Safe with TLS: secrets in a page (the form token) are masked anew in every answer.
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = ["text/html", "image/svg+xml", "application/json", "text/csv", "text/plain"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        return services;
    }

    /// <summary>The middleware around every request; call it first, before routing, authentication and the pages.</summary>
    public static WebApplication UseUi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        // A fault clears the headers and runs what comes after this line once more, so everything that sets headers comes after it.
        app.UseExceptionHandler("/fout/500");
        app.UseMiddleware<SecurityHeaders>();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.UseStatusCodePagesWithReExecute("/fout/{0}");
        app.UseMiddleware<StorableAddresses>();
        return app;
    }

    /// <summary>The shell's assets. Its pages (help, terms, errors, gallery) come with <c>MapRazorPages</c>.</summary>
    public static IEndpointRouteBuilder MapUi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/ui/{version}/{name}", SendAsset).AllowAnonymous().ExcludeFromDescription();
        return endpoints;
    }

    private static Task SendAsset(HttpContext context, string version, string name, UiAssets assets)
    {
        var response = context.Response;
        if (assets.Find(version, name) is not { } asset)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var body = asset.Bytes;
        response.ContentType = asset.ContentType;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.Vary = "Accept-Encoding";
        if (asset.Brotli is { } small && AcceptsBrotli(context.Request))
        {
            response.Headers.ContentEncoding = "br";
            body = small;
        }

        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, 0, body.Length, context.RequestAborted);
    }

    private static bool AcceptsBrotli(HttpRequest request) =>
        request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase);
}
