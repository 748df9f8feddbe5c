using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OpKoers.Indicators.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Indicators.Features.Shared;

/// <summary>What pages that change something need beside <see cref="IndicatorTools"/>.</summary>
internal sealed class ChangeTools(IndicatorTools page, IndicatorsDb db, DatabaseSession session, ChangeLogReader log)
{
    public IndicatorTools Page => page;

    public IndicatorsDb Db => db;

    public DatabaseSession Session => session;

    public ChangeLogReader Log => log;

    /// <summary>
    /// Starts a transaction in which nobody else writes to this scope, so that what is looked up still holds when it is written. SQLite has one writer
    /// at a time by itself.
    /// </summary>
    public async Task LockAsync(Guid scope, CancellationToken cancellation)
    {
        await session.BeginAsync(cancellation);
        if (session.Provider == DatabaseProvider.PostgreSql)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({BitConverter.ToInt64(scope.ToByteArray())})", cancellation);
        }
    }
}

/// <summary>What a form edits: a copy of the stored values, so that what is stored can always be laid beside what was typed.</summary>
internal interface IFormInput
{
    /// <summary>The stored object; empty for a new one.</summary>
    Guid Id { get; }

    /// <summary>Its version; 0 for a new one.</summary>
    int Version { get; }

    /// <summary>How it is named in the notice.</summary>
    string Label { get; }
}

/// <summary>
/// A page that adds or changes one object through a form. A refused form keeps what was typed; when somebody else was first, both versions are shown
/// and the user chooses; what was done can be taken back.
/// </summary>
/// <typeparam name="TInput">What the form edits.</typeparam>
internal abstract class FormPage<TInput>(ChangeTools tools) : IndicatorPage(tools.Page)
    where TInput : class, IFormInput
{
    public ObjectForm<TInput> Form { get; private set; } = null!;

    protected IndicatorsDb Db => tools.Db;

    protected TimeProvider Time => tools.Page.Time;

    /// <summary>Where the user goes when he turns back.</summary>
    public abstract string Back { get; }

    /// <summary>Heading of the page.</summary>
    protected abstract string Title { get; }

    /// <summary>What the notice says that was done: "Meting gewijzigd."</summary>
    protected abstract string Done { get; }

    /// <summary>Within which nobody else writes while this page does.</summary>
    protected virtual Guid LockScope => Home.Id;

    /// <summary>Whether the user only asks what would happen: the form is checked and comes back as it was.</summary>
    protected virtual bool IsTrial => false;

    /// <summary>A copy of what is stored now, or something new; null when it is not there.</summary>
    protected abstract Task<TInput?> FindAsync();

    protected abstract IReadOnlyList<FormField<TInput>> Describe(TInput target);

    /// <summary>Checks what only the whole tells; adds messages to the form.</summary>
    protected virtual Task CheckAsync(TInput typed, TInput stored) => Task.CompletedTask;

    /// <summary>Brings what was typed to storage.</summary>
    protected abstract Task StoreAsync(TInput typed);

    /// <summary>Where the user goes after saving.</summary>
    protected virtual string After(TInput saved) => Back;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is not { } target)
        {
            return NotFound();
        }

        Form = new ObjectForm<TInput>(Describe(target)).From(target, target.Version);
        return Show();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await tools.LockAsync(LockScope, Cancellation);
        if (await FindAsync() is not { } stored || await FindAsync() is not { } typed)
        {
            return NotFound();
        }

        Form = new ObjectForm<TInput>(Describe(stored)).From(Request.Form);
        if (stored.Version > 0 && (Form.Version != stored.Version || Form.Basis != new ObjectForm<TInput>(Describe(stored)).From(stored, stored.Version).Basis))
        {
            return await CollideAsync(stored);
        }

        if (Form.Apply(typed))
        {
            await CheckAsync(typed, stored);
        }

        if (Form.Errors.Count > 0)
        {
            await tools.Session.RollbackAsync(Cancellation);
            foreach (var (name, message) in Form.Errors)
            {
                ModelState.AddModelError("veld." + name, message);
            }

            return Show();
        }

        if (IsTrial)
        {
            await tools.Session.RollbackAsync(Cancellation);
            return Show();
        }

        return await SaveAsync(typed);
    }

    private async Task<IActionResult> SaveAsync(TInput typed)
    {
        tools.Session.Why = Form.Why;
        await StoreAsync(typed);
        await Db.SaveChangesAsync(Cancellation);
        await tools.Session.CommitAsync(Cancellation);
        if (tools.Session.Changes.Count > 0)
        {
            TempData.Notice(new Notice(Done, typed.Label, IndicatorLinks.Undo(tools.Session.BatchId)));
        }

        return Redirect(After(typed));
    }

    private async Task<IActionResult> CollideAsync(TInput stored)
    {
        await tools.Session.RollbackAsync(Cancellation);
        var last = await tools.Log.OfObjectAsync(Access.OrganisationId, stored.Id, 1, Cancellation) is [var row, ..] ? row : null;
        Form.Collide(stored, stored.Version, last?.ActorLabel ?? string.Empty, last?.At ?? Time.GetUtcNow());
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Show();
    }

    private PageResult Show()
    {
        ViewData["Terug"] = Back;
        Head(new PageHead { Title = Title, Crumbs = IndicatorOrNone is null ? Crumbs() : Crumbs(Here) });
        return Page();
    }
}
