using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Cycle;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Report;

/// <summary>What pages of one report need beside <see cref="ReportingTools"/>.</summary>
internal sealed class ReportTools(ReportingTools page, ReportReader reader, ReportDesk desk)
{
    public ReportingTools Page => page;

    public ReportReader Reader => reader;

    public ReportDesk Desk => desk;
}

/// <summary>
/// A page about the report of one effort at one moment. Its reporter and the programme manager write and read it while it is with its lead; handed in,
/// everyone who may read the programme reads it. Whatever is not there or not for this user is the same 404.
/// </summary>
internal abstract class ReportPage(ReportTools tools) : ReportingPage(tools.Page)
{
    public ReportDossier Dossier { get; private set; } = null!;

    public EffortReading Effort => Dossier.Place.Effort;

    public ReportSheet? Stored => Dossier.Stored;

    /// <summary>Goals of the programme to which the effort contributes, as labels.</summary>
    public IReadOnlyList<string> Goals { get; private set; } = [];

    /// <summary>Whether this user is the one who reports on the effort.</summary>
    public bool IsReporter { get; private set; }

    public bool MayAccept => Can(Permission.AcceptReports);

    /// <summary>Whether this user writes the report: its reporter, or the programme manager.</summary>
    public bool MayReport => IsReporter || MayAccept;

    public string Address => ReportingLinks.Report(Programme.Slug, Moment.Key, Effort.Key);

    protected ReportTools Desk => tools;

    /// <summary>Whether this page is for this user, now that everything is read.</summary>
    protected abstract bool IsForUser { get; }

    protected override async Task<bool> FindPageAsync() => await base.FindPageAsync() && await FindAsync() && IsForUser;

    /// <summary>Reads the report again, when somebody else was first.</summary>
    protected async Task ReloadAsync()
    {
        var place = Dossier.Place;
        Db.ChangeTracker.Clear();
        var moment = await Db.Moments.SingleAsync(row => row.Id == place.Moment.Id, Cancellation);
        Dossier = await tools.Reader.ReadAsync(place with { Moment = moment }, Cancellation);
    }

    /// <summary>The steps above this page.</summary>
    protected IReadOnlyList<Crumb> ReportCrumbs(params Crumb[] more) => ProgrammeCrumbs([new Crumb("Rapportages", ReportingLinks.Reports(Programme.Slug, Moment.Key)), .. more]);

    private async Task<bool> FindAsync()
    {
        var programme = await ReadProgrammeAsync(Moment.AsOf);
        var effort = programme?.Efforts.FirstOrDefault(found => found.Key == RouteData.Values["e"] as string && !found.Placeholder);
        var account = Access.AccountId;
        var taking = effort is null ? null : await Db.MomentProgrammes
            .Where(row => row.MomentId == Moment.Id && row.ProgrammeId == Programme.Id)
            .Select(row => new { row.ReportsDue, Assigned = Db.Assignments.Any(assignment => assignment.ProgrammeId == row.ProgrammeId && assignment.EffortId == effort.Id && assignment.AccountId == account) })
            .SingleOrDefaultAsync(Cancellation);
        if (effort is null || taking is null)
        {
            return false;
        }

        IsReporter = taking.Assigned && Can(Permission.ReportProgress);
        Goals = [.. programme!.Contributions.Where(row => row.Effort == effort.Id && row.Programme == Programme.Id).Select(row => programme.Goals.FirstOrDefault(goal => goal.Id == row.Goal)).OfType<GoalReading>().Select(goal => goal.Code ?? goal.ShortText ?? goal.Text)];
        Dossier = await tools.Reader.ReadAsync(
            new ReportPlace
            {
                Moment = Moment,
                Programme = Programme.Id,
                Effort = effort,
                Amounts = [.. programme.Amounts.Where(row => row.Effort == effort.Id)],
                Due = taking.ReportsDue ?? Moment.ReportsDue,
            },
            Cancellation);
        return true;
    }
}
