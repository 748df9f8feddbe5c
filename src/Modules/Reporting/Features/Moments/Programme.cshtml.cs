using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Kernel;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Forms;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Moments;

/// <summary>Says whether a programme takes part in a moment, and with which dates of its own.</summary>
internal sealed class ProgrammeModel(ReportingTools tools) : EditPage<MomentProgramme>(tools)
{
    private const string TakesPart = "doet-mee";

    protected override Permission? Needed => Permission.ManageMoments;

    protected override string Back => ReportingLinks.Moment(Moment.Key);

    protected override string Title => "Programma " + Programme.Name;

    protected override string Done => "Deelname gewijzigd.";

    protected override string? Eyebrow => Moment.Name;

    protected override IReadOnlyList<Crumb> Above => MomentCrumbs(new Crumb(Moment.Name, Back));

    /// <summary>A programme that does not take part keeps its row, removed, so that it comes back with its dates.</summary>
    protected override async Task<MomentProgramme?> FindAsync() =>
        await Db.MomentProgrammes.IgnoreQueryFilters().SingleOrDefaultAsync(row => row.MomentId == Moment.Id && row.ProgrammeId == Programme.Id, Cancellation)
        ?? new MomentProgramme { Id = Ids.New(Time), OrganisationId = Access.OrganisationId, MomentId = Moment.Id, ProgrammeId = Programme.Id, LinkLabel = Moment.Name, Removed = true };

    protected override Refusal? WhyNot(MomentProgramme target) => MomentLife.WhyNotChange(Moment.State);

    protected override IReadOnlyList<FormField<MomentProgramme>> Describe(MomentProgramme target) =>
    [
        Fields.Check<MomentProgramme>(TakesPart, "Dit programma doet mee aan dit moment", row => !row.Removed, (row, value) => row.Removed = !value),
        Fields.Date<MomentProgramme>("trekkers", "Trekkers rapporteren uiterlijk op", row => row.ReportsDue, (row, value) => row.ReportsDue = value, hint: Otherwise(Moment.ReportsDue)),
        Fields.Date<MomentProgramme>("managers", "Programmamanager levert uiterlijk aan op", row => row.RollUpDue, (row, value) => row.RollUpDue = value, hint: Otherwise(Moment.RollUpDue)),
    ];

    protected override async Task CheckAsync(MomentProgramme target, ObjectForm<MomentProgramme> form)
    {
        var dates = new MomentDates(Moment.Year, Moment.AsOf, target.ReportsDue ?? Moment.ReportsDue, target.RollUpDue ?? Moment.RollUpDue, Moment.ApprovalDue, Moment.ClosesOn);
        foreach (var (step, why) in dates.Findings())
        {
            // A date of the programme can also come too late for what the moment itself says.
            form.Refuse(step == MomentStep.ReportsDue || target.RollUpDue is null ? "trekkers" : "managers", why.Message);
        }

        if (target.Removed && await Db.ProgressReports.AnyAsync(row => row.MomentId == Moment.Id && row.ProgrammeId == Programme.Id, Cancellation))
        {
            form.Refuse(TakesPart, "In dit programma is voor dit moment al gerapporteerd. Het blijft daarom meedoen.");
        }
    }

    private static string Otherwise(DateOnly? day) => day is { } set ? $"Leeg: de dag van het moment, {FigureText.Dutch.Date(set)}." : "Leeg: geen uiterste dag.";
}
