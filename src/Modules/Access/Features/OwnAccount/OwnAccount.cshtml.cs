using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpKoers.Access.Contracts;
using OpKoers.Access.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Access.Features.OwnAccount;

/// <summary>One's own account: password, second step, sessions.</summary>
internal sealed class OwnAccountModel(SignInManager<Account> manager, IAccess access) : PageModel
{
    internal AccessState Access { get; private set; } = null!;

    internal bool HasSecondStep { get; private set; }

    internal int CodesLeft { get; private set; }

    internal bool WantsMail { get; private set; }

    internal string Lead { get; private set; } = string.Empty;

    private Account Own { get; set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next)
    {
        Access = await access.ReadAsync(HttpContext.RequestAborted);
        Own = (await manager.UserManager.GetUserAsync(User))!;
        HasSecondStep = Own.Credential.TwoFactorEnabled;
        CodesLeft = Own.Credential.RecoveryCodes.Count;
        WantsMail = Own.WantsMail;
        Lead = T.Of("U logt in als {0}, bij {1}.", Own.Email, Access.OrganisationName);
        await next();
    }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostWachtwoordAsync(string? huidig, string? nieuw)
    {
        if (!await IsOwnAsync(huidig))
        {
            return Refuse("Huidig", T.Of("Dit is niet uw wachtwoord."));
        }

        var changed = await manager.UserManager.ChangePasswordAsync(Own, huidig!, nieuw ?? string.Empty);
        if (!changed.Succeeded)
        {
            return Refuse("Nieuw", T.Of("Kies een wachtwoord van ten minste 12 tekens, met 5 verschillende."));
        }

        return await DoneAsync(T.Of("Wachtwoord gewijzigd."), T.Of("Op andere apparaten bent u uitgelogd."));
    }

    public async Task<IActionResult> OnPostUitAsync(string? bevestig)
    {
        if (!await IsOwnAsync(bevestig))
        {
            return Refuse("Bevestig", T.Of("Dit is niet uw wachtwoord."));
        }

        await manager.UserManager.SetTwoFactorEnabledAsync(Own, false);
        return await DoneAsync(T.Of("Tweede stap uitgezet."), null);
    }

    public async Task<IActionResult> OnPostBerichtAsync(bool geenMail)
    {
        Own.WantsMail = !geenMail;
        if (!(await manager.UserManager.UpdateAsync(Own)).Succeeded)
        {
            return Refuse("GeenMail", T.Of("Iemand heeft uw account zojuist gewijzigd. Kijk na of dit klopt, en bewaar het dan nog eens."));
        }

        TempData.Notice(new Notice(geenMail ? T.Of("U krijgt geen e-mail meer.") : T.Of("U krijgt weer e-mail."), T.Of("Uw werk staat op de pagina Mijn werk.")));
        return LocalRedirect("/account");
    }

    public async Task<IActionResult> OnPostOveralAsync()
    {
        await manager.UserManager.UpdateSecurityStampAsync(Own);
        await manager.SignOutAsync();
        return LocalRedirect("/inloggen");
    }

    /// <summary>Somebody at an open session may not guess the password either: it counts as signing in does.</summary>
    private async Task<bool> IsOwnAsync(string? password) =>
        (await manager.CheckPasswordSignInAsync(Own, password ?? string.Empty, lockoutOnFailure: true)).Succeeded;

    private async Task<IActionResult> DoneAsync(string done, string? detail)
    {
        await manager.RefreshSignInAsync(Own);
        TempData.Notice(new Notice(done, detail));
        return LocalRedirect("/account");
    }

    private PageResult Refuse(string field, string message)
    {
        ModelState.Clear();
        ModelState.AddModelError(field, message);
        return Page();
    }
}
