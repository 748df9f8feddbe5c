using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Midterm;

/// <summary>What was changed in one part of a midterm review, by which function, and why; for who writes it.</summary>
internal sealed class TextHistoryModel(ReportingTools tools) : ReportingPage(tools)
{
    public IReadOnlyList<ChangeRow> Rows { get; private set; } = [];

    protected override Permission? Needed => Permission.EditContributions;

    protected override Task<bool> FindRestAsync() => MidtermAddress.NamesOneAsync(this, Db, Cancellation);

    public async Task<IActionResult> OnGetAsync(string place)
    {
        var found = await Db.MidtermTexts.AsNoTracking().FirstOrDefaultAsync(row => row.MomentId == Moment.Id && row.ProgrammeId == Programme.Id && row.Place == place, Cancellation);
        if (found is null)
        {
            return NotFound();
        }

        Rows = await Tools.Log.OfObjectAsync(Access.OrganisationId, found.Id, 200, Cancellation);
        Head(new PageHead { Title = "Geschiedenis", Eyebrow = found.PartName, Crumbs = ProgrammeCrumbs(MidtermAddress.Crumb(this)), Lead = "Wat is veranderd, door welke functie, en waarom. Aan de geschiedenis wordt alleen toegevoegd." });
        return Page();
    }
}
