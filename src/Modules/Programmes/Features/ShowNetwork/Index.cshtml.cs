using Microsoft.AspNetCore.Html;
using OpKoers.Access.Contracts;
using OpKoers.Drawing.Svg;
using OpKoers.Kernel;
using OpKoers.Programmes.Checks;
using OpKoers.Programmes.Course;
using OpKoers.Programmes.Features.AddContribution;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Ui.Components;
using OpKoers.Ui.Shell;

namespace OpKoers.Programmes.Features.ShowNetwork;

/// <summary>The goals-efforts network of one programme: drawing, the chosen node with its reasons, the same as a table, and what stands out.</summary>
internal sealed class IndexModel(PageTools tools, NetworkCache cache) : NetworkPage(tools, cache)
{
    public GoalNode? Goal { get; private set; }

    public EffortNode? Effort { get; private set; }

    public string? Chosen => Goal?.Key ?? Effort?.Key;

    /// <summary>Whether the twin shows the links that change and remove contributions.</summary>
    public bool Editing { get; private set; }

    public IHtmlContent Drawing { get; private set; } = HtmlString.Empty;

    public int Findings => Checks.Count(report => report.Offenders.Count > 0);

    public bool CanContribute => Can(Permission.EditContributions);

    /// <summary>The form beside the drawing: half of it is known once something is chosen.</summary>
    public ContributionForm Form { get; private set; } = null!;

    public void OnGet(string? kies, string? bijdragen)
    {
        Goal = Network.Goal(kies);
        Effort = Network.Effort(kies);
        Editing = bijdragen == "wijzigen" && CanContribute;
        Drawing = Cache.Get($"{Key}|tekening|{Chosen}", () => new KeptHtml(SvgWriter.ToUtf8(Draw(Chosen, forPrint: false), new SvgOptions { IdPrefix = "netwerk" })), made => made.Size);
        Form = ContributionForm.For(Workspace, Course, Goal?.Key, Effort is null ? null : ContributionForm.EffortKey(Effort.Home, Effort.Effort));
        var programme = Snapshot.Programme;
        Head(new PageHead
        {
            Title = T.Of("Doelen en inspanningen"),
            Eyebrow = T.Of("Programma {0} {1}{2}", programme.Name, ProgrammeWords.Term(programme), programme.ContractVersion is { } version ? T.Of(" · programmacontract {0}", version) : string.Empty),
            Crumbs = Crumbs(),
            BodyClass = "din-page",
        });
    }

    public string Choose(GoalNode goal) => At(ProgrammeLinks.Network(Slug, goal.Key)) + "#tekening";

    public string Choose(EffortNode effort) => At(ProgrammeLinks.Network(Slug, effort.Key)) + "#tekening";

    /// <summary>The marks that the drawing shows, once each, for the legend.</summary>
    public IEnumerable<StatusMark> Shown => Network.Goals.Select(goal => goal.Standing?.Mark).OfType<StatusMark>().Concat(Network.Efforts.Select(effort => effort.Standing.Mark)).Distinct().Order();

    public IEnumerable<JudgedIndicator> IndicatorsOf(GoalNode goal) => Course.IndicatorsOf(goal.Goal.Id).Where(judged => judged.Indicator.IsJudged);

    public string ReasonOf(JudgedIndicator judged) => judged.Indicator.ReasonAt(AsOf.Date, Workspace.Tolerance, Words);

    /// <summary>The goals elsewhere that an effort contributes to.</summary>
    public IEnumerable<(Storage.Contribution Row, ProgrammeCourse Home, Storage.Goal Goal)> Elsewhere(EffortNode effort) => effort.Home.Snapshot.ContributionsOf(effort.Effort.Id)
        .Where(row => row.ProgrammeId != Snapshot.Programme.Id)
        .Select(row => (row, Workspace.Find(row.ProgrammeId), Workspace.Find(row.ProgrammeId)?.Snapshot.Goal(row.GoalId)))
        .Where(row => row.Item2 is not null && row.Item3 is not null)
        .Select(row => (row.row, row.Item2!, row.Item3!));

    /// <summary>Name and address of what a check found; null when it is not for this user.</summary>
    public (string Text, string Href)? Named(Offender offender)
    {
        if (offender.Kind == OffenderKind.Goal)
        {
            return Network.Goals.FirstOrDefault(node => node.Goal.Id == offender.Id) is { } goal ? (goal.Goal.Code ?? goal.Text, Choose(goal)) : null;
        }

        if (offender.Kind == OffenderKind.Indicator)
        {
            return Course.Indicator(offender.Id) is { } judged ? (judged.Indicator.Definition.ShortName ?? judged.Indicator.Definition.Name, At(ProgrammeLinks.Indicator(judged.Indicator.Definition.Key))) : null;
        }

        if (Network.Efforts.FirstOrDefault(node => node.Effort.Id == offender.Id) is { } effort)
        {
            return (effort.Text, Choose(effort));
        }

        return Snapshot.Effort(offender.Id) is { } part ? (part.Label, At(ProgrammeLinks.Effort(Slug, part.Key))) : null;
    }

    public string? CodeOf(Guid? goal) => goal is { } id && Snapshot.Goal(id) is { } found ? found.Code ?? found.ShortText ?? found.Text : null;

    public static string Word(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => T.Of("fout"),
        FindingSeverity.Warning => T.Of("let op"),
        _ => T.Of("ter informatie"),
    };
}
