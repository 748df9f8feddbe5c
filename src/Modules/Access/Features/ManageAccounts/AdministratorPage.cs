using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpKoers.Access.Contracts;
using OpKoers.Access.Storage;

namespace OpKoers.Access.Features.ManageAccounts;

/// <summary>A page for who manages accounts; for everyone else it does not exist.</summary>
internal abstract class AdministratorPage(IAccess access, AccessDb db) : PageModel
{
    protected AccessState Access { get; private set; } = null!;

    protected AccessDb Db => db;

    protected CancellationToken Cancellation => HttpContext.RequestAborted;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Access = await access.ReadAsync(Cancellation);
        if (Access.Can(Permission.ManageAccounts))
        {
            await next();
        }
        else
        {
            context.Result = NotFound();
        }
    }
}
