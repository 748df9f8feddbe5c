using OpKoers.Programmes.Contracts;
using OpKoers.Programmes.Course;
using OpKoers.Programmes.Features.Shared;
using OpKoers.Ui.Components;
using OpKoers.Ui.Shell;

namespace OpKoers.Programmes.Features.Portfolio;

/// <summary>All programmes of the municipality on one page: goals and efforts apart, nothing averaged.</summary>
internal sealed class IndexModel(PageTools tools, PageNotes notes) : ProgrammePage(tools)
{
    public StatusCounts Goals { get; } = new();

    public StatusCounts Efforts { get; } = new();

    public int Measured { get; private set; }

    /// <summary>Which programmes are shown: all, or only those that deviate.</summary>
    public bool OnlyDeviating { get; private set; }

    public IReadOnlyList<ProgrammeCourse> Shown { get; private set; } = [];

    public IReadOnlyList<(ProgrammeCourse Course, AmountFinding Finding)> Findings { get; private set; } = [];

    /// <summary>What other modules keep about the programmes.</summary>
    public IReadOnlyDictionary<Guid, ProgrammeNotes> Notes { get; private set; } = new Dictionary<Guid, ProgrammeNotes>();

    public async Task OnGetAsync(string? toon)
    {
        Notes = await notes.ReadAsync(Access, Workspace.Programmes, AsOf, Cancellation);
        OnlyDeviating = toon == "wijkt-af";
        foreach (var course in Workspace.Programmes)
        {
            foreach (var mark in Enum.GetValues<StatusMark>())
            {
                Goals.Add(mark, course.Goals[mark]);
                Efforts.Add(mark, course.Efforts[mark]);
            }

            Measured += course.Measured;
        }

        Shown = [.. Workspace.Programmes.Where(course => !OnlyDeviating || Deviations(course, 1).Any())];
        Findings = [.. Workspace.Programmes.SelectMany(course => AmountFindings.Of(course.Snapshot).Select(finding => (course, finding)))];
        Head(new PageHead
        {
            Title = T.Of("Zijn we op koers?"),
            Here = T.Of("Portfolio"),
            Section = "portfolio",
            Lead = T.Of("Alle programma’s van de gemeente in één oogopslag. Doelen en inspanningen beoordelen we apart. Elk teken is één streefwaarde of één inspanning: we rekenen nooit een gemiddelde uit."),
            BodyClass = "portfolio-page breed",
        });
    }

    /// <summary>What deviates most, targets before efforts, off course before attention.</summary>
    public static IEnumerable<(StatusMark Mark, string Text, string Href)> Deviations(ProgrammeCourse course, int most)
    {
        var slug = course.Snapshot.Programme.Key;
        return course.AllIndicators
            .Where(judged => judged.Indicator.IsJudged && judged.Mark is StatusMark.OffCourse or StatusMark.AtRisk)
            .Select(judged => (judged.Mark, judged.Indicator.Definition.ShortName ?? judged.Indicator.Definition.Name, ProgrammeLinks.Indicator(judged.Indicator.Definition.Key)))
            .Concat(course.AllEfforts
                .Where(judged => judged.Mark is StatusMark.OffCourse or StatusMark.AtRisk)
                .Select(judged => (judged.Mark, judged.Effort.Label + (judged.Report?.Reason is { } reason ? ": " + reason : string.Empty), ProgrammeLinks.Effort(slug, judged.Effort.Key))))
            .OrderByDescending(item => item.Mark)
            .Take(most);
    }
}
