using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using OpKoers.Statistics.Contracts;
using OpKoers.Statistics.Tiles;

namespace OpKoers.Statistics.Reading;

/// <summary>Keeps what was asked for last of tables: their description, where their tiles are, and inhabitants by place. Deliveries never change, so nothing kept is ever wrong.</summary>
internal sealed class StatisticsCache
{
    // A table of national size takes some megabytes.
    private const int MostTables = 24, MostInhabitants = 64;

    private readonly ConcurrentDictionary<(int Table, int Delivery), KeptTable> tables = [];
    private readonly ConditionalWeakTable<StatisticsTable, KeptTable> byTable = [];
    private readonly ConcurrentDictionary<(string Table, int Delivery, int Year, long Stamp), double[]> inhabitants = [];

    public KeptTable? Find(int table, int delivery) => tables.GetValueOrDefault((table, delivery));

    /// <summary>What belongs to a table that was handed out before; null when it is no longer kept.</summary>
    public KeptTable? FindFor(StatisticsTable table) => byTable.TryGetValue(table, out var kept) ? kept : null;

    public KeptTable Keep(int table, int delivery, KeptTable kept)
    {
        if (tables.Count >= MostTables)
        {
            tables.Clear();
        }

        byTable.AddOrUpdate(kept.Table, kept);
        return tables[(table, delivery)] = kept;
    }

    public double[]? Inhabitants(string table, int delivery, int year, long stamp) => inhabitants.GetValueOrDefault((table, delivery, year, stamp));

    public double[] Keep(string table, int delivery, int year, long stamp, double[] kept)
    {
        if (inhabitants.Count >= MostInhabitants)
        {
            inhabitants.Clear();
        }

        return inhabitants[(table, delivery, year, stamp)] = kept;
    }
}

/// <summary>A table that is kept, with its tiles.</summary>
internal sealed record KeptTable(int Id, StatisticsTable Table, TileDirectory Directory);
