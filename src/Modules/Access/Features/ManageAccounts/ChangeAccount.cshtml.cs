using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Access.SignIn;
using OpKoers.Access.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Access.Features.ManageAccounts;

internal sealed class ChangeAccountModel(IAccess access, AccessDb db, IAccounts accounts, DatabaseSession session, TimeProvider time) : AdministratorPage(access, db)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    internal Account Own { get; private set; } = null!;

    internal ObjectForm<AccountEdit> Form { get; private set; } = null!;

    internal string? Link { get; private set; }

    private AccountEdit Edit { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Shown() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        Form = new ObjectForm<AccountEdit>(AccountEdit.Fields).From(Request.Form);
        if (Form.Version != Own.Version)
        {
            return await CollideAsync();
        }

        if (!Form.Apply(Edit) || !KeepsAdministrator())
        {
            foreach (var (name, message) in Form.Errors)
            {
                ModelState.AddModelError("veld." + name, message);
            }

            return Page();
        }

        session.Why = Form.Why;
        Edit.WriteTo(Db, Own, time);
        return await SaveAsync("Account gewijzigd.");
    }

    public async Task<IActionResult> OnPostLinkAsync()
    {
        if (!await FindAsync() || await accounts.CreatePasswordLinkAsync(Access.OrganisationId, Id, Cancellation) is not { } token)
        {
            return NotFound();
        }

        Link = $"{Request.Scheme}://{Request.Host}/wachtwoord/{token}";
        return Shown();
    }

    public Task<IActionResult> OnPostSluitAsync() => SetActiveAsync(false, "Account afgesloten.");

    public Task<IActionResult> OnPostOpenAsync() => SetActiveAsync(true, "Account weer open.");

    private async Task<IActionResult> SetActiveAsync(bool active, string done)
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        if (Own.Id == Access.AccountId)
        {
            TempData.Notice(new Notice("Niet gedaan.", "Uw eigen account kunt u niet afsluiten."));
            return LocalRedirect($"/gebruikers/{Id}");
        }

        Own.Active = active;
        Own.Credential.SecurityStamp = SignInSecrets.NewStamp();
        return await SaveAsync(done);
    }

    private async Task<IActionResult> SaveAsync(string done)
    {
        try
        {
            await Db.SaveChangesAsync(Cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            Db.ChangeTracker.Clear();
            await FindAsync();
            return await CollideAsync();
        }

        TempData.Notice(new Notice(done, Own.FunctionLabel));
        return LocalRedirect($"/gebruikers/{Id}");
    }

    private async Task<bool> FindAsync()
    {
        var found = await Db.Accounts.Include(row => row.Credential).FirstOrDefaultAsync(row => row.Id == Id && row.OrganisationId == Access.OrganisationId, Cancellation);
        if (found is null)
        {
            return false;
        }

        Own = found;
        Edit = new AccountEdit(found, await Db.Roles.Where(row => row.AccountId == Id && row.ProgrammeId == null).ToListAsync(Cancellation));
        return true;
    }

    private PageResult Shown()
    {
        Form = new ObjectForm<AccountEdit>(AccountEdit.Fields).From(Edit, Own.Version);
        return Page();
    }

    /// <summary>Who takes the administrator's role from himself locks everybody out.</summary>
    private bool KeepsAdministrator()
    {
        if (Own.Id != Access.AccountId || Edit.Roles.Contains(Role.FunctionalAdministrator))
        {
            return true;
        }

        Form.Refuse(nameof(Role.FunctionalAdministrator), "Deze rol kunt u niet van uzelf afnemen. Vraag een andere beheerder.");
        return false;
    }

    private async Task<IActionResult> CollideAsync()
    {
        var last = await Db.ChangeLog.AsNoTracking().Where(row => row.ObjectId == Id).OrderByDescending(row => row.Id).FirstOrDefaultAsync(Cancellation);
        Form ??= new ObjectForm<AccountEdit>(AccountEdit.Fields).From(Edit, Own.Version);
        Form.Collide(Edit, Own.Version, last?.ActorLabel ?? string.Empty, last?.At ?? time.GetUtcNow());
        Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status409Conflict;
        return Page();
    }
}
