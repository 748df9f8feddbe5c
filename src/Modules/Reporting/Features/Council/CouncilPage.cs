using OpKoers.Access.Contracts;
using OpKoers.Programmes.Contracts;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Council;

/// <summary>A page about one question, motion or promise.</summary>
internal abstract class CouncilPage(ReportingTools tools) : ReportingPage(tools)
{
    /// <summary>The item that the address names; null when it is not there or not for this user.</summary>
    protected async Task<CouncilRow?> NamedAsync() => Guid.TryParse(RouteData.Values["id"] as string, out var id)
        ? await CouncilReading.OneAsync(Db, Access, id, GoalHere.Of(await ReadAllAsync()), Cancellation)
        : null;

    protected Task<IReadOnlyList<ProgrammeReading>> ReadAllAsync() => Tools.Readers.ReadAsync(Access, Access.VisibleProgrammes, Today, Cancellation);

    /// <summary>The steps above a page of the council.</summary>
    public static IReadOnlyList<Crumb> CouncilCrumbs(params Crumb[] more) => [new("Raad", ReportingLinks.Council), .. more];

    public static Crumb CrumbOf(CouncilItem item) => new(item.Title, ReportingLinks.CouncilItem(item.Id));

    protected void CouncilHead(PageHead head) => Head(head with { Section = "council" });

    /// <summary>Whether this user may keep items in any programme at all.</summary>
    protected static bool MayAdd(AccessState access, IEnumerable<ProgrammeReading> programmes) => programmes.Any(programme => access.Can(Permission.ManageCouncilItems, programme.Id));
}
