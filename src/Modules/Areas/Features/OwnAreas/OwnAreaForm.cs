using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using OpKoers.Access.Contracts;
using OpKoers.Areas.Contracts;
using OpKoers.Areas.Features.Shared;
using OpKoers.Areas.Storage;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Areas.Features.OwnAreas;

/// <summary>
/// Adds or changes an area of the municipality's own. A refused form keeps what was typed; when somebody else was first, both versions are shown; what was
/// done can be taken back.
/// </summary>
internal abstract class OwnAreaForm(AreaTools tools) : OwnAreaPage(tools)
{
    public const string MembersField = "veld.buurten";

    public ObjectForm<OwnArea> Form { get; private set; } = null!;

    /// <summary>The neighbourhoods that may be chosen, by district.</summary>
    public IReadOnlyList<(string District, IReadOnlyList<Area> Neighbourhoods)> Choices { get; private set; } = [];

    /// <summary>The codes that are ticked.</summary>
    public IReadOnlySet<string> Chosen { get; private set; } = new HashSet<string>();

    public int BaseYear { get; private set; }

    public abstract string Back { get; }

    protected override Permission? Needed => Permission.ManageAreas;

    protected abstract string Title { get; }

    protected abstract string Done { get; }

    /// <summary>The area to change, tracked; or a new one, not yet added. Null when it is not there.</summary>
    protected abstract Task<OwnArea?> TargetAsync();

    public async Task<IActionResult> OnGetAsync()
    {
        if (await PrepareAsync() is not { } target)
        {
            return NotFound();
        }

        Form = new ObjectForm<OwnArea>(OwnAreaFields.All(Known)).From(target, IsNew(target) ? 0 : target.Version);
        return Show(target.Members);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await PrepareAsync() is not { } target)
        {
            return NotFound();
        }

        var before = target.Members;
        Form = new ObjectForm<OwnArea>(OwnAreaFields.All(Known)).From(WithMembers(Request.Form));
        var isNew = IsNew(target);
        if (!isNew && Form.Version != target.Version)
        {
            return await CollideAsync(target);
        }

        if (!Form.Apply(target) || !await MayBeCalledAsync(target))
        {
            foreach (var (name, message) in Form.Errors)
            {
                ModelState.AddModelError("veld." + name, message);
            }

            return Show([.. Request.Form[MembersField].OfType<string>().SelectMany(text => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))]);
        }

        // An untouched list is no change.
        target.Members = before.SequenceEqual(target.Members) ? before : target.Members;
        return await SaveAsync(target, isNew);
    }

    private async Task<OwnArea?> PrepareAsync()
    {
        if (await TargetAsync() is not { } target || await Tools.Areas.YearAsync(target.BaseYear, Cancellation) is not { } year)
        {
            return null;
        }

        BaseYear = target.BaseYear;
        var municipality = (await Tools.Organisations.FindAsync(Access.OrganisationId, Cancellation))?.Code ?? "";
        Choices =
        [
            .. year.PartsOf(municipality, AreaKind.Neighbourhood).GroupBy(area => area.ParentCode ?? "", StringComparer.Ordinal)
                .Select(group => (year.Find(group.Key)?.Name ?? T.Of("Wijk {0}", group.Key), (IReadOnlyList<Area>)[.. group])),
        ];
        return target;
    }

    private bool Known(string code) => Choices.Any(district => district.Neighbourhoods.Any(area => area.Code == code));

    private bool IsNew(OwnArea target) => Tools.Db.Entry(target).State == EntityState.Detached;

    /// <summary>Ticked boxes come one by one; the form knows them as one text with a line each.</summary>
    private static FormCollection WithMembers(IFormCollection sent)
    {
        var values = sent.ToDictionary(pair => pair.Key, pair => pair.Value);
        values[MembersField] = new StringValues(string.Join('\n', sent[MembersField].OfType<string>()));
        return new FormCollection(values);
    }

    private async Task<bool> MayBeCalledAsync(OwnArea target)
    {
        if (await Tools.Db.OwnAreas.AnyAsync(area => area.OrganisationId == Access.OrganisationId && area.Id != target.Id && area.Name == target.Name, Cancellation))
        {
            Form.Refuse("naam", T.Of("Er is al een eigen gebied dat ‘{0}’ heet.", target.Name));
            return false;
        }

        return true;
    }

    private async Task<IActionResult> SaveAsync(OwnArea target, bool isNew)
    {
        if (isNew)
        {
            Tools.Db.Add(target);
        }

        Tools.Session.Why = Form.Why;
        try
        {
            await Tools.Db.SaveChangesAsync(Cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            await Tools.Db.Entry(target).ReloadAsync(Cancellation);
            return await CollideAsync(target);
        }

        if (Tools.Session.Changes.Count > 0)
        {
            TempData.Notice(new Notice(Done, target.Name, AreaLinks.Undo(Tools.Session.BatchId)));
        }

        return Redirect(AreaLinks.Own(target.Key));
    }

    private async Task<IActionResult> CollideAsync(OwnArea stored)
    {
        var last = await Tools.Log.OfObjectAsync(Access.OrganisationId, stored.Id, 1, Cancellation) is [var row, ..] ? row : null;
        Form.Collide(stored, stored.Version, last?.ActorLabel ?? string.Empty, last?.At ?? Tools.Time.GetUtcNow());
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Show(stored.Members);
    }

    private PageResult Show(IReadOnlyList<string> members)
    {
        Chosen = members.ToHashSet(StringComparer.Ordinal);
        ViewData["Terug"] = Back;
        Head(new PageHead { Title = Title, Crumbs = Form.Version == 0 ? [new(T.Of("Gebieden"), AreaLinks.All)] : Crumbs(below: true) });
        return Page();
    }
}
