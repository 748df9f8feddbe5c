using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.SignIn;
using OpKoers.Access.Storage;

namespace OpKoers.Access.Features.OwnAccount;

/// <summary>The link that an administrator hands over: works once, for a day.</summary>
[AllowAnonymous]
internal sealed class SetPasswordModel(AccessDb db, UserManager<Account> manager, SignInAttempts attempts, TimeProvider time) : PageModel
{
    internal string FunctionLabel { get; private set; } = string.Empty;

    public async Task<IActionResult> OnGetAsync(string token) => await FindAsync(token) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string token, string? nieuw)
    {
        if (await FindAsync(token) is not { } account)
        {
            return NotFound();
        }

        foreach (var validator in manager.PasswordValidators)
        {
            if (!(await validator.ValidateAsync(manager, account, nieuw ?? string.Empty)).Succeeded)
            {
                ModelState.Clear();
                ModelState.AddModelError("Nieuw", T.Of("Kies een wachtwoord van ten minste 12 tekens, met 5 verschillende."));
                return Page();
            }
        }

        account.Credential.PasswordHash = manager.PasswordHasher.HashPassword(account, nieuw!);
        account.Credential.SecurityStamp = SignInSecrets.NewStamp();
        account.Credential.PasswordLinkHash = null;
        await db.SaveChangesAsync(HttpContext.RequestAborted);
        await attempts.LockAsync(account.Email, null, HttpContext.RequestAborted);
        return LocalRedirect("/inloggen");
    }

    private async Task<Account?> FindAsync(string token)
    {
        var hash = SignInSecrets.Hash(token);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var account = await db.Accounts.Include(row => row.Credential)
            .FirstOrDefaultAsync(row => row.Credential.PasswordLinkHash == hash && row.Credential.PasswordLinkUntil >= now && row.Active, HttpContext.RequestAborted);
        FunctionLabel = account?.FunctionLabel ?? string.Empty;
        return account;
    }
}
