using Microsoft.AspNetCore.Mvc;
using OpKoers.Programmes.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Programmes.Features.Shared;

/// <summary>What the form of a removal shows.</summary>
internal interface IRemoval
{
    IReadOnlyList<string> Hanging { get; }

    string KeepHref { get; }

    int Version { get; }
}

/// <summary>A page that removes one object: it says what hangs on it, asks why, and offers the way back afterwards.</summary>
/// <typeparam name="TEntity">The object.</typeparam>
internal abstract class RemovePage<TEntity>(EditTools tools) : ProgrammePage(tools.Page), IRemoval
    where TEntity : Entity
{
    public string Question { get; private set; } = string.Empty;

    public IReadOnlyList<string> Hanging { get; private set; } = [];

    public string KeepHref => Keep;

    /// <summary>What is wrong with the answer; null when nothing is.</summary>
    public string? Error { get; private set; }

    public int Version { get; private set; }

    protected ProgrammesDb Db => tools.Db;

    /// <summary>Where the object is shown.</summary>
    protected abstract string Keep { get; }

    /// <summary>Where the user goes afterwards.</summary>
    protected abstract string After { get; }

    /// <summary>The kind of object with its article: "het doel".</summary>
    public abstract string Noun { get; }

    /// <summary>The object, tracked; null when it is not there.</summary>
    protected abstract Task<TEntity?> FindAsync();

    /// <summary>What hangs on it, in words, each with a number.</summary>
    protected virtual IReadOnlyList<string> WhatHangs(TEntity target) => [];

    /// <summary>Why it cannot be removed now; null when it can.</summary>
    protected virtual string? Refusal(TEntity target) => null;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() is { } target ? Show(target) : NotFound();

    public async Task<IActionResult> OnPostAsync(string? reason, int version)
    {
        if (await FindAsync() is not { } target)
        {
            return NotFound();
        }

        Error = Refusal(target)
            ?? (string.IsNullOrWhiteSpace(reason) ? T.Of("Schrijf in een paar woorden waarom. De reden blijft in de geschiedenis staan.") : null)
            ?? (version != target.Version ? T.Of("Iemand heeft dit intussen gewijzigd. Bekijk het nog eens voordat u het verwijdert.") : null);
        if (Error is not null)
        {
            ModelState.AddModelError("Reason", Error);
            return Show(target);
        }

        target.Removed = true;
        tools.Session.Why = reason!.Trim();
        await Db.SaveChangesAsync(Cancellation);
        TempData.Notice(new Notice(T.Of("{0} is verwijderd.", char.ToUpperInvariant(Noun[0]) + Noun[1..]), target.Label, ProgrammeLinks.Undo(tools.Session.BatchId)));
        return Redirect(After);
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show(TEntity target)
    {
        Question = T.Of("Wilt u {0} ‘{1}’ verwijderen?", Noun, target.Label);
        Hanging = WhatHangs(target);
        Version = target.Version;
        Head(new PageHead { Title = Question, Here = T.Of("Verwijderen"), Crumbs = Crumbs() });
        return Page();
    }
}
