using Microsoft.EntityFrameworkCore;
using OpKoers.Indicators.Storage;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;

namespace OpKoers.Indicators.Bindings;

/// <summary>Lets bound indicators follow a delivery of their table: each in a transaction of its own, so that one that cannot holds up no other.</summary>
internal sealed class DeliveryFollower(IndicatorsDb db, DatabaseSession session, BindingRefresh refresh) : IStatisticsFollower
{
    public async Task FollowAsync(string table, int delivery, CancellationToken cancellation = default)
    {
        var behind = await (from binding in db.Bindings.AsNoTracking()
                            join indicator in db.Indicators.AsNoTracking() on binding.IndicatorId equals indicator.Id
                            where binding.TableCode == table && binding.Delivery < delivery
                            orderby binding.ScopeId, indicator.Order
                            select new { binding.Id, binding.ScopeId, Name = indicator.ShortName ?? indicator.Name }).ToListAsync(cancellation);
        if (behind.Count == 0)
        {
            return;
        }

        session.Why = $"Levering {delivery} van tabel {table}";
        foreach (var row in behind)
        {
            await OneAsync(row.Id, row.ScopeId, row.Name, cancellation);
        }
    }

    private async Task OneAsync(Guid id, Guid scope, string name, CancellationToken cancellation)
    {
        await session.BeginAsync(cancellation);
        try
        {
            if (session.Provider == DatabaseProvider.PostgreSql)
            {
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({BitConverter.ToInt64(scope.ToByteArray())})", cancellation);
            }

            if (await db.Bindings.FirstOrDefaultAsync(row => row.Id == id, cancellation) is { } binding)
            {
                await refresh.ApplyAsync(binding, name, cancellation);
                await db.SaveChangesAsync(cancellation);
            }

            await session.CommitAsync(cancellation);
        }
        finally
        {
            await session.RollbackAsync(CancellationToken.None);
        }
    }
}
