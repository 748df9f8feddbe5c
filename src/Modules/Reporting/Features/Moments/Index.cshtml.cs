using Microsoft.EntityFrameworkCore;
using OpKoers.Access.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Features.Shared;
using OpKoers.Reporting.Storage;
using OpKoers.Ui.Shell;

namespace OpKoers.Reporting.Features.Moments;

/// <summary>The calendar of moments, the latest year first.</summary>
internal sealed class IndexModel(ReportingTools tools) : ReportingPage(tools)
{
    public IReadOnlyList<(int Year, IReadOnlyList<ReportingMoment> Moments)> Years { get; private set; } = [];

    /// <summary>The moments at which people report now.</summary>
    public IReadOnlyList<ReportingMoment> Open { get; private set; } = [];

    public bool MayManage => Can(Permission.ManageMoments);

    public async Task OnGetAsync()
    {
        var moments = await Db.Moments.AsNoTracking().Where(row => row.OrganisationId == Access.OrganisationId).ToListAsync(Cancellation);
        Open = [.. moments.Where(row => row.State == MomentState.Open).OrderBy(row => row.ReportsDue ?? row.AsOf)];
        Years =
        [
            .. moments.GroupBy(row => row.Year).OrderByDescending(year => year.Key)
                .Select(year => (year.Key, (IReadOnlyList<ReportingMoment>)[.. year.OrderBy(row => row.ClosesOn ?? row.AsOf).ThenBy(row => row.AsOf).ThenBy(row => row.Name, StringComparer.CurrentCulture)])),
        ];
        Head(new PageHead
        {
            Title = "Planning en control",
            Here = "Rapportages",
            Lead = "Wanneer wie rapporteert, wie akkoord geeft en wie het ontvangt. Kies een moment om te zien welke rapportages er zijn en wie te laat is.",
            Crumbs = [new Crumb("Portfolio", "/")],
        });
    }
}
