using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Access.Features.ManageAccounts;
using OpKoers.Access.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Components;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Access.Features.Settings;

/// <summary>What a municipality sets for itself: its tolerance, and of whom a second step is asked. With history, and the way back.</summary>
internal sealed class SettingsModel(IAccess access, AccessDb db, DatabaseSession session, ChangeLogReader log) : AdministratorPage(access, db)
{
    internal ObjectForm<OrganisationRow> Form { get; } = new(SettingsFields.All);

    internal IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    /// <summary>What is known of the accounts, in one sentence.</summary>
    internal string Known { get; private set; } = string.Empty;

    public async Task<IActionResult> OnGetAsync()
    {
        var own = await OwnAsync();
        Form.From(own, own.Version);
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var own = await OwnAsync();
        Form.From(Request.Form);
        if (Form.Version != own.Version)
        {
            return await CollideAsync(own);
        }

        if (!Form.Apply(own))
        {
            foreach (var (name, message) in Form.Errors)
            {
                ModelState.AddModelError("veld." + name, message);
            }

            return await ShowAsync();
        }

        session.Why = Form.Why;
        try
        {
            await Db.SaveChangesAsync(Cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await CollideAsync(await OwnAsync());
        }

        if (session.Changes.Count > 0)
        {
            TempData.Notice(new Notice(T.Of("Instellingen gewijzigd."), null, $"/ongedaan/{session.BatchId}"));
        }

        return LocalRedirect("/instellingen");
    }

    private Task<OrganisationRow> OwnAsync() => Db.Organisations.SingleAsync(row => row.Id == Access.OrganisationId, Cancellation);

    private async Task<PageResult> ShowAsync()
    {
        History = SettingsWords.Entries(await log.OfObjectAsync(Access.OrganisationId, Access.OrganisationId, cancellation: Cancellation));
        var active = Db.Accounts.Where(row => row.OrganisationId == Access.OrganisationId && row.Active);
        var accounts = await active.CountAsync(Cancellation);
        Known = await active.CountAsync(row => row.Credential.TwoFactorEnabled, Cancellation) switch
        {
            0 => T.Of("Nog geen van de {0} actieve accounts heeft een tweede stap.", accounts),
            1 => T.Of("Van de {0} actieve accounts heeft er 1 een tweede stap.", accounts),
            var some => T.Of("Van de {0} actieve accounts hebben er {1} een tweede stap.", accounts, some),
        };
        return Page();
    }

    private async Task<IActionResult> CollideAsync(OrganisationRow stored)
    {
        var last = await log.OfObjectAsync(Access.OrganisationId, stored.Id, 1, Cancellation) is [var row, ..] ? row : null;
        Form.Collide(stored, stored.Version, last?.ActorLabel ?? string.Empty, last?.At ?? DateTimeOffset.UnixEpoch);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShowAsync();
    }
}
