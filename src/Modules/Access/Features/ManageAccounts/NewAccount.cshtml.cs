using Microsoft.AspNetCore.Mvc;
using OpKoers.Access.Contracts;
using OpKoers.Access.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Access.Features.ManageAccounts;

internal sealed class NewAccountModel(IAccess access, AccessDb db, IAccounts accounts) : AdministratorPage(access, db)
{
    [BindProperty(Name = "Functie")]
    public string? FunctionLabel { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var made = await accounts.CreateAsync(
            new AccountRequest { Organisation = Access.OrganisationId, Email = Email ?? string.Empty, FunctionLabel = FunctionLabel ?? string.Empty }, Cancellation);
        if (made.TryGet(out var id, out var refusal))
        {
            TempData.Notice(new Notice(T.Of("Account gemaakt."), T.Of("Geef het rollen, en maak een link waarmee de gebruiker een wachtwoord kiest.")));
            return LocalRedirect($"/gebruikers/{id}");
        }

        ModelState.AddModelError(refusal.Code == "function-missing" ? "Functie" : "Email", refusal.Message);
        return Page();
    }
}
