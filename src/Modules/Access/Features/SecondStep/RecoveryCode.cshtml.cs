using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpKoers.Access.SignIn;
using OpKoers.Access.Storage;

namespace OpKoers.Access.Features.SecondStep;

/// <summary>A recovery code instead of the app. Wrong ones count as wrong passwords do.</summary>
[AllowAnonymous]
internal sealed class RecoveryCodeModel(SignInManager<Account> manager) : PageModel
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
        if (await manager.GetTwoFactorAuthenticationUserAsync() is not { } account)
        {
            return LocalRedirect("/inloggen");
        }

        if (await manager.UserManager.IsLockedOutAsync(account))
        {
            ModelState.AddModelError(nameof(Code), T.Of("Er is te vaak een verkeerde code ingevuld. Probeer het over een kwartier opnieuw."));
            return Page();
        }

        if ((await manager.TwoFactorRecoveryCodeSignInAsync((Code ?? string.Empty).Trim().ToUpperInvariant())).Succeeded)
        {
            return LocalRedirect(Target);
        }

        await manager.UserManager.AccessFailedAsync(account);
        ModelState.AddModelError(nameof(Code), T.Of("Deze herstelcode klopt niet, of is al gebruikt."));
        return Page();
    }
}
