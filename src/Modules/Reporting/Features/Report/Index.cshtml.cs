using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Kernel;
using OpKoers.Reporting.Cycle;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Report;

/// <summary>
/// The report of an effort: a form for who writes it, and a page to read once it was handed in. A draft keeps everything that was typed; when somebody
/// else was first, both versions are shown; and when the report cannot be written any more, what was typed stands on the page.
/// </summary>
internal sealed class IndexModel(ReportTools tools) : ReportPage(tools)
{
    private Dictionary<string, ShownField> fields = [];

    public ObjectForm<ReportSheet> Form { get; private set; } = null!;

    /// <summary>The sheet on the page: stored, or started from the last one.</summary>
    public ReportSheet Sheet { get; private set; } = null!;

    /// <summary>Whether the page is a form; otherwise it is to read.</summary>
    public bool Writing { get; private set; }

    /// <summary>Why what was sent was not done; null when it was.</summary>
    public string? Refusal { get; private set; }

    /// <summary>What was typed in a report that cannot be written any more: label and text.</summary>
    public IReadOnlyList<(string Label, string Text)> Typed { get; private set; } = [];

    /// <summary>Who has seen the report.</summary>
    public IReadOnlyList<ReportSighting> Sightings { get; private set; } = [];

    public IReadOnlyList<AreaFact> Facts { get; private set; } = [];

    /// <summary>Why the form cannot be filled in now; null when it can.</summary>
    public Refusal? Locked { get; private set; }

    public bool IsOfCommissioner(CommissionerKind kind) => Can(kind == CommissionerKind.Official ? OpKoers.Access.Contracts.Permission.AcceptRollUp : OpKoers.Access.Contracts.Permission.AgreeRollUp);

    /// <summary>As what this user sees it, when he has not yet.</summary>
    public CommissionerKind? ToSee => Sheet.Report.State == ReportState.Accepted && Moment.State == MomentState.Open
        ? Enum.GetValues<CommissionerKind>().Where(kind => IsOfCommissioner(kind) && Sightings.All(row => row.AccountId != Access.AccountId || row.Commissioner != kind)).Select(kind => (CommissionerKind?)kind).FirstOrDefault()
        : null;

    protected override bool IsForUser => Stored is { } stored && !ReportLife.IsWithLead(stored.Report.State) ? true : MayReport;

    public ShownField Field(string name) => fields[name];

    public async Task<IActionResult> OnGetAsync()
    {
        Begin();
        Form = new ObjectForm<ReportSheet>(Describe()).From(Sheet, Stored?.Report.Version ?? 0);
        foreach (var field in Describe())
        {
            if (Sheet.Unread(field.Name) is { } text && field.Write(Sheet, text) is { } message)
            {
                Form.Refuse(field.Name, message);
            }
        }

        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync(string? doe)
    {
        if (!MayReport)
        {
            return NotFound();
        }

        var act = doe == "indienen" ? ReportAct.Submit : ReportAct.Save;
        Begin();
        Form = new ObjectForm<ReportSheet>(Describe()).From(Request.Form);
        if (!ReportDesk.After(Dossier.Place, Stored, act).TryGet(out _, out var refusal))
        {
            return await RefuseAsync(refusal);
        }

        if (Form.Version != (Stored?.Report.Version ?? 0))
        {
            return await CollideAsync();
        }

        Form.Apply(Sheet);
        var gaps = act == ReportAct.Submit ? FindGaps() : [];
        try
        {
            // What is not complete is kept as a draft, so that nothing that was typed is lost.
            var done = act == ReportAct.Submit && gaps.Count == 0 && Form.Errors.Count == 0 ? ReportAct.Submit : ReportAct.Save;
            if (await Desk.Desk.WriteAsync(Dossier.Place, Sheet, done, Access.FunctionLabel, Cancellation) is { } late)
            {
                return await RefuseAsync(late);
            }

            return act == done ? Done(done) : await IncompleteAsync(gaps);
        }
        catch (DbUpdateException)
        {
            await ReloadAsync();
            return await CollideAsync();
        }
        catch (GuardRefusedException closed)
        {
            await ReloadAsync();
            return await RefuseAsync(closed.Refusal);
        }
    }

    private void Begin()
    {
        Sheet = Stored ?? Desk.Reader.Start(Dossier, IsReporter ? Access.AccountId : null);
        Locked = ReportDesk.After(Dossier.Place, Stored, ReportAct.Save).Refusal;
        Writing = MayReport && Locked is null;
    }

    /// <summary>Whether the form asks for a milestone: not when the planning has it as reached.</summary>
    public bool Asks(ReportMilestone line) => fields.ContainsKey(ReportFields.Expected(line));

    private IReadOnlyList<FormField<ReportSheet>> Describe() =>
        ReportFields.Of(Sheet, Dossier.Milestones.Where(milestone => milestone.ReachedOn is null).Select(milestone => milestone.Id).ToHashSet(), Today);

    private List<(string Field, string Message)> FindGaps() => [.. Sheet.Gaps.Select(gap => gap switch
    {
        { Area: null } => (ReportFields.StandReason, "Schrijf waarom de inspanning is opgeschort"),
        { Kind: ReportGapKind.NotChosen, Area: { } area } => (ReportFields.Rating(area), $"{Number(area)}: kies een oordeel. ‘Niet gerapporteerd’ mag ook"),
        { Area: { } area } => (ReportFields.Reason(area), $"{Number(area)}: schrijf waarom dit {(Sheet.Areas[area].Rating == AreaRating.Red ? "niet op koers is" : "aandacht vraagt")}"),
    })];

    private static string Number(AttentionArea area) => $"{(int)area + 1}. {CycleWords.Capital(CycleWords.Of(area))}";

    private RedirectResult Done(ReportAct act)
    {
        TempData.Notice(act == ReportAct.Submit
            ? new Notice("Ingediend bij de programmamanager.", Effort.Title)
            : new Notice("Bewaard als concept.", Form.Errors.Count == 0 ? Effort.Title : "Nog niet alles is te lezen; dat staat bij de velden."));
        return Redirect(Address);
    }

    private async Task<IActionResult> IncompleteAsync(List<(string Field, string Message)> gaps)
    {
        var errors = Form.Errors;
        Form = new ObjectForm<ReportSheet>(Describe()).From(Sheet, Sheet.Report.Version);
        foreach (var (name, message) in gaps.Concat(errors.Select(error => (error.Key, error.Value))))
        {
            Form.Refuse(name, message);
        }

        Form.ShowIn(ModelState);
        return await ShowAsync();
    }

    /// <summary>Somebody else saved first: both versions are laid side by side.</summary>
    private async Task<IActionResult> CollideAsync()
    {
        if (Stored is not { } stored || !ReportDesk.After(Dossier.Place, Stored, ReportAct.Save).Succeeded)
        {
            return await RefuseAsync(ReportDesk.After(Dossier.Place, Stored, ReportAct.Save).Refusal ?? MomentLife.Closed);
        }

        Sheet = stored;
        var last = await Tools.Log.OfObjectAsync(Access.OrganisationId, stored.Report.Id, 1, Cancellation) is [var row, ..] ? row : null;
        Form.Collide(stored, stored.Report.Version, last?.ActorLabel ?? string.Empty, last?.At ?? stored.Report.SavedAt);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShowAsync();
    }

    /// <summary>The report cannot be written any more; what was typed and is not in it stays on the page.</summary>
    private async Task<IActionResult> RefuseAsync(Refusal refusal)
    {
        Refusal = refusal.Message;
        Begin();
        var stored = new ObjectForm<ReportSheet>(Describe()).From(Sheet, 0).Shown.ToDictionary(field => field.Name, field => field.Value);
        Typed = [.. Form.Shown.Where(field => field.Value is not null && field.Value != stored.GetValueOrDefault(field.Name)).Select(field => (field.Label, Option(field)))];
        Writing = false;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShowAsync();
    }

    private static string Option(ShownField field) => field.Options?.FirstOrDefault(option => option.Value == field.Value)?.Text ?? field.Value!;

    private async Task<IActionResult> ShowAsync()
    {
        fields = Form.Shown.ToDictionary(field => field.Name["veld.".Length..]);
        Facts = Dossier.Facts(Sheet, Today);
        if (Sheet.Report.State == ReportState.Accepted)
        {
            // One of the databases keeps moments as text, and cannot sort them.
            Sightings = [.. (await Db.Sightings.AsNoTracking().Where(row => row.ReportId == Sheet.Report.Id).ToListAsync(Cancellation)).OrderBy(row => row.SeenAt)];
        }

        Head(new PageHead
        {
            Title = Effort.Title,
            Eyebrow = $"Voortgangsrapportage · {Moment.Name}" + (Dossier.Place.Due is { } due ? $" · inleveren uiterlijk {FigureText.Dutch.Date(due)}" : string.Empty),
            Here = Effort.ShortTitle ?? Effort.Title,
            Crumbs = ReportCrumbs(),
        });
        return Page();
    }
}
