using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpKoers.Access.Storage;

namespace OpKoers.Access.Features.SigningIn;

/// <summary>Ends this session; only a form of our own does.</summary>
internal sealed class SignOutModel(SignInManager<Account> manager) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await manager.SignOutAsync();
        return LocalRedirect("/inloggen");
    }
}
