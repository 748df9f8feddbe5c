using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Course;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Programmes.Features.AddContribution;

/// <summary>
/// Adds a contribution of an effort, of this programme or another, to a goal of this programme. An effort contributes to a goal once: one that is there is shown
/// instead, one that was removed comes back.
/// </summary>
internal sealed class IndexModel(EditTools tools) : ProgrammePage(tools.Page)
{
    private const int LongestReason = 4000;

    public ContributionForm Form { get; private set; } = null!;

    /// <summary>The contribution that is there already.</summary>
    public Contribution? Existing { get; private set; }

    protected override Permission Needed => Permission.EditContributions;

    public IActionResult OnGet(string? doel, string? inspanning) => Show(doel, inspanning);

    public async Task<IActionResult> OnPostAsync(ContributionInput input)
    {
        var goal = input.Doel is null ? null : Snapshot.Goal(input.Doel);
        var effort = ContributionForm.Find(Workspace, input.Inspanning);
        if (!IsComplete(input, goal, effort, out var strength) || goal is null || effort is not { } from)
        {
            return Show(input.Doel, input.Inspanning);
        }

        await tools.Session.BeginAsync(Cancellation);
        var rows = await Rows(goal, from.Effort).ToListAsync(Cancellation);
        if (rows.Find(row => !row.Removed) is { } existing)
        {
            return Twice(existing, input);
        }

        var contribution = rows.LastOrDefault() ?? Added(goal, from);
        contribution.Removed = false;
        contribution.Strength = strength;
        contribution.Negative = input.Richting == "tegen";
        contribution.Reason = input.Reden?.Trim() is { Length: > 0 } reason ? reason : null;
        contribution.Basis = input.Lezing ? Basis.Interpreted : Basis.Stated;
        contribution.LinkLabel = from.Effort.Label + " → " + goal.Label;
        try
        {
            await tools.Db.SaveChangesAsync(Cancellation);
            await tools.Session.CommitAsync(Cancellation);
        }
        catch (DbUpdateException)
        {
            // Somebody else was first by less than a moment: the database keeps one of the two.
            await tools.Session.RollbackAsync(CancellationToken.None);
            if (await Rows(goal, from.Effort).FirstOrDefaultAsync(row => !row.Removed, Cancellation) is not { } first)
            {
                throw;
            }

            return Twice(first, input);
        }

        TempData.Notice(new Notice(T.Of("Bijdrage toegevoegd."), contribution.Label, ProgrammeLinks.Undo(tools.Session.BatchId)));
        return Redirect(ProgrammeLinks.Network(Slug, goal.Key) + "#tekening");
    }

    /// <summary>Removed ones too: what was removed comes back.</summary>
    private IQueryable<Contribution> Rows(Goal goal, Effort effort) => tools.Db.Contributions.IgnoreQueryFilters().Where(row => row.GoalId == goal.Id && row.EffortId == effort.Id);

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Twice(Contribution existing, ContributionInput input)
    {
        Existing = existing;
        ModelState.AddModelError("inspanning", T.Of("Deze inspanning draagt al aan dit doel bij."));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Show(input.Doel, input.Inspanning);
    }

    private Contribution Added(Goal goal, (ProgrammeCourse Home, Effort Effort) from)
    {
        var contribution = new Contribution
        {
            Id = Ids.New(tools.Page.Time),
            OrganisationId = goal.OrganisationId,
            ProgrammeId = goal.ProgrammeId,
            GoalId = goal.Id,
            EffortId = from.Effort.Id,
            EffortProgrammeId = from.Effort.ProgrammeId,
            LinkLabel = string.Empty,
        };
        tools.Db.Add(contribution);
        return contribution;
    }

    private bool IsComplete(ContributionInput input, Goal? goal, (ProgrammeCourse, Effort)? effort, out ContributionStrength strength)
    {
        Refuse(goal is null, "doel", T.Of("Kies het doel waaraan de inspanning bijdraagt."));
        Refuse(effort is null, "inspanning", T.Of("Kies de inspanning die bijdraagt."));
        var known = Enum.TryParse(input.Sterkte, out strength) && Enum.IsDefined(strength) && strength.ToString() == input.Sterkte;
        Refuse(!known, "sterkte", T.Of("Kies een sterkte uit de lijst."));
        Refuse(input.Richting is not ("mee" or "tegen"), "richting", T.Of("Kies of de inspanning mee- of tegenwerkt."));
        Refuse(input.Reden?.Length > LongestReason, "reden", T.Of("De reden is langer dan {0} tekens.", LongestReason));
        return ModelState.IsValid;
    }

    private void Refuse(bool wrong, string field, string message)
    {
        if (wrong)
        {
            ModelState.AddModelError(field, message);
        }
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show(string? goal, string? effort)
    {
        // On its own page everything can still be chosen.
        Form = ContributionForm.For(Workspace, Course, goal, effort) with { GoalIsFixed = false, EffortIsFixed = false };
        Head(new PageHead { Title = T.Of("Bijdrage toevoegen"), Lead = T.Of("Een bijdrage is nooit een punt of een percentage: sterk, matig, licht of nog onbekend."), Crumbs = Crumbs(new Crumb(T.Of("Doelen en inspanningen"), ProgrammeLinks.Network(Slug))) });
        return Page();
    }
}

/// <summary>What the form sends.</summary>
internal sealed class ContributionInput
{
    public string? Doel { get; set; }

    public string? Inspanning { get; set; }

    public string? Sterkte { get; set; }

    public string? Richting { get; set; }

    public string? Reden { get; set; }

    public bool Lezing { get; set; }
}
