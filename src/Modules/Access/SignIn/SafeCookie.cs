using Microsoft.AspNetCore.Http;

namespace OpKoers.Access.SignIn;

/// <summary>A cookie that travels over TLS alone, except on the machine itself.</summary>
internal sealed class SafeCookie : CookieBuilder
{
    public SafeCookie(string name, SameSiteMode sameSite)
    {
        Name = name;
        HttpOnly = true;
        IsEssential = true;
        SameSite = sameSite;
        Path = "/";
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = context.Request.IsHttps || !LocalAddress.IsLoopback(context);
        return options;
    }
}
