using Microsoft.AspNetCore.Mvc;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Programmes.Features.UndoAct;

/// <summary>Takes back one act: everything it did that nobody changed since.</summary>
internal sealed class IndexModel(PageTools tools, ChangeLogReader log, DatabaseSession session, IEnumerable<IUndo> modules, IEnumerable<ChangeKind> kinds) : ProgrammePage(tools)
{
    /// <summary>There is nothing to see; only the button of a notice leads here.</summary>
    public IActionResult OnGet() => Redirect(ProgrammeLinks.Portfolio);

    public async Task<IActionResult> OnPostAsync(Guid batch)
    {
        var changes = await log.OfBatchAsync(Access.OrganisationId, batch, Cancellation);
        if (changes.Count == 0 || !changes.All(change => Needs(change.ObjectKind) is { } needed && Access.Can(needed, change.ScopeId)))
        {
            return NotFound();
        }

        session.Why = "Ongedaan gemaakt";
        TempData.Notice(await TakeBackAsync(changes));
        return Redirect(Return());
    }

    private async Task<Notice> TakeBackAsync(IReadOnlyList<ChangeRow> changes)
    {
        await session.BeginAsync(Cancellation);
        var kept = 0;
        try
        {
            foreach (var module in modules)
            {
                kept += await module.UndoAsync(changes, Cancellation);
            }
        }
        catch (GuardRefusedException refused)
        {
            await session.RollbackAsync(CancellationToken.None);
            return new Notice(T.Of("Niet ongedaan gemaakt."), refused.Refusal.Message);
        }

        await session.CommitAsync(Cancellation);
        return kept == 0
            ? new Notice(T.Of("Ongedaan gemaakt."), null, ProgrammeLinks.Undo(session.BatchId))
            : new Notice(T.Of("Deels ongedaan gemaakt."), T.Of("Bij {0} {1} heeft iemand intussen iets gewijzigd; dat bleef staan.", kept, kept == 1 ? T.Of("onderdeel") : T.Of("onderdelen")));
    }

    /// <summary>Back to the page where the button stood, when that is one of ours.</summary>
    private string Return() =>
        Uri.TryCreate(Request.Headers.Referer.ToString(), UriKind.Absolute, out var from) && from.Authority == Request.Host.Value && !from.AbsolutePath.EndsWith("/verwijderen", StringComparison.Ordinal)
            ? from.PathAndQuery
            : ProgrammeLinks.Portfolio;

    private Permission? Needs(string kind) => kind switch
    {
        "effort" or "effortStatus" => Permission.EditEfforts,
        "contribution" => Permission.EditContributions,
        "measurement" => Permission.EnterMeasurements,
        "role" => Permission.ManageRoles,
        "ownArea" => Permission.ManageAreas,
        "programme" or "track" or "goal" or "goalIndicator" or "amountLine" or "amount" or "verdict" or "evidence" or "indicator" or "pathPoint" or "binding" => Permission.EditProgramme,
        _ => kinds.FirstOrDefault(other => other.Kind == kind)?.MayUndo,
    };
}
