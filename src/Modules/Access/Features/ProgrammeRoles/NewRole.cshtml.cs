using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Access.Features.Shared;
using OpKoers.Access.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Access.Features.ProgrammeRoles;

internal sealed class NewRoleModel(RoleTools tools) : RolePage(tools, Permission.ManageRoles)
{
    internal ObjectForm<RoleRow> Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        await MakeFormAsync();
        Form.From(NewRow(), 0);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await MakeFormAsync();
        Form.From(Request.Form);
        var row = NewRow();
        if (!Form.Apply(row) || !RoleChecks.Days(row, Form) || !RoleChecks.IsOfAnother(row, Access.AccountId, Form))
        {
            RoleChecks.Show(Form, ModelState);
            return Page();
        }

        row.Order = await Db.Roles.Where(other => other.ProgrammeId == Programme).CountAsync(Cancellation);
        Db.Roles.Add(row);
        await Db.SaveChangesAsync(Cancellation);
        TempData.Notice(new Notice(T.Of("Rol toegevoegd."), RoleWords.Of(row.Role)));
        return LocalRedirect(List);
    }

    private async Task MakeFormAsync() => Form = new ObjectForm<RoleRow>(RoleFields.For(await FunctionsAsync(), isGranted: false));

    private RoleRow NewRow() => new() { Id = Ids.New(Time), OrganisationId = Access.OrganisationId, ProgrammeId = Programme };
}
