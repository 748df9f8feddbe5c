using Microsoft.EntityFrameworkCore;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.RollUps;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Components;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Standing;

/// <summary>A programme at a moment, in one row.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="State">Where its roll-up stands; null while there is none.</param>
/// <param name="Late">Whether the programme manager should have submitted it.</param>
/// <param name="Asked">What it asks, when this user may read it.</param>
internal sealed record StandingRow(RollUpFacts Facts, RollUpState? State, bool Late, string? Asked)
{
    /// <summary>What deviates most, off course before attention, targets before efforts.</summary>
    public IEnumerable<(StatusMark Mark, string Text, string Href, DeviationFact? Deviation)> Deviating => Facts.Targets
        .Where(target => target.Mark is StatusMark.OffCourse or StatusMark.AtRisk).Select(target => (target.Mark, target.Name, ReportingLinks.Indicator(target.Key), target.Deviation))
        .Concat(Facts.RealEfforts.Where(effort => effort.Mark is StatusMark.OffCourse or StatusMark.AtRisk).Select(effort => (effort.Mark, effort.Title, ReportingLinks.Effort(Facts.Slug, effort.Key), effort.Deviation)))
        .OrderByDescending(item => item.Item1);
}

/// <summary>How all programmes stand at a moment, side by side, for the directorate: nothing is summed into a score.</summary>
internal sealed class IndexModel(ReportingTools tools, RollUpReader reader) : ReportingPage(tools)
{
    public IReadOnlyList<StandingRow> Rows { get; private set; } = [];

    public int Measured => Rows.Sum(row => row.Facts.Measured);

    public int Targets => Rows.Sum(row => row.Facts.Targets.Count);

    public int Reported => Rows.Sum(row => row.Facts.Reported);

    public int Efforts => Rows.Sum(row => row.Facts.RealEfforts.Count());

    public async Task OnGetAsync()
    {
        var readings = await Tools.Readers.ReadAsync(Access, Access.VisibleProgrammes, Moment.AsOf, Cancellation);
        var links = await Db.MomentProgrammes.AsNoTracking().Where(row => row.MomentId == Moment.Id).ToDictionaryAsync(row => row.ProgrammeId, Cancellation);
        IReadOnlyList<ProgrammeReading> taking = [.. readings.Where(programme => links.ContainsKey(programme.Id))];
        var facts = await reader.ReadAsync(Moment, taking, ReportingReaders.ToleranceOf(Access), Cancellation);
        var rollUps = await Db.RollUps.AsNoTracking().Where(row => row.MomentId == Moment.Id).ToDictionaryAsync(row => row.ProgrammeId, Cancellation);
        Rows = [.. facts.Select(item => Row(item, links[item.ProgrammeId], rollUps.GetValueOrDefault(item.ProgrammeId)))];
        Head(new PageHead
        {
            Title = "Stand van alle programma’s",
            Eyebrow = Moment.Name + " · peildatum " + RollUpWords.Day(Moment.AsOf),
            Here = "Stand",
            Crumbs = MomentCrumbs(new Crumb(Moment.Name, ReportingLinks.Moment(Moment.Key))),
            Lead = "Elk teken is één streefwaarde of één inspanning. We rekenen geen gemiddelde uit en geen totaalscore.",
            BodyClass = "breed",
        });
    }

    private StandingRow Row(RollUpFacts facts, MomentProgramme link, Storage.RollUp? rollUp)
    {
        var late = Moment.State == MomentState.Open && RollUpLife.IsWithManager(rollUp?.State) && (link.RollUpDue ?? Moment.RollUpDue) < Today;
        return new StandingRow(facts, rollUp?.State, late, RollUpLife.IsForReaders(rollUp?.State) ? rollUp!.Asked : null);
    }
}
