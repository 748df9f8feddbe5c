using Microsoft.EntityFrameworkCore;
using OpKoers.Indicators.Storage;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Indicators.Bindings;

/// <summary>The binding of an indicator, with the table as it is now.</summary>
/// <param name="Binding">The binding.</param>
/// <param name="Table">The table; null when it is gone.</param>
internal sealed record BoundTable(Binding Binding, StatisticsTable? Table)
{
    /// <summary>Whether a later delivery was not looked at yet.</summary>
    public bool IsBehind => Table is not null && Table.Delivery.Number > Binding.Delivery;
}

/// <summary>Finds what an indicator is bound to: one statement for an indicator that is not bound, two for one that is.</summary>
internal sealed class BoundTo(IndicatorsDb db, IStatistics statistics)
{
    public async Task<BoundTable?> FindAsync(Guid organisation, Guid indicator, CancellationToken cancellation) =>
        await db.Bindings.AsNoTracking().FirstOrDefaultAsync(row => row.OrganisationId == organisation && row.IndicatorId == indicator, cancellation) is { } binding
            ? new BoundTable(binding, await TableAsync(binding, cancellation))
            : null;

    private async Task<StatisticsTable?> TableAsync(Binding binding, CancellationToken cancellation) =>
        await statistics.TableAsync(binding.TableCode, null, cancellation) is not { } table ? null
            : binding.Areas.Append(binding.CompareWith).OfType<string>().All(code => table.Area(code) is not null) ? table
            : await statistics.ForAsync(table, binding.OrganisationId, cancellation);
}
