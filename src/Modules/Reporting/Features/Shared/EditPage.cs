using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Kernel;
using OpKoers.Storage;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Shared;

/// <summary>
/// A page that adds or changes one object through a form. A refused form keeps what was typed; when somebody else was first, both versions are shown
/// and the user chooses; what was done can be taken back.
/// </summary>
/// <typeparam name="T">The object.</typeparam>
internal abstract class EditPage<T>(ReportingTools tools) : ReportingPage(tools)
    where T : Entity
{
    public ObjectForm<T> Form { get; private set; } = null!;

    /// <summary>Why this cannot be changed now, whatever is typed; null when it can.</summary>
    public string? Locked { get; private set; }

    protected TimeProvider Time => Tools.Time;

    /// <summary>Where the user goes when he is done or turns back.</summary>
    protected abstract string Back { get; }

    /// <summary>Heading of the page.</summary>
    protected abstract string Title { get; }

    /// <summary>What the notice says that was done: "Moment gewijzigd."</summary>
    protected abstract string Done { get; }

    /// <summary>The steps above the page.</summary>
    protected abstract IReadOnlyList<Crumb> Above { get; }

    /// <summary>What stands small above the heading.</summary>
    protected virtual string? Eyebrow => null;

    /// <summary>Whether the notice offers the way back.</summary>
    protected virtual bool CanUndo => true;

    /// <summary>The object to change, tracked; or a new one, not yet added. Null when it is not there.</summary>
    protected abstract Task<T?> FindAsync();

    /// <summary>The fields of the form.</summary>
    protected abstract IReadOnlyList<FormField<T>> Describe(T target);

    /// <summary>Why the object cannot be changed now; null when it can.</summary>
    protected virtual Refusal? WhyNot(T target) => null;

    /// <summary>Checks what only the whole tells; adds messages to the form.</summary>
    protected virtual Task CheckAsync(T target, ObjectForm<T> form) => Task.CompletedTask;

    /// <summary>What else is saved with it.</summary>
    protected virtual Task WithAsync(T target, bool isNew) => Task.CompletedTask;

    /// <summary>Where the user goes after saving.</summary>
    protected virtual string After(T saved) => Back;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is not { } target)
        {
            return NotFound();
        }

        Form = new ObjectForm<T>(Describe(target)).From(target, VersionOf(target));
        Locked = WhyNot(target)?.Message;
        return Show();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is not { } target)
        {
            return NotFound();
        }

        Form = new ObjectForm<T>(Describe(target)).From(Request.Form);
        if (WhyNot(target) is { } refusal)
        {
            return Refuse(refusal.Message);
        }

        var isNew = Db.Entry(target).State == EntityState.Detached;
        if (!isNew && Form.Version != target.Version)
        {
            return await CollideAsync(target);
        }

        if (Form.Apply(target))
        {
            await CheckAsync(target, Form);
        }

        if (Form.Errors.Count > 0)
        {
            Form.ShowIn(ModelState);
            return Show();
        }

        return await SaveAsync(target, isNew);
    }

    private async Task<IActionResult> SaveAsync(T target, bool isNew)
    {
        if (isNew)
        {
            Db.Add(target);
        }

        Tools.Session.Why = Form.Why;
        try
        {
            await WithAsync(target, isNew);
            await Db.SaveChangesAsync(Cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            await Db.Entry(target).ReloadAsync(Cancellation);
            return await CollideAsync(target);
        }
        catch (GuardRefusedException refused)
        {
            return Refuse(refused.Message);
        }
        catch (DbUpdateException) when (isNew)
        {
            return await AddedBeforeAsync();
        }

        if (Tools.Session.Changes.Count > 0)
        {
            TempData.Notice(new Notice(Done, target.Label, CanUndo ? ReportingLinks.Undo(Tools.Session.BatchId) : null));
        }

        return Redirect(After(target));
    }

    /// <summary>Somebody else added the same at the same time: what is there now is laid beside what was typed.</summary>
    private async Task<IActionResult> AddedBeforeAsync()
    {
        Db.ChangeTracker.Clear();
        return await FindAsync() is { } stored && Db.Entry(stored).State != EntityState.Detached ? await CollideAsync(stored) : Refuse("Iemand was u net voor. Ga terug en bekijk het nog eens.");
    }

    private async Task<IActionResult> CollideAsync(T stored)
    {
        var last = await Tools.Log.OfObjectAsync(Access.OrganisationId, stored.Id, 1, Cancellation) is [var row, ..] ? row : null;
        Form.Collide(stored, stored.Version, last?.ActorLabel ?? string.Empty, last?.At ?? Time.GetUtcNow());
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Show();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Refuse(string message)
    {
        Locked = message;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Show();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show()
    {
        ViewData["Terug"] = Back;
        ViewData["Dicht"] = Locked;
        Head(new PageHead { Title = Title, Eyebrow = Eyebrow, Crumbs = Above });
        return Page();
    }

    private int VersionOf(T target) => Db.Entry(target).State == EntityState.Detached ? 0 : target.Version;
}
