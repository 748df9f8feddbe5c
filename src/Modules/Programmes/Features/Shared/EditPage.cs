using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Programmes.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Programmes.Features.Shared;

/// <summary>What pages that change something need beside <see cref="PageTools"/>.</summary>
internal sealed class EditTools(PageTools page, ProgrammesDb db, DatabaseSession session, ChangeLogReader log)
{
    public PageTools Page => page;

    public ProgrammesDb Db => db;

    public DatabaseSession Session => session;

    public ChangeLogReader Log => log;
}

/// <summary>
/// A page that adds or changes one object through a form. A refused form keeps what was typed; when somebody else was first, both versions are shown
/// and the user chooses; what was done can be taken back.
/// </summary>
/// <typeparam name="TEntity">The object.</typeparam>
internal abstract class EditPage<TEntity>(EditTools tools) : ProgrammePage(tools.Page)
    where TEntity : Entity
{
    public ObjectForm<TEntity> Form { get; private set; } = null!;

    protected ProgrammesDb Db => tools.Db;

    protected DatabaseSession Session => tools.Session;

    protected TimeProvider Time => tools.Page.Time;

    /// <summary>Where the user goes when he is done or turns back.</summary>
    protected abstract string Back { get; }

    /// <summary>Heading of the page.</summary>
    protected abstract string Title { get; }

    /// <summary>What the notice says that was done: "Doel gewijzigd."</summary>
    protected abstract string Done { get; }

    /// <summary>The object to change, tracked; or a new one, not yet added. Null when it is not there.</summary>
    protected abstract Task<TEntity?> FindAsync();

    /// <summary>The fields of the form.</summary>
    protected abstract IReadOnlyList<FormField<TEntity>> Describe(TEntity target);

    /// <summary>Checks what only the whole tells; adds messages to the form.</summary>
    protected virtual Task CheckAsync(TEntity target, ObjectForm<TEntity> form) => Task.CompletedTask;

    /// <summary>Whether <see cref="SaveMoreAsync"/> saves something in another module, so that all of it is one transaction.</summary>
    protected virtual bool SavesMore => false;

    /// <summary>What else is saved, when something changed.</summary>
    protected virtual Task SaveMoreAsync(TEntity saved) => Task.CompletedTask;

    /// <summary>Where the user goes after saving.</summary>
    protected virtual string After(TEntity saved) => Back;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is not { } target)
        {
            return NotFound();
        }

        Form = new ObjectForm<TEntity>(Describe(target)).From(target, VersionOf(target));
        return Show();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is not { } target)
        {
            return NotFound();
        }

        Form = new ObjectForm<TEntity>(Describe(target)).From(Request.Form);
        var isNew = Db.Entry(target).State == EntityState.Detached;
        if (!isNew && Form.Version != target.Version)
        {
            return await CollideAsync(target);
        }

        var applied = Form.Apply(target);
        if (applied)
        {
            await CheckAsync(target, Form);
        }

        if (Form.Errors.Count > 0)
        {
            foreach (var (name, message) in Form.Errors)
            {
                ModelState.AddModelError("veld." + name, message);
            }

            return Show();
        }

        return await SaveAsync(target, isNew);
    }

    private async Task<IActionResult> SaveAsync(TEntity target, bool isNew)
    {
        if (isNew)
        {
            Db.Add(target);
        }

        Session.Why = Form.Why;
        try
        {
            await SaveAllAsync(target);
        }
        catch (DbUpdateConcurrencyException)
        {
            await Db.Entry(target).ReloadAsync(Cancellation);
            return await CollideAsync(target);
        }

        if (Session.Changes.Count > 0)
        {
            TempData.Notice(new Notice(Done, target.Label, ProgrammeLinks.Undo(Session.BatchId)));
        }

        return Redirect(After(target));
    }

    private async Task SaveAllAsync(TEntity target)
    {
        if (!SavesMore)
        {
            await Db.SaveChangesAsync(Cancellation);
            return;
        }

        await Session.BeginAsync(Cancellation);
        try
        {
            await Db.SaveChangesAsync(Cancellation);
            if (Session.Changes.Count > 0)
            {
                await SaveMoreAsync(target);
            }

            await Session.CommitAsync(Cancellation);
        }
        catch
        {
            await Session.RollbackAsync(CancellationToken.None);
            throw;
        }
    }

    private async Task<IActionResult> CollideAsync(TEntity stored)
    {
        var last = await tools.Log.OfObjectAsync(Access.OrganisationId, stored.Id, 1, Cancellation) is [var row, ..] ? row : null;
        Form.Collide(stored, stored.Version, last?.ActorLabel ?? string.Empty, last?.At ?? Time.GetUtcNow());
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Show();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show()
    {
        ViewData["Terug"] = Back;
        Head(new PageHead { Title = Title, Crumbs = CourseOrNone is null ? [new(T.Of("Portfolio"), ProgrammeLinks.Portfolio)] : Crumbs() });
        return Page();
    }

    private int VersionOf(TEntity target) => Db.Entry(target).State == EntityState.Detached ? 0 : target.Version;
}
