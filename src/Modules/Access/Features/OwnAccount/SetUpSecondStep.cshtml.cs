using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpKoers.Access.Scope;
using OpKoers.Access.SignIn;
using OpKoers.Access.SignIn.Qr;
using OpKoers.Access.Storage;

namespace OpKoers.Access.Features.OwnAccount;

/// <summary>Sets up the second step: a key to scan, a code to prove it, recovery codes to keep.</summary>
internal sealed class SetUpSecondStepModel(SignInManager<Account> manager, CurrentAccess current) : PageModel
{
    private const int CodeCount = 8;

    internal string? Key { get; private set; }

    internal string? Picture { get; private set; }

    internal IReadOnlyList<string> Codes { get; private set; } = [];

    internal bool IsAsked => current.Read?.SecondStepMissing ?? false;

    public async Task<IActionResult> OnGetAsync()
    {
        var own = (await manager.UserManager.GetUserAsync(User))!;
        if (own.Credential.TwoFactorEnabled)
        {
            return LocalRedirect("/account");
        }

        await ShowKeyAsync(own);
        return Page();
    }

    public async Task<IActionResult> OnPostBeginAsync()
    {
        var own = (await manager.UserManager.GetUserAsync(User))!;
        if (!own.Credential.TwoFactorEnabled)
        {
            own.Credential.AuthenticatorKey = null;
            await manager.UserManager.ResetAuthenticatorKeyAsync(own);
            await manager.RefreshSignInAsync(own);
        }

        return LocalRedirect("/account/tweede-stap");
    }

    public async Task<IActionResult> OnPostBevestigAsync(string? code)
    {
        var own = (await manager.UserManager.GetUserAsync(User))!;
        if (own.Credential.TwoFactorEnabled)
        {
            return LocalRedirect("/account");
        }

        var digits = new string([.. (code ?? string.Empty).Where(char.IsAsciiDigit)]);
        if (!await manager.UserManager.VerifyTwoFactorTokenAsync(own, TotpProvider.Name, digits))
        {
            ModelState.Clear();
            ModelState.AddModelError("Code", T.Of("Deze code klopt niet. Loopt de klok van uw telefoon gelijk?"));
            await ShowKeyAsync(own);
            return Page();
        }

        await manager.UserManager.SetTwoFactorEnabledAsync(own, true);
        Codes = [.. (await manager.UserManager.GenerateNewTwoFactorRecoveryCodesAsync(own, CodeCount))!];
        await manager.RefreshSignInAsync(own);
        return Page();
    }

    private async Task ShowKeyAsync(Account own)
    {
        if (await manager.UserManager.GetAuthenticatorKeyAsync(own) is not { } key)
        {
            return;
        }

        Key = string.Join(' ', key.Chunk(4).Select(part => new string(part)));
        var address = $"otpauth://totp/OpKoers:{Uri.EscapeDataString(own.Email)}?secret={key}&issuer=OpKoers";
        Picture = QrSymbol.Of(address) is { } symbol ? QrSvg.Of(symbol, T.Of("Teken om te scannen")) : null;
    }
}
