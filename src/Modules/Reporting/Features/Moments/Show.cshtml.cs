using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Cycle;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Moments;

/// <summary>One moment: its dates, who does what, and per programme how many reports are where and who is late.</summary>
internal sealed class ShowModel(ReportingTools tools, ReportingOverview overview) : ReportingPage(tools)
{
    /// <summary>The programmes that take part and that this user may see.</summary>
    public IReadOnlyList<ProgrammeDuties> Rows { get; private set; } = [];

    /// <summary>The programmes that do not take part.</summary>
    public IReadOnlyList<ProgrammeReading> Others { get; private set; } = [];

    public bool MayManage => Can(Permission.ManageMoments);

    public async Task OnGetAsync()
    {
        var programmes = await Tools.Readers.ReadAsync(Access, Access.VisibleProgrammes, Moment.AsOf, Cancellation);
        Rows = await overview.ReadAsync(Moment, programmes, Cancellation);
        Others = [.. programmes.Where(programme => Rows.All(row => row.Programme.Id != programme.Id))];
        Head(new PageHead { Title = Moment.Name, Eyebrow = CycleWords.Capital(CycleWords.Of(Moment.MomentKind)), Crumbs = MomentCrumbs() });
    }

    public static string WithLead(ProgrammeDuties row)
    {
        string[] parts =
        [
            .. Part(row.Count(DutyState.Draft), "concept", "concepten"),
            .. Part(row.Count(DutyState.Returned), "teruggegeven", "teruggegeven"),
            .. Part(row.Count(DutyState.NotStarted), "nog niet begonnen", "nog niet begonnen"),
        ];
        return parts.Length == 0 ? "niets" : string.Join(", ", parts);
    }

    private static IEnumerable<string> Part(int count, string one, string more)
    {
        if (count > 0)
        {
            yield return $"{count} {(count == 1 ? one : more)}";
        }
    }
}
