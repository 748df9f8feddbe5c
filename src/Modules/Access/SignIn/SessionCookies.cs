using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Scope;

namespace OpKoers.Access.SignIn;

/// <summary>The cookie of a session, and the short one between the first step and the second.</summary>
internal static class SessionCookies
{
    public const string StampClaim = "stempel";

    public static void Add(IServiceCollection services) => services
        .AddAuthentication(IdentityConstants.ApplicationScheme)
        .AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            options.Cookie = new SafeCookie("opkoers", SameSiteMode.Lax);
            options.ExpireTimeSpan = TimeSpan.FromHours(8);
            options.SlidingExpiration = true;
            options.LoginPath = "/inloggen";
            options.ReturnUrlParameter = "naar";
            options.Events = new CookieAuthenticationEvents
            {
                OnValidatePrincipal = ValidateAsync,
                OnRedirectToAccessDenied = Hide,
            };
        })
        .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options =>
        {
            options.Cookie = new SafeCookie("opkoers.stap", SameSiteMode.Strict);
            options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
        });

    /// <summary>
    /// Every request asks whether the account is still there, still active and still has the stamp of this session: whoever is locked out or signs
    /// out everywhere is out at once. It costs nothing extra: the page needs the same row.
    /// </summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.Request.Path.StartsWithSegments("/ui", StringComparison.Ordinal))
        {
            return;
        }

        var scope = context.HttpContext.RequestServices.GetRequiredService<AccessScope>();
        var read = AccessScope.AccountOf(context.Principal) is { } account ? await scope.LoadAsync(account, context.HttpContext.RequestAborted) : null;
        if (read is null || read.SecurityStamp != context.Principal?.FindFirstValue(StampClaim))
        {
            scope.Forget();
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }

    /// <summary>What one may not see looks like what is not there.</summary>
    private static Task Hide(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
