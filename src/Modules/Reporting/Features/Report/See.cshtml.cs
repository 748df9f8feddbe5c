using Microsoft.AspNetCore.Mvc;
using OpKoers.Access.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Report;

/// <summary>Notes that a commissioner has seen a report. Reading a page changes nothing; pressing the button does.</summary>
internal sealed class SeeModel(ReportTools tools) : ReportPage(tools)
{
    protected override bool IsForUser => Stored is { Report.State: ReportState.Accepted } && (Can(Permission.AcceptRollUp) || Can(Permission.AgreeRollUp));

    /// <summary>There is nothing to see; only the button of a report leads here.</summary>
    public IActionResult OnGet() => Redirect(Address);

    public async Task<IActionResult> OnPostAsync(CommissionerKind als)
    {
        if (!Enum.IsDefined(als) || Access.AccountId is not { } account || !Can(als == CommissionerKind.Official ? Permission.AcceptRollUp : Permission.AgreeRollUp))
        {
            return NotFound();
        }

        try
        {
            await Desk.Desk.SeeAsync(Stored!, als, account, Access.FunctionLabel, Cancellation);
            TempData.Notice(new Notice("Gezien.", Effort.Title));
        }
        catch (GuardRefusedException refused)
        {
            TempData.Notice(new Notice("Niet vastgelegd.", refused.Message));
        }

        return Redirect(Address);
    }
}
