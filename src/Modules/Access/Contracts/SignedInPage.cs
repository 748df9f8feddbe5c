using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OpKoers.Access.Contracts;

/// <summary>A page for whoever is signed in. Anybody else is sent to sign in; what is not there, or not for this user, is not found.</summary>
public abstract class SignedInPage(IAccess access) : PageModel
{
    /// <summary>Who asks, and what that user may do.</summary>
    public AccessState Access { get; private set; } = null!;

    /// <summary>Stops when the one who asked is gone.</summary>
    protected CancellationToken Cancellation => HttpContext.RequestAborted;

    /// <inheritdoc/>
    public sealed override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        Access = await access.ReadAsync(Cancellation);
        if (!Access.IsSignedIn)
        {
            context.Result = new ChallengeResult();
        }
        else if (!await FindPageAsync())
        {
            context.Result = new NotFoundResult();
        }
        else
        {
            await next();
        }
    }

    /// <summary>Reads what the address names; false when it is not there or not for this user.</summary>
    protected virtual Task<bool> FindPageAsync() => Task.FromResult(true);
}
