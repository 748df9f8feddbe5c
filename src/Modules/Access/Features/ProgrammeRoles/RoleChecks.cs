using Microsoft.AspNetCore.Mvc.ModelBinding;
using OpKoers.Access.Storage;
using OpKoers.Ui.Forms;

namespace OpKoers.Access.Features.ProgrammeRoles;

internal static class RoleChecks
{
    /// <summary>The first day is not after the last.</summary>
    public static bool Days(RoleRow row, ObjectForm<RoleRow> form)
    {
        if (row.From is { } from && row.Until is { } until && until < from)
        {
            form.Refuse("Tot", T.Of("De laatste dag ligt voor de eerste dag."));
            return false;
        }

        return true;
    }

    /// <summary>A role gives rights to somebody else than who gives it.</summary>
    public static bool IsOfAnother(RoleRow row, Guid? giver, ObjectForm<RoleRow> form)
    {
        if (row.AccountId is null || row.AccountId != giver)
        {
            return true;
        }

        form.Refuse("Account", RoleRules.OwnRole.Message);
        return false;
    }

    public static void Show(ObjectForm<RoleRow> form, ModelStateDictionary state)
    {
        foreach (var (name, message) in form.Errors)
        {
            state.AddModelError("veld." + name, message);
        }
    }
}
