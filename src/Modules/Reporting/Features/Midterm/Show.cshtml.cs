using Microsoft.AspNetCore.Mvc;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Midterm;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Midterm;

/// <summary>The midterm review of a programme: what must be written and what is approved, what is proposed for each effort, and what it becomes.</summary>
internal sealed class ShowModel(ReportingTools tools, MidtermDesk desk) : ReportingPage(tools)
{
    /// <summary>The review; null while nobody began it.</summary>
    public MidtermView? Review { get; private set; }

    public bool IsClosed => Moment.State == MomentState.Closed;

    public bool MayWrite => Can(Permission.EditContributions) && !IsClosed;

    public bool MayHistory => Can(Permission.EditContributions);

    /// <summary>Whether this user writes the review or answers for it: others read what is approved.</summary>
    public bool MaySeeDrafts => Can(Permission.EditContributions) || Can(Permission.AcceptRollUp) || Can(Permission.AgreeRollUp) || Can(Permission.FreezeEdition);

    public bool MayBegin => Can(Permission.AcceptReports) && Moment.State == MomentState.Open;

    public bool MayPropose => Can(Permission.EditEfforts);

    public int Approved => Review?.Texts.Count(text => text.Approved) ?? 0;

    /// <summary>Each effort with what was proposed for it at this moment.</summary>
    public IEnumerable<(EffortReading Effort, ChangeRequest? Request)> Efforts => Review is null
        ? []
        : Review.Sheet.Reading.Efforts.Where(effort => !effort.Placeholder).Select(effort => (effort, Review.Requests.LastOrDefault(request => request.EffortId == effort.Id && request.State != RequestState.Withdrawn)));

    protected override Task<bool> FindRestAsync() => MidtermAddress.NamesOneAsync(this, Db, Cancellation);

    public async Task OnGetAsync()
    {
        Review = await desk.ReadAsync(Moment, Programme.Id, new MidtermReader(Access.Tolerance, MaySeeDrafts), Cancellation);
        Head(new PageHead { Title = "Midterm review", Eyebrow = $"Programma {Programme.Name} · {Moment.Name}", Here = Moment.Name, Lead = Answer(), Crumbs = ProgrammeCrumbs() });
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MayBegin || await ReadProgrammeAsync(Moment.AsOf) is not { } programme)
        {
            return NotFound();
        }

        await desk.BeginAsync(Moment, programme, Cancellation);
        TempData.Notice(new Notice("De midterm review is begonnen.", "Voor elk deel is er een plek."));
        return Redirect(ReportingLinks.Midterm(Programme.Slug, Moment.Key));
    }

    private string? Answer()
    {
        if (Review is null)
        {
            return null;
        }

        var parts = Review.Texts.Count;
        return IsClosed ? "Deze review is gesloten en verandert niet meer."
            : Approved == parts ? "Alle delen zijn akkoord."
            : $"{Approved} van de {parts} delen {(Approved == 1 ? "is" : "zijn")} akkoord.";
    }
}
