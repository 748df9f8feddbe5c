using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace OpKoers.Ui.Localisation;

/// <summary>Dutch unless somebody asks for English with <c>?taal=en</c>; the choice is kept in a cookie. The browser's own language is not
/// asked: a link that is sent must show the same words to everyone.</summary>
internal static class RequestCultures
{
    internal const string Cookie = "taal";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    internal static void AddRequestCultures(this IServiceCollection services) =>
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Dutch);
            options.SupportedCultures = [Dutch, English];
            options.SupportedUICultures = [Dutch, English];
            options.RequestCultureProviders = [new CustomRequestCultureProvider(Determine)];
        });

    private static Task<ProviderCultureResult?> Determine(HttpContext context)
    {
        var asked = context.Request.Query[Cookie].ToString();
        if (asked is "nl" or "en")
        {
            context.Response.Cookies.Append(Cookie, asked, new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
            });
        }
        else
        {
            asked = context.Request.Cookies[Cookie];
        }

        return Task.FromResult(asked == "en" ? new ProviderCultureResult(English.Name) : null);
    }
}
