using Microsoft.AspNetCore.Http;
using OpKoers.Access.Scope;

namespace OpKoers.Access.SignIn;

/// <summary>Who has a role that must use a second step sets it up before anything else.</summary>
internal sealed class AskSecondStep(RequestDelegate next)
{
    private const string SetUp = "/account/tweede-stap";

    public Task InvokeAsync(HttpContext context, CurrentAccess current)
    {
        var path = context.Request.Path;
        if (current.Read?.SecondStepMissing != true || path == SetUp || path == "/uitloggen" || path.StartsWithSegments("/ui", StringComparison.Ordinal) || path.StartsWithSegments("/fout", StringComparison.Ordinal))
        {
            return next(context);
        }

        context.Response.Redirect(SetUp);
        return Task.CompletedTask;
    }
}
