using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.RollUps;
using OpKoers.Storage;
using OpKoers.Ui.Components;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.RollUp;

/// <summary>
/// The roll-up of one programme at one moment: the facts, the four texts of the programme manager with a proposal for each, and the steps past the
/// commissioners. Nothing is averaged.
/// </summary>
internal sealed partial class ShowModel(ReportingTools tools, RollUpReader reader) : ReportingPage(tools)
{
    private ProgrammeReading? reading;

    public RollUpFacts Facts { get; private set; } = null!;

    public RollUpTexts Proposal { get; private set; } = null!;

    /// <summary>The roll-up; null while nobody wrote anything.</summary>
    public Storage.RollUp? RollUp { get; private set; }

    public ObjectForm<Storage.RollUp> Form { get; private set; } = null!;

    /// <summary>The field that a proposal was just put into; null when none was.</summary>
    public string? Taken { get; private set; }

    /// <summary>What stands in the way of what was asked; null when nothing does.</summary>
    public string? Refused { get; private set; }

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    /// <summary>Last day for the programme manager, inclusive; null when none is set.</summary>
    public DateOnly? Due { get; private set; }

    public ProgrammeReading Reading => reading ?? throw new InvalidOperationException("The programme was not read yet.");

    public RollUpState? State => RollUp?.State;

    public bool IsOpen => Moment.State == MomentState.Open;

    public bool MayWrite => IsOpen && RollUpLife.IsWithManager(State) && Can(Permission.AcceptReports);

    public bool MayAccept => IsOpen && State == RollUpState.Submitted && Can(Permission.AcceptRollUp);

    public bool MayAgree => IsOpen && State == RollUpState.Accepted && Can(Permission.AgreeRollUp);

    /// <summary>Each commissioner may send back what lies with him; the official one also what he accepted, as long as it was not agreed.</summary>
    public bool MayReturn => MayAccept || MayAgree || (IsOpen && State == RollUpState.Accepted && Can(Permission.AcceptRollUp));

    /// <summary>Whether this user may read the texts: the manager always, the commissioners once they are submitted, all others once they are accepted.</summary>
    public bool MayRead => RollUpLife.IsForReaders(State) || Can(Permission.AcceptReports) || (State == RollUpState.Submitted && IsCommissioner);

    /// <summary>Whether this user may read the remark beside the texts.</summary>
    public bool MayReadRemark => MayRead && (Can(Permission.AcceptReports) || IsCommissioner);

    private bool IsCommissioner => Can(Permission.AcceptRollUp) || Can(Permission.AgreeRollUp);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        Form = new ObjectForm<Storage.RollUp>(RollUpFields.All).From(RollUp ?? New(), RollUp?.Version ?? 0);
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync(string? daad, string? neem, string? reden)
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        Form = new ObjectForm<Storage.RollUp>(RollUpFields.All).From(Request.Form);
        var act = daad switch
        {
            "indienen" => RollUpAct.Submit,
            "teruggeven" => RollUpAct.Return,
            "accepteren" => RollUpAct.Accept,
            "akkoord" => RollUpAct.Agree,
            _ => RollUpAct.Save,
        };
        if (!May(act))
        {
            return NotFound();
        }

        if (act == RollUpAct.Save && neem is not null)
        {
            return await TakeAsync(neem);
        }

        return RollUpLife.After(State, act, Moment.State) is { Succeeded: false, Refusal: { } refusal } ? await RefuseAsync(refusal.Message)
            : act is RollUpAct.Save or RollUpAct.Submit ? await WriteAsync(act)
            : await DecideAsync(act, reden);
    }

    private bool May(RollUpAct act) => act switch
    {
        RollUpAct.Save or RollUpAct.Submit => Can(Permission.AcceptReports),
        RollUpAct.Accept => Can(Permission.AcceptRollUp),
        RollUpAct.Agree => Can(Permission.AgreeRollUp),
        _ => IsCommissioner,
    };

    private async Task<bool> LoadAsync()
    {
        reading = await ReadProgrammeAsync(Moment.AsOf);
        var link = await Db.MomentProgrammes.AsNoTracking().SingleOrDefaultAsync(row => row.MomentId == Moment.Id && row.ProgrammeId == Programme.Id, Cancellation);
        if (reading is null || link is null)
        {
            return false;
        }

        Due = link.RollUpDue ?? Moment.RollUpDue;
        RollUp = await Db.RollUps.SingleOrDefaultAsync(row => row.MomentId == Moment.Id && row.ProgrammeId == Programme.Id, Cancellation);
        Facts = (await reader.ReadAsync(Moment, [reading], ReportingReaders.ToleranceOf(Access), Cancellation))[0];
        Proposal = RollUpProposal.Of(Facts);
        return true;
    }

    // What was written before it was submitted stays with its manager, and what the commissioners wrote back stays among them.
    private bool MayReadChange(string? field) =>
        Can(Permission.AcceptReports) || field is null or nameof(Storage.RollUp.State) || (IsCommissioner && field is nameof(Storage.RollUp.ReturnedReason) or nameof(Storage.RollUp.SubmittedBy) or nameof(Storage.RollUp.AcceptedBy) or nameof(Storage.RollUp.AgreedBy));

    private async Task<IActionResult> ShowAsync()
    {
        if (RollUp is { } known && MayRead)
        {
            var rows = await Tools.Log.OfObjectAsync(Access.OrganisationId, known.Id, 100, Cancellation);
            History = SteeringChanges.Entries(SteeringChanges.RollUp, rows.Where(row => MayReadChange(row.Field)));
        }

        Head(new PageHead
        {
            Title = $"{Programme.Name}: {Moment.Name}",
            Eyebrow = "Programmarapportage · peildatum " + RollUpWords.Day(Moment.AsOf),
            Here = Moment.Name,
            Crumbs = ProgrammeCrumbs(new Crumb("Rapportages", ReportingLinks.Reports(Programme.Slug))),
        });
        return Page();
    }

    private Storage.RollUp New() => new() { Id = Ids.New(Tools.Time), OrganisationId = Access.OrganisationId, MomentId = Moment.Id, ProgrammeId = Programme.Id, MomentName = Moment.Name };
}
