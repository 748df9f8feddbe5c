using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Indicators.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Storage;
using OpKoers.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Shared;

/// <summary>What every page of reporting needs.</summary>
internal sealed class ReportingTools(ReportingReaders readers, ReportingDb db, DatabaseSession session, ChangeLogReader log, TimeProvider time)
{
    public ReportingReaders Readers => readers;

    public ReportingDb Db => db;

    public DatabaseSession Session => session;

    public ChangeLogReader Log => log;

    public TimeProvider Time => time;
}

/// <summary>What is read of other modules.</summary>
internal sealed class ReportingReaders(IAccess access, IProgrammeLookup programmes, IProgrammeReading readings)
{
    public IAccess Access => access;

    public IProgrammeLookup Programmes => programmes;

    public Task<IReadOnlyList<ProgrammeReading>> ReadAsync(AccessState state, IReadOnlyCollection<Guid>? wanted, DateOnly asOf, CancellationToken cancellation) =>
        readings.ReadAsync(state.OrganisationId, wanted, asOf, ToleranceOf(state), cancellation);

    /// <summary>The tolerance settings of the municipality.</summary>
    public static JudgementTolerance ToleranceOf(AccessState state)
    {
        var tolerance = JudgementTolerance.Of(state.Tolerance);
        return tolerance.Succeeded ? tolerance.Value : JudgementTolerance.Default;
    }
}

/// <summary>The programme that an address names.</summary>
internal sealed record ProgrammeHere(Guid Id, string Slug, string Name);

/// <summary>
/// A page of reporting. Before any handler runs it has read who acts and what the address names; a programme or moment that is not there, one that is not
/// for this user, and an act that this user may not do all end in the same 404.
/// </summary>
internal abstract class ReportingPage(ReportingTools tools) : SignedInPage(tools.Readers.Access)
{
    /// <summary>The programme that the address names; null on pages over all.</summary>
    public ProgrammeHere? ProgrammeOrNone { get; private set; }

    public ProgrammeHere Programme => ProgrammeOrNone ?? throw new InvalidOperationException("This page is not about one programme.");

    /// <summary>The moment that the address names, tracked; null on pages over all.</summary>
    public ReportingMoment? MomentOrNone { get; private set; }

    public ReportingMoment Moment => MomentOrNone ?? throw new InvalidOperationException("This page is not about one moment.");

    public DateOnly Today => AsOf.Today(tools.Time);

    /// <summary>What the user must be allowed to, in the programme or the organisation; null when reading is enough.</summary>
    protected virtual Permission? Needed => null;

    protected ReportingTools Tools => tools;

    protected ReportingDb Db => tools.Db;

    public bool Can(Permission permission) => Access.Can(permission, ProgrammeOrNone?.Id);

    protected override async Task<bool> FindPageAsync() =>
        await FindProgrammeAsync() && (Needed is not { } needed || Can(needed)) && await FindMomentAsync() && await FindRestAsync();

    /// <summary>The programme of this page with everything in it, judged at a date; null when it was removed a moment ago.</summary>
    protected async Task<ProgrammeReading?> ReadProgrammeAsync(DateOnly asOf) =>
        await tools.Readers.ReadAsync(Access, [Programme.Id], asOf, Cancellation) is [var programme, ..] ? programme : null;

    /// <summary>Finds what else the address names; false when it is not there or not for this user.</summary>
    protected virtual Task<bool> FindRestAsync() => Task.FromResult(true);

    /// <summary>Tells the shell about this page.</summary>
    protected void Head(PageHead head) => ViewData.Head(head with { Section = head.Section ?? "reporting" });

    /// <summary>The steps above a page of the calendar.</summary>
    protected static IReadOnlyList<Crumb> MomentCrumbs(params Crumb[] more) => [new("Rapportages", ReportingLinks.Moments), .. more];

    /// <summary>The steps above a page of this programme.</summary>
    protected IReadOnlyList<Crumb> ProgrammeCrumbs(params Crumb[] more) => [new("Portfolio", "/"), new(Programme.Name, ReportingLinks.Programme(Programme.Slug)), .. more];

    private async Task<bool> FindProgrammeAsync()
    {
        if (RouteData.Values["p"] is not string slug)
        {
            return true;
        }

        if (await tools.Readers.Programmes.FindAsync(Access.OrganisationId, slug, Cancellation) is not { } found || !Access.Can(Permission.ReadProgramme, found.Id))
        {
            return false;
        }

        ProgrammeOrNone = new ProgrammeHere(found.Id, slug, found.Name);
        return true;
    }

    private async Task<bool> FindMomentAsync()
    {
        if (RouteData.Values["m"] is not string key)
        {
            return true;
        }

        MomentOrNone = await Db.Moments.SingleOrDefaultAsync(row => row.OrganisationId == Access.OrganisationId && row.Key == key, Cancellation);
        return MomentOrNone is not null;
    }
}
