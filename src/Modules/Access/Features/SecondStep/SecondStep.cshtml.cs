using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpKoers.Access.SignIn;
using OpKoers.Access.Storage;

namespace OpKoers.Access.Features.SecondStep;

/// <summary>The code of the user's app, after the password.</summary>
[AllowAnonymous]
internal sealed class SecondStepModel(SignInManager<Account> manager) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(Name = "naar", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    internal string Target => LocalAddress.After(ReturnTo);

    public async Task<IActionResult> OnGetAsync() =>
        await manager.GetTwoFactorAuthenticationUserAsync() is null ? LocalRedirect("/inloggen") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await manager.GetTwoFactorAuthenticationUserAsync() is null)
        {
            return LocalRedirect("/inloggen");
        }

        var code = new string([.. (Code ?? string.Empty).Where(char.IsAsciiDigit)]);
        var result = await manager.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false);
        if (result.Succeeded)
        {
            return LocalRedirect(Target);
        }

        ModelState.AddModelError(nameof(Code), result.IsLockedOut
            ? T.Of("Er is te vaak een verkeerde code ingevuld. Probeer het over een kwartier opnieuw.")
            : T.Of("Deze code klopt niet, of is al gebruikt. Wacht op de volgende code in uw app."));
        return Page();
    }
}
