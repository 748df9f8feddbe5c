using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Access.Features.Shared;
using OpKoers.Access.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Access.Features.ProgrammeRoles;

internal sealed class ChangeRoleModel(RoleTools tools, DatabaseSession session) : RolePage(tools, Permission.ManageRoles)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    internal ObjectForm<RoleRow> Form { get; private set; } = null!;

    internal string Who { get; private set; } = string.Empty;

    private RoleRow Row { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        Form.From(Row, Row.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        Form.From(Request.Form);
        if (Form.Version != Row.Version)
        {
            return Collide();
        }

        if (!Form.Apply(Row) || !RoleChecks.Days(Row, Form))
        {
            RoleChecks.Show(Form, ModelState);
            return Page();
        }

        session.Why = Form.Why;
        try
        {
            return await SaveAsync(T.Of("Rol gewijzigd."));
        }
        catch (GuardRefusedException refused)
        {
            Form.Refuse("Rol", refused.Refusal.Message);
            RoleChecks.Show(Form, ModelState);
            return Page();
        }
    }

    /// <summary>From this moment: the last day is inclusive, so it is yesterday.</summary>
    public async Task<IActionResult> OnPostBeeindigAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        Row.Until = Today.AddDays(-1);
        return await SaveAsync(T.Of("Rol beëindigd."));
    }

    private async Task<bool> FindAsync()
    {
        var found = await Db.Roles.FirstOrDefaultAsync(row => row.Id == Id && row.ProgrammeId == Programme && row.OrganisationId == Access.OrganisationId, Cancellation);
        if (found is null)
        {
            return false;
        }

        Row = found;
        Form = new ObjectForm<RoleRow>(RoleFields.For(null, found.AccountId is not null));
        Who = found.AccountId is { } account ? (await FunctionsAsync()).GetValueOrDefault(account, RoleWords.Of(found.Role)) : found.HeldBy ?? RoleWords.Of(found.Role);
        return true;
    }

    private async Task<IActionResult> SaveAsync(string done)
    {
        try
        {
            await Db.SaveChangesAsync(Cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            await Db.Entry(Row).ReloadAsync(Cancellation);
            return Collide();
        }

        TempData.Notice(new Notice(done, Who));
        return LocalRedirect(List);
    }

    private PageResult Collide()
    {
        Form.Collide(Row, Row.Version, string.Empty, Time.GetUtcNow());
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
