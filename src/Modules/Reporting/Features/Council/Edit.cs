using OpKoers.Access.Contracts;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Council;

/// <summary>Adds a question, motion or promise at a goal; from the page of the goal, or from that of the council.</summary>
internal sealed class AddModel(ReportingTools tools) : EditPage<CouncilItem>(tools)
{
    private IReadOnlyList<GoalHere> goals = [];
    private GoalHere? chosen;

    protected override string Title => "Vraag, motie of toezegging toevoegen";

    protected override string Done => "Toegevoegd.";

    protected override string Back => Asked() is { } goal ? ReportingLinks.GoalCouncil(goal.ProgrammeSlug, goal.Key) : ReportingLinks.Council;

    protected override IReadOnlyList<Crumb> Above => CouncilPage.CouncilCrumbs();

    protected override string After(CouncilItem saved) => ReportingLinks.CouncilItem(saved.Id);

    protected override async Task<CouncilItem?> FindAsync()
    {
        var programmes = await Tools.Readers.ReadAsync(Access, Access.VisibleProgrammes, Today, Cancellation);
        goals = GoalHere.Of(programmes.Where(programme => Access.Can(Permission.ManageCouncilItems, programme.Id)));
        chosen = Asked();
        return goals.Count == 0 ? null : new CouncilItem { Id = Ids.New(Time), OrganisationId = Access.OrganisationId, Title = string.Empty, Text = string.Empty, Date = Today, IsPublic = true };
    }

    protected override IReadOnlyList<FormField<CouncilItem>> Describe(CouncilItem target) =>
    [
        Fields.Reference<CouncilItem>(CouncilFields.Goal, "Over welk doel", goals.Select(goal => (goal.Id, $"{goal.ProgrammeName}: {goal.Name}")), _ => chosen?.Id, (row, value) => Choose(row, value), "Kies…", "Meer doelen kiest u daarna.") with { Optional = false },
        .. CouncilFields.All,
    ];

    protected override Task CheckAsync(CouncilItem target, ObjectForm<CouncilItem> form)
    {
        CouncilFields.Check(target, form);
        return Task.CompletedTask;
    }

    protected override Task WithAsync(CouncilItem target, bool isNew)
    {
        Db.Add(CouncilGoals.Link(target, chosen!, Time));
        return Task.CompletedTask;
    }

    private GoalHere? Asked() => goals.FirstOrDefault(goal => goal.ProgrammeSlug == Request.Query["programma"] && goal.Key == Request.Query["doel"]);

    private void Choose(CouncilItem row, Guid? value)
    {
        chosen = goals.FirstOrDefault(goal => goal.Id == value);
        row.ProgrammeId = chosen?.Programme ?? Guid.Empty;
    }
}

/// <summary>Changes a question, motion or promise.</summary>
internal sealed class ChangeModel(ReportingTools tools) : EditPage<CouncilItem>(tools)
{
    private CouncilItem? item;

    protected override string Title => "Wijzigen";

    protected override string? Eyebrow => item is null ? null : CycleWords.Capital(CouncilWords.Of(item.ItemKind)) + ": " + item.Title;

    protected override string Done => "Gewijzigd.";

    protected override string Back => ReportingLinks.CouncilItem(item?.Id ?? Guid.Empty);

    protected override IReadOnlyList<Crumb> Above => CouncilPage.CouncilCrumbs(item is null ? [] : [CouncilPage.CrumbOf(item)]);

    protected override async Task<CouncilItem?> FindAsync() => item = await CouncilGoals.ManagedAsync(Db, Access, RouteData, Cancellation);

    protected override IReadOnlyList<FormField<CouncilItem>> Describe(CouncilItem target) => CouncilFields.All;

    protected override Task CheckAsync(CouncilItem target, ObjectForm<CouncilItem> form)
    {
        CouncilFields.Check(target, form);
        return Task.CompletedTask;
    }
}

/// <summary>Removes a question, motion or promise that was written down by mistake.</summary>
internal sealed class RemoveModel(ReportingTools tools) : RemovePage<CouncilItem>(tools)
{
    private CouncilItem? item;

    protected override string Keep => ReportingLinks.CouncilItem(item?.Id ?? Guid.Empty);

    protected override string After => ReportingLinks.Council;

    protected override string Noun => item is null ? "dit" : item.ItemKind == Domain.CouncilKind.Question ? "de vraag" : item.ItemKind == Domain.CouncilKind.Motion ? "de motie" : "de toezegging";

    protected override IReadOnlyList<Crumb> Above => CouncilPage.CouncilCrumbs(item is null ? [] : [CouncilPage.CrumbOf(item)]);

    protected override async Task<CouncilItem?> FindAsync() => item = await CouncilGoals.ManagedAsync(Db, Access, RouteData, Cancellation);
}
