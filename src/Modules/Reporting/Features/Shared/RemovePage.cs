using Microsoft.AspNetCore.Mvc;
using OpKoers.Kernel;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Shared;

/// <summary>What the form of a removal shows.</summary>
internal interface IReportingRemoval
{
    IReadOnlyList<string> Hanging { get; }

    string KeepHref { get; }

    int Version { get; }
}

/// <summary>A page that removes one object: it says what hangs on it, asks why, and offers the way back afterwards.</summary>
/// <typeparam name="T">The object.</typeparam>
internal abstract class RemovePage<T>(ReportingTools tools) : ReportingPage(tools), IReportingRemoval
    where T : Entity
{
    public IReadOnlyList<string> Hanging { get; private set; } = [];

    public string KeepHref => Keep;

    public int Version { get; private set; }

    /// <summary>Where the object is shown.</summary>
    protected abstract string Keep { get; }

    /// <summary>Where the user goes afterwards.</summary>
    protected abstract string After { get; }

    /// <summary>The kind of object with its article: "de mijlpaal".</summary>
    protected abstract string Noun { get; }

    /// <summary>The steps above the page.</summary>
    protected abstract IReadOnlyList<Crumb> Above { get; }

    /// <summary>The object, tracked; null when it is not there.</summary>
    protected abstract Task<T?> FindAsync();

    /// <summary>What hangs on it, in words, each with a number.</summary>
    protected virtual IReadOnlyList<string> WhatHangs(T target) => [];

    /// <summary>Why it cannot be removed now; null when it can.</summary>
    protected virtual Task<Refusal?> WhyNotAsync(T target) => Task.FromResult<Refusal?>(null);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() is { } target ? Show(target) : NotFound();

    public async Task<IActionResult> OnPostAsync(string? reason, int version)
    {
        if (await FindAsync() is not { } target)
        {
            return NotFound();
        }

        var error = (await WhyNotAsync(target))?.Message
            ?? (string.IsNullOrWhiteSpace(reason) ? "Schrijf in een paar woorden waarom. De reden blijft in de geschiedenis staan." : null)
            ?? (version != target.Version ? "Iemand heeft dit intussen gewijzigd. Bekijk het nog eens voordat u het verwijdert." : null);
        if (error is not null)
        {
            return Refuse(target, error);
        }

        target.Removed = true;
        Tools.Session.Why = reason!.Trim();
        try
        {
            await Db.SaveChangesAsync(Cancellation);
        }
        catch (GuardRefusedException refused)
        {
            return Refuse(target, refused.Message);
        }

        TempData.Notice(new Notice(char.ToUpperInvariant(Noun[0]) + Noun[1..] + " is verwijderd.", target.Label, ReportingLinks.Undo(Tools.Session.BatchId)));
        return Redirect(After);
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Refuse(T target, string error)
    {
        ModelState.AddModelError("Reason", error);
        return Show(target);
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show(T target)
    {
        Hanging = WhatHangs(target);
        Version = target.Version;
        Head(new PageHead { Title = $"Wilt u {Noun} ‘{target.Label}’ verwijderen?", Here = "Verwijderen", Crumbs = Above });
        return Page();
    }
}
