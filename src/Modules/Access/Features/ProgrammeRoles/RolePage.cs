using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Access.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Access.Features.ProgrammeRoles;

/// <summary>What the pages about roles need.</summary>
internal sealed class RoleTools(IAccess access, IProgrammeLookup lookup, AccessDb db, TimeProvider time)
{
    public IAccess Access => access;

    public IProgrammeLookup Lookup => lookup;

    public AccessDb Db => db;

    public TimeProvider Time => time;
}

/// <summary>A page about the roles of one programme. Without the permission it does not exist.</summary>
internal abstract class RolePage(RoleTools tools, Permission needed) : PageModel
{
    [BindProperty(Name = "p", SupportsGet = true)]
    public string Slug { get; set; } = string.Empty;

    internal Guid Programme { get; private set; }

    internal string ProgrammeName { get; private set; } = string.Empty;

    internal AccessState Access { get; private set; } = null!;

    internal bool MayManage => Access.Can(Permission.ManageRoles, Programme);

    internal string List => $"/programmas/{Slug}/rollen";

    internal DateOnly Today => AsOf.Today(tools.Time);

    protected AccessDb Db => tools.Db;

    protected TimeProvider Time => tools.Time;

    protected CancellationToken Cancellation => HttpContext.RequestAborted;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Access = await tools.Access.ReadAsync(Cancellation);
        if (await tools.Lookup.FindAsync(Access.OrganisationId, Slug, Cancellation) is { } found && Access.Can(needed, found.Id))
        {
            (Programme, ProgrammeName) = found;
            await next();
        }
        else
        {
            context.Result = NotFound();
        }
    }

    internal IReadOnlyList<Crumb> Crumbs(bool below = false) =>
        [new("Portfolio", "/"), new(ProgrammeName, $"/programmas/{Slug}"), .. below ? [new Crumb("Rollen", List)] : Array.Empty<Crumb>()];

    /// <summary>Functions of the organisation's accounts by identity.</summary>
    protected async Task<Dictionary<Guid, string>> FunctionsAsync() =>
        await Db.Accounts.Where(row => row.OrganisationId == Access.OrganisationId).ToDictionaryAsync(row => row.Id, row => row.FunctionLabel, Cancellation);
}
