using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OpKoers.Access.Contracts;
using OpKoers.Ui.Hosting;
using OpKoers.Ui.Shell;

namespace OpKoers.Access.Scope;

/// <summary>Tells the shell who is looking.</summary>
internal sealed class AccessShell(IAccess access, IOptions<UiOptions> options) : IShell
{
    public async ValueTask<ShellState> ReadAsync(HttpContext context)
    {
        var state = await access.ReadAsync(context.RequestAborted);
        return new ShellState
        {
            SignedIn = state.IsSignedIn,
            Organisation = state.IsSignedIn ? T.Of("Gemeente {0}", state.OrganisationName) : options.Value.Organisation,
            Function = state.IsSignedIn ? state.FunctionLabel : null,
        };
    }
}
