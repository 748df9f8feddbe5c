using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Storage;
using OpKoers.Statistics.Tiles;
using OpKoers.Storage;

namespace OpKoers.Statistics.Reading;

/// <summary>Reads the description of a table as a delivery left it.</summary>
internal sealed class TableReader(StatisticsDb db, DatabaseSession session, StatisticsCache cache)
{
    /// <summary>The table; null when it, or the delivery, is not there. One statement when it is kept already.</summary>
    public async Task<KeptTable?> ReadAsync(string code, int? delivery, CancellationToken cancellation)
    {
        await using var command = session.Command();
        command.CommandText = "SELECT id, delivery FROM statistics_table WHERE code = @code";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@code", code.ToUpperInvariant());
        command.Parameters.Add(parameter);
        int table, number;
        await using (var reader = await command.RowsAsync(cancellation))
        {
            if (!await reader.ReadAsync(cancellation))
            {
                return null;
            }

            (table, number) = (reader.GetInt32(0), delivery ?? reader.GetInt32(1));
        }

        return cache.Find(table, number) ?? (await LoadAsync(table, number, cancellation) is { } loaded ? cache.Keep(table, number, loaded) : null);
    }

    /// <summary>The latest of several tables in the order asked, without those that are not there. One statement when all are kept already.</summary>
    public async Task<List<KeptTable>> ReadAsync(IReadOnlyCollection<string> codes, CancellationToken cancellation)
    {
        var upper = codes.Select(code => code.ToUpperInvariant()).ToList();
        List<KeptTable> found = [];
        foreach (var (id, _, number) in (await HeadsAsync(upper, cancellation)).OrderBy(head => upper.IndexOf(head.Code)))
        {
            if ((cache.Find(id, number) ?? (await LoadAsync(id, number, cancellation) is { } loaded ? cache.Keep(id, number, loaded) : null)) is { } kept)
            {
                found.Add(kept);
            }
        }

        return found;
    }

    private async Task<List<(int Id, string Code, int Delivery)>> HeadsAsync(List<string> codes, CancellationToken cancellation)
    {
        List<(int, string, int)> heads = [];
        if (codes.Count == 0)
        {
            return heads;
        }

        await using var command = session.Command();
        List<string> names = [];
        foreach (var code in codes)
        {
            names.Add(string.Create(CultureInfo.InvariantCulture, $"@code{names.Count}"));
            session.Add(command, names[^1], code);
        }

#pragma warning disable CA2100 // Names of parameters.
        command.CommandText = $"SELECT id, code, delivery FROM statistics_table WHERE code IN ({string.Join(", ", names)})";
#pragma warning restore CA2100
        await using var reader = await command.RowsAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            heads.Add((reader.GetInt32(0), reader.GetString(1), reader.GetInt32(2)));
        }

        return heads;
    }

    /// <summary>The table as it stands within the transaction that is under way. It is not kept: what is not committed may never have been.</summary>
    public Task<KeptTable?> ReadUncommittedAsync(int table, int delivery, CancellationToken cancellation) => LoadAsync(table, delivery, cancellation);

    private async Task<KeptTable?> LoadAsync(int table, int number, CancellationToken cancellation)
    {
        if (await db.Deliveries.AsNoTracking().FirstOrDefaultAsync(row => row.TableId == table && row.Number == number, cancellation) is not { } delivery)
        {
            return null;
        }

        var row = await db.Tables.AsNoTracking().SingleAsync(found => found.Id == table, cancellation);
        var dimensions = await db.Dimensions.AsNoTracking().Where(found => found.TableId == table && !found.Gone).OrderBy(found => found.Place).ToListAsync(cancellation);
        var codes = (await db.Codes.AsNoTracking().Where(found => found.TableId == table).OrderBy(found => found.Place).ToListAsync(cancellation)).ToLookup(found => found.Dimension, Code);
        var measures = await db.Measures.AsNoTracking().Where(found => found.TableId == table).OrderBy(found => found.Place).ToListAsync(cancellation);
        var categories = await db.Categories.AsNoTracking().Where(found => found.TableId == table).OrderBy(found => found.Place).Select(found => found.Key).ToListAsync(cancellation);
        return new KeptTable(
            table,
            new StatisticsTable(new StatisticsTableParts
            {
                Code = row.Code,
                Title = row.Title,
                Source = row.Source,
                Description = row.Description,
                RestatedToYear = row.RestatedToYear,
                Delivery = Delivery(delivery),
                Dimensions = [.. dimensions.Select(dimension => new StatisticsDimension(dimension.Key, dimension.Title, dimension.Kind))],
                Measures = [.. measures.Select(measure => new StatisticsMeasure(measure.Place, measure.Key, measure.Title, measure.Unit, measure.Decimals, measure.MarginOf, measure.MarginSide))],
                Areas = Of(StatisticsDimensionKind.Area),
                Periods = Of(StatisticsDimensionKind.Time),
                CategoryCodes = dimensions.Where(dimension => dimension.Kind == StatisticsDimensionKind.Category)
                    .ToDictionary(dimension => dimension.Key, dimension => (IReadOnlyList<StatisticsCode>)[.. codes[dimension.Place]], StringComparer.Ordinal),
                Categories = categories,
            }),
            TileDirectory.Unpack(delivery.Directory));

        IReadOnlyList<StatisticsCode> Of(StatisticsDimensionKind kind) => [.. dimensions.Where(dimension => dimension.Kind == kind).Take(1).SelectMany(dimension => codes[dimension.Place])];
    }

    public static StatisticsDelivery Delivery(DeliveryRow row) => new(
        row.Number,
        DateTimeOffset.FromUnixTimeMilliseconds(row.AtMilliseconds),
        row.Origin,
        row.Reader,
        row.SourceModifiedMilliseconds is { } modified ? DateTimeOffset.FromUnixTimeMilliseconds(modified) : null,
        row.Hash,
        row.Note,
        row.ActorLabel,
        row.Values,
        row.Suppressed)
    { RoundedTo = row.RoundedTo };

    private static StatisticsCode Code(CodeRow row) => new(row.Place, row.Key, row.Title, row.Parent, row.IsTotal, row.Period, row.State);
}
