using Microsoft.EntityFrameworkCore;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Indicators.Storage;
using OpKoers.Ui.Components;
using OpKoers.Ui.Shell;

namespace OpKoers.Indicators.Features.IndicatorHistory;

/// <summary>Who changed what of an indicator, its path and its measurements, when and why; what was removed included.</summary>
internal sealed class IndexModel(IndicatorTools tools, IndicatorsDb db) : IndicatorPage(tools)
{
    private const int Most = 300;

    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];

    public bool IsCut => Entries.Count == Most;

    public async Task OnGetAsync()
    {
        var id = Indicator.Id;
        var measurements = db.Measurements.IgnoreQueryFilters().Where(row => row.IndicatorId == id).Select(row => row.Id);
        var points = db.PathPoints.IgnoreQueryFilters().Where(row => row.IndicatorId == id).Select(row => row.Id);
        var bindings = db.Bindings.IgnoreQueryFilters().Where(row => row.IndicatorId == id).Select(row => row.Id);
        var rows = await db.ChangeLog.AsNoTracking()
            .Where(row => row.OrganisationId == Access.OrganisationId && (row.ObjectId == id || measurements.Contains(row.ObjectId) || points.Contains(row.ObjectId) || bindings.Contains(row.ObjectId)))
            .OrderByDescending(row => row.AtMilliseconds).ThenByDescending(row => row.Id)
            .Take(Most)
            .ToListAsync(Cancellation);
        Entries = [.. rows.Select(row => ChangeWords.Entry(row, Definition))];
        Head(new PageHead { Title = T.Of("Geschiedenis van {0}", Name), Here = T.Of("Geschiedenis"), Crumbs = Crumbs(Here) });
    }
}
