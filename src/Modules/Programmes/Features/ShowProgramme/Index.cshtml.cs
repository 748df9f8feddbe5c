using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Course;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Programmes.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Components;
using OpKoers.Ui.Shell;

namespace OpKoers.Programmes.Features.ShowProgramme;

/// <summary>One programme: the two judgements, its goals with their indicators, its efforts, and what changed last.</summary>
internal sealed class IndexModel(PageTools tools, ChangeLogReader log, PageNotes notes, EvidenceFigures figures) : ProgrammePage(tools)
{
    public IReadOnlyList<ChangeRow> Latest { get; private set; } = [];

    /// <summary>What other modules keep about this programme.</summary>
    public ProgrammeNotes Notes { get; private set; } = new();

    /// <summary>The figures that support this programme and its goals.</summary>
    public IReadOnlyList<EvidenceRow> Evidence { get; private set; } = [];

    /// <summary>Which efforts are shown: all, those that deviate, or those under the programme's own direction.</summary>
    public string Shows { get; private set; } = "alle";

    public Verdict? Verdict => Snapshot.Verdicts.LastOrDefault(row => row.IndicatorId is null && row.Date <= AsOf.Date);

    public async Task OnGetAsync(string? toon)
    {
        Shows = toon is "wijkt-af" or "eigen-regie" ? toon : "alle";
        Evidence = await figures.ReadAsync(Snapshot, Snapshot.Evidence, Cancellation);
        Notes = await notes.ReadAsync(Access, Course, AsOf, Cancellation);
        Latest = await log.LatestAsync(Access.OrganisationId, [Snapshot.Programme.Id], 0, 5, Cancellation);
        Head(new PageHead
        {
            Title = Snapshot.Programme.Name,
            Eyebrow = T.Of("Programma · {0}", ProgrammeWords.Term(Snapshot.Programme)),
            Crumbs = [new(T.Of("Portfolio"), ProgrammeLinks.Portfolio)],
        });
    }

    /// <summary>The efforts of this programme, and those of others that contribute to its goals.</summary>
    public IEnumerable<(ProgrammeCourse Home, JudgedEffort Judged)> EffortRows()
    {
        var own = Snapshot.Efforts.Select(effort => (Home: Course, Judged: Course.Effort(effort.Id)!));
        var shared = Snapshot.Contributions
            .Where(row => row.ProgrammeId == Snapshot.Programme.Id && row.EffortProgrammeId != row.ProgrammeId)
            .Select(row => (row.EffortProgrammeId, row.EffortId))
            .Distinct()
            .Select(row => Workspace.Effort(row.EffortProgrammeId, row.EffortId))
            .OfType<(ProgrammeCourse Home, JudgedEffort Judged)>();
        return own.Concat(shared).Where(row => Shows switch
        {
            "wijkt-af" => row.Judged.Mark is StatusMark.OffCourse or StatusMark.AtRisk,
            "eigen-regie" => row.Judged.Effort.SteeringInternal is SteeringRole.Commissioner or SteeringRole.Direction,
            _ => true,
        });
    }

    /// <summary>Other programmes that an effort of this programme contributes to.</summary>
    public IEnumerable<string> AlsoServes(Effort effort, ProgrammeCourse home) => home.Snapshot.ContributionsOf(effort.Id)
        .Select(row => row.ProgrammeId)
        .Where(id => id != effort.ProgrammeId)
        .Distinct()
        .Select(id => Workspace.Find(id)?.Snapshot.Programme.Name ?? T.Of("een ander programma"));

    public bool CanEdit => Can(Permission.EditProgramme);
}
