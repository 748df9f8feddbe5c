using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Access.Storage;

namespace OpKoers.Access.Features.ProgrammeRoles;

internal sealed class RoleListModel(RoleTools tools) : RolePage(tools, Permission.ReadProgramme)
{
    internal IReadOnlyList<RoleRow> Stated { get; private set; } = [];

    internal IReadOnlyList<RoleRow> Granted { get; private set; } = [];

    internal IReadOnlyDictionary<Guid, string> Functions { get; private set; } = new Dictionary<Guid, string>();

    public async Task OnGetAsync()
    {
        var rows = await Db.Roles.AsNoTracking()
            .Where(row => row.ProgrammeId == Programme && row.OrganisationId == Access.OrganisationId)
            .OrderBy(row => row.Order)
            .ToListAsync(Cancellation);
        Stated = [.. rows.Where(row => row.AccountId is null)];
        if (MayManage)
        {
            Granted = [.. rows.Where(row => row.AccountId is not null)];
            Functions = await FunctionsAsync();
        }
    }
}
