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

        if (!Form.Apply(Edit) || !GivesItselfNothing())
        {
            return Refused();
        }

        session.Why = Form.Why;
        Edit.WriteTo(Db, Own, time);
        try
        {
            return await SaveAsync(T.Of("Account gewijzigd."));
        }
        catch (GuardRefusedException refused)
        {
            Form.Refuse(nameof(Role.FunctionalAdministrator), refused.Refusal.Message);
            return Refused();
        }
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

    public Task<IActionResult> OnPostSluitAsync() => SetActiveAsync(false, T.Of("Account afgesloten."));

    public Task<IActionResult> OnPostOpenAsync() => SetActiveAsync(true, T.Of("Account weer open."));

    private async Task<IActionResult> SetActiveAsync(bool active, string done)
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        if (Own.Id == Access.AccountId)
        {
            return NotDone(T.Of("Uw eigen account kunt u niet afsluiten."));
        }

        Own.Active = active;
        Own.Credential.SecurityStamp = SignInSecrets.NewStamp();
        try
        {
            return await SaveAsync(done);
        }
        catch (GuardRefusedException refused)
        {
            return NotDone(refused.Refusal.Message);
        }
    }

    private LocalRedirectResult NotDone(string why)
    {
        TempData.Notice(new Notice(T.Of("Niet gedaan."), why));
        return LocalRedirect($"/gebruikers/{Id}");
    }

    private PageResult Refused()
    {
        foreach (var (name, message) in Form.Errors)
        {
            ModelState.AddModelError("veld." + name, message);
        }

        return Page();
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

    /// <summary>Whoever manages accounts gives roles to others, and neither takes his own nor adds to it.</summary>
    private bool GivesItselfNothing()
    {
        if (Own.Id != Access.AccountId)
        {
            return true;
        }

        if (!Edit.Roles.Contains(Role.FunctionalAdministrator))
        {
            Form.Refuse(nameof(Role.FunctionalAdministrator), T.Of("Deze rol kunt u niet van uzelf afnemen. Vraag een andere beheerder."));
        }

        foreach (var role in Edit.Given)
        {
            Form.Refuse(role.ToString(), RoleRules.OwnRole.Message);
        }

        return Form.Errors.Count == 0;
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
