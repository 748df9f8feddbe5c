using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Reporting.Domain;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.RollUp;

/// <summary>What the manager and the commissioners do with a roll-up.</summary>
internal sealed partial class ShowModel
{
    // The proposal comes into the form, not into the roll-up: nothing is kept until the manager saves it.
    private async Task<IActionResult> TakeAsync(string field)
    {
        if (RollUpLife.After(State, RollUpAct.Save, Moment.State) is { Succeeded: false, Refusal: { } refusal })
        {
            return await RefuseAsync(refusal.Message);
        }

        Form.Append(field, RollUpFields.ProposalFor(field, Proposal));
        Taken = field;
        return await ShowAsync();
    }

    private async Task<IActionResult> WriteAsync(RollUpAct act)
    {
        var isNew = RollUp is null;
        var target = RollUp ?? New();
        if (Form.Version != (isNew ? 0 : target.Version))
        {
            return await CollideAsync(target);
        }

        Form.Apply(target);
        if (act == RollUpAct.Submit)
        {
            Require(RollUpFields.GoesWell, target.GoesWell);
            Require(RollUpFields.Deviates, target.Deviates);
        }

        if (Form.Errors.Count > 0)
        {
            Form.ShowIn(ModelState);
            return await ShowAsync();
        }

        target.State = RollUpLife.After(isNew ? null : target.State, act, Moment.State).Value;
        if (act == RollUpAct.Submit)
        {
            (target.SubmittedBy, target.SubmittedAt, target.ReturnedReason) = (Access.FunctionLabel, Tools.Time.GetUtcNow(), null);
        }

        if (isNew)
        {
            Db.Add(target);
        }

        return await SaveAsync(target, act == RollUpAct.Submit ? "Ingediend bij de ambtelijk opdrachtgever." : "Bewaard.");
    }

    private void Require(string field, string? text)
    {
        if (text is null)
        {
            Form.Refuse(field, "Schrijf dit op, of neem het voorstel over. Zonder deze tekst kan de rapportage niet worden ingediend.");
        }
    }

    private async Task<IActionResult> DecideAsync(RollUpAct act, string? reason)
    {
        var target = RollUp!;
        if (Form.Version != target.Version)
        {
            return await RefuseAsync("Iemand heeft deze rapportage intussen gewijzigd. Lees haar nog eens voordat u besluit.");
        }

        if (act == RollUpAct.Return && string.IsNullOrWhiteSpace(reason))
        {
            ModelState.AddModelError("reden", "Schrijf in een paar woorden wat er anders moet.");
            return await RefuseAsync(null);
        }

        var (function, now) = (Access.FunctionLabel, Tools.Time.GetUtcNow());
        target.State = RollUpLife.After(target.State, act, Moment.State).Value;
        switch (act)
        {
            case RollUpAct.Accept:
                (target.AcceptedBy, target.AcceptedAt) = (function, now);
                break;
            case RollUpAct.Agree:
                (target.AgreedBy, target.AgreedAt) = (function, now);
                break;
            default:
                (target.ReturnedReason, target.AcceptedBy, target.AcceptedAt) = (reason!.Trim(), null, null);
                break;
        }

        return await SaveAsync(target, act switch { RollUpAct.Accept => "Geaccepteerd.", RollUpAct.Agree => "Akkoord vastgelegd.", _ => "Teruggegeven aan de programmamanager." });
    }

    private async Task<IActionResult> SaveAsync(Storage.RollUp target, string done)
    {
        try
        {
            await Db.SaveChangesAsync(Cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            await Db.Entry(target).ReloadAsync(Cancellation);
            return await CollideAsync(target);
        }
        catch (DbUpdateException)
        {
            // Two who began at the same moment: the second is told as anyone who comes second.
            return await RefuseAsync("Iemand anders is net aan deze rapportage begonnen. Kopieer wat u schreef en laad de pagina opnieuw.");
        }
        catch (GuardRefusedException refused)
        {
            return await RefuseAsync(refused.Message);
        }

        TempData.Notice(new Notice(done, Moment.Name + ", " + Programme.Name));
        return Redirect(ReportingLinks.RollUp(Programme.Slug, Moment.Key));
    }

    private async Task<IActionResult> CollideAsync(Storage.RollUp stored)
    {
        Db.ChangeTracker.Clear();
        var last = await Tools.Log.OfObjectAsync(Access.OrganisationId, stored.Id, 1, Cancellation) is [var row, ..] ? row : null;
        Form.Collide(stored, stored.Version, last?.ActorLabel ?? string.Empty, last?.At ?? Tools.Time.GetUtcNow());
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShowAsync();
    }

    private async Task<IActionResult> RefuseAsync(string? message)
    {
        Refused = message;
        if (message is not null)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return await ShowAsync();
    }
}
