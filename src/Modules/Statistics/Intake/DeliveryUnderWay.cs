using Microsoft.EntityFrameworkCore;
using OpKoers.Kernel;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Reading;
using OpKoers.Statistics.Storage;
using OpKoers.Statistics.Tiles;
using OpKoers.Storage;

namespace OpKoers.Statistics.Intake;

/// <summary>Gathers the cells of a delivery on disk, and writes them as tiles when it is committed.</summary>
internal sealed class DeliveryUnderWay : IStatisticsDelivery
{
    // "statistics": two deliveries at once take turns. SQLite has one writer at a time by itself.
    private const long LockKey = 0x7374617473;

    private const int MostChanges = 1000;

    private readonly StatisticsTableDraft table;
    private readonly StatisticsIntakeOptions options;
    private readonly DeliveryTools tools;
    private readonly PlaneBuckets buckets;
    private readonly Spool spool;

    public DeliveryUnderWay(StatisticsTableDraft table, StatisticsIntakeOptions options, DeliveryTools tools)
    {
        this.table = table;
        this.options = options;
        this.tools = tools;
        buckets = new PlaneBuckets(table);
        spool = new Spool(options.Folder ?? Path.GetTempPath(), buckets.Expected);
    }

    public void Add(ReadOnlySpan<Observation> cells)
    {
        foreach (ref readonly var cell in cells)
        {
            var (bucket, plane) = buckets.Of(cell);
            spool.Add(bucket, new SpooledCell { Value = cell.Value, AreaAndStatus = (uint)cell.Area | ((uint)cell.Status << 24), Plane = plane, Period = (ushort)cell.Period });
        }
    }

    public async Task<Result<StatisticsIntakeResult>> CommitAsync(StatisticsProvenance provenance, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        var taken = await CommittedAsync(provenance, cancellation);
        if (!options.DryRun && taken.TryGet(out var result, out _))
        {
            await tools.TellAsync(result.Table, result.Delivery, cancellation);
        }

        return taken;
    }

    public ValueTask DisposeAsync()
    {
        spool.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<Result<StatisticsIntakeResult>> CommittedAsync(StatisticsProvenance provenance, CancellationToken cancellation)
    {
        await tools.Session.BeginAsync(cancellation);
        try
        {
            if (tools.Session.Provider == DatabaseProvider.PostgreSql)
            {
                await tools.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockKey})", cancellation);
            }

            var written = await WriteAsync(provenance, cancellation);
            if (!written.TryGet(out var result, out _) || !result.Written)
            {
                return written;
            }

            if (options.DryRun)
            {
                return Result<StatisticsIntakeResult>.Of(result with { Written = false, WouldChange = await DifferenceAsync(result.Delivery, cancellation) });
            }

            await tools.Session.CommitAsync(cancellation);
            return written;
        }
        finally
        {
            await tools.Session.RollbackAsync(CancellationToken.None);
        }
    }

    /// <summary>What a delivery that is written and not committed differs from the one before; null for a first one.</summary>
    private async Task<StatisticsDifference?> DifferenceAsync(int number, CancellationToken cancellation)
    {
        var code = table.Code.ToUpperInvariant();
        var id = await tools.Db.Tables.AsNoTracking().Where(row => row.Code == code).Select(row => row.Id).SingleAsync(cancellation);
        return await tools.Reader.ReadUncommittedAsync(id, number - 1, cancellation) is { } earlier && await tools.Reader.ReadUncommittedAsync(id, number, cancellation) is { } later
            ? await new DeliveryComparison(tools.Tiles, earlier, later, MostChanges).RunAsync(cancellation)
            : null;
    }

    private async Task<Result<StatisticsIntakeResult>> WriteAsync(StatisticsProvenance provenance, CancellationToken cancellation)
    {
        var db = tools.Db;
        var places = await TablePlaces.StoreAsync(tools, table, cancellation);
        var before = await db.Deliveries.AsNoTracking().FirstOrDefaultAsync(row => row.TableId == places.Table.Id && row.Number == places.Table.Delivery, cancellation);
        var old = before is null ? TileDirectory.Empty : TileDirectory.Unpack(before.Directory);
        if ((long)places.AreaCount * places.PeriodCount > PlaneCube.MostCells)
        {
            return Result<StatisticsIntakeResult>.Refused("table-too-large", "De tabel heeft meer gebieden en perioden dan wij kunnen bewaren.");
        }

        using var writer = new PlaneWriter(places, old, await tools.Tiles.NextIdAsync(cancellation), tools.Tiles);
        foreach (var (bucket, plane, measure, category) in buckets.InOrder())
        {
            cancellation.ThrowIfCancellationRequested();
            await writer.WriteAsync(take => spool.Read(bucket, take), plane, places.Measures[measure], places.Category(db, category), cancellation);
        }

        if (writer.Conflict is { } conflict)
        {
            return Result<StatisticsIntakeResult>.Refused("cell-twice", $"{writer.Conflicts} cellen komen twee keer voor met een ander cijfer; de eerste is {Name(conflict)}.");
        }

        var differs = writer.ChangedTiles > 0 || places.NewCodes > 0 || places.Differs || before is null || old.Planes.Count != writer.Planes.Count;
        return Result<StatisticsIntakeResult>.Of(await StoreAsync(places, writer, provenance, differs, cancellation));
    }

    private async Task<StatisticsIntakeResult> StoreAsync(TablePlaces places, PlaneWriter writer, StatisticsProvenance provenance, bool differs, CancellationToken cancellation)
    {
        if (differs)
        {
            places.Table.Delivery++;
            tools.Db.Deliveries.Add(new DeliveryRow
            {
                TableId = places.Table.Id,
                Number = places.Table.Delivery,
                AtMilliseconds = tools.Time.GetUtcNow().ToUnixTimeMilliseconds(),
                Origin = provenance.Origin,
                Reader = provenance.Reader,
                SourceModifiedMilliseconds = provenance.SourceModified?.ToUnixTimeMilliseconds(),
                Hash = provenance.Hash,
                Note = provenance.Note,
                RoundedTo = provenance.RoundedTo,
                ActorLabel = tools.Actor.Label,
                Values = writer.Values,
                Suppressed = writer.Suppressed,
                Directory = new TileDirectory(writer.Planes).Pack(),
            });
            await tools.Db.SaveChangesAsync(cancellation);
        }

        return new StatisticsIntakeResult
        {
            Table = places.Table.Code,
            Delivery = places.Table.Delivery,
            Written = differs,
            Values = writer.Values,
            Suppressed = writer.Suppressed,
            WithoutValue = writer.WithoutValue,
            NewCodes = places.NewCodes,
            ChangedTiles = writer.ChangedTiles,
            Tiles = writer.Tiles,
        };
    }

    private string Name((int Area, int Period) cell)
    {
        var areas = table.Dimensions.First(dimension => dimension.Kind == StatisticsDimensionKind.Area).Codes;
        var periods = table.Dimensions.First(dimension => dimension.Kind == StatisticsDimensionKind.Time).Codes;
        return $"{areas[cell.Area].Key} in {periods[cell.Period].Key}";
    }
}
