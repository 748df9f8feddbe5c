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
        if (TableCheck.Of(table) is { } wrong)
        {
            return Result<IStatisticsDelivery>.Refused(wrong);
        }

        table = await Renumbering.UndoneAsync(db, table, cancellation);
        return !options.AcceptNewShape && await RefuseShapeAsync(table, options.AcceptedShape, cancellation) is { } refusal
            ? Result<IStatisticsDelivery>.Refused(refusal)
            : Result<IStatisticsDelivery>.Of(new DeliveryUnderWay(table, options, tools));
    }

    public async Task<StatisticsShapeChange?> ShapeAsync(StatisticsTableDraft table, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        return await new ShapeComparison(db, await Renumbering.UndoneAsync(db, table, cancellation)).RunAsync(withCodes: true, cancellation);
    }

    /// <summary>A source that drops a dimension or a measure has changed what its figures mean, or sent half an answer.</summary>
    private async Task<Refusal?> RefuseShapeAsync(StatisticsTableDraft table, string? accepted, CancellationToken cancellation) =>
        await new ShapeComparison(db, table).RunAsync(withCodes: false, cancellation) is { } change && !change.IsWithin(accepted)
            ? new("shape-changed", $"De tabel {table.Code} heeft andere dimensies of onderwerpen dan eerst ({string.Join(", ", change.Grave)}). Controleer de bron, en neem haar dan bewust over.")
            : null;
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
