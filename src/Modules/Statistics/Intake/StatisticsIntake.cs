using Microsoft.EntityFrameworkCore;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Reading;
using OpKoers.Statistics.Storage;
using OpKoers.Storage;

namespace OpKoers.Statistics.Intake;

/// <summary>Starts deliveries.</summary>
internal sealed class StatisticsIntake(StatisticsDb db, DeliveryTools tools) : IStatisticsIntake
{
    public async Task<Result<IStatisticsDelivery>> BeginAsync(StatisticsTableDraft table, StatisticsIntakeOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(options);
        var refusal = TableCheck.Of(table) ?? (options.AcceptNewShape ? null : await ShapeAsync(table, cancellation));
        return refusal is not null
            ? Result<IStatisticsDelivery>.Refused(refusal)
            : Result<IStatisticsDelivery>.Of(new DeliveryUnderWay(table, options, tools));
    }

    /// <summary>A source that drops a dimension or a measure has changed what its figures mean, or sent half an answer.</summary>
    private async Task<Refusal?> ShapeAsync(StatisticsTableDraft table, CancellationToken cancellation)
    {
        var code = table.Code.ToUpperInvariant();
        if (await db.Tables.AsNoTracking().FirstOrDefaultAsync(row => row.Code == code, cancellation) is not { } known)
        {
            return null;
        }

        var dimensions = await db.Dimensions.AsNoTracking().Where(row => row.TableId == known.Id).Select(row => row.Key).ToListAsync(cancellation);
        var measures = await db.Measures.AsNoTracking().Where(row => row.TableId == known.Id).Select(row => row.Key).ToListAsync(cancellation);
        var gone = dimensions.Except(table.Dimensions.Select(dimension => dimension.Key)).Concat(measures.Except(table.Measures.Select(measure => measure.Key))).ToList();
        var more = dimensions.Count > 0 && table.Dimensions.Any(dimension => !dimensions.Contains(dimension.Key));
        return gone.Count > 0 || more
            ? new("shape-changed", $"De tabel {table.Code} heeft andere dimensies of onderwerpen dan eerst ({string.Join(", ", gone.DefaultIfEmpty("een dimensie meer"))}). Controleer de bron, en neem haar dan bewust over.")
            : null;
    }
}

/// <summary>What a delivery under way needs.</summary>
internal sealed class DeliveryTools(StatisticsDb db, TileStore tiles, TableReader reader, IActor actor, TimeProvider time, IEnumerable<IStatisticsFollower> followers)
{
    public StatisticsDb Db => db;

    public DatabaseSession Session => tiles.Session;

    public TileStore Tiles => tiles;

    public TableReader Reader => reader;

    public IActor Actor => actor;

    public TimeProvider Time => time;

    /// <summary>Tells everybody who follows tables.</summary>
    public async Task TellAsync(string table, int delivery, CancellationToken cancellation)
    {
        foreach (var follower in followers)
        {
            await follower.FollowAsync(table, delivery, cancellation);
        }
    }
}
