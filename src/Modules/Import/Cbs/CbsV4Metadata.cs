using OpKoers.Statistics.Contracts;

namespace OpKoers.Import.Cbs;

/// <summary>Finds out what a table of the fourth version of the service is made of: measures are codes there, and each row has one figure.</summary>
internal static class CbsV4Metadata
{
    /// <inheritdoc cref="CbsV3Metadata.ReadAsync"/>
    public static async Task<CbsTable> ReadAsync(IReplies replies, Dictionary<string, string?> infos, string code, int? restated, CancellationToken cancellation)
    {
        if (infos.GetValueOrDefault("Identifier") is { } named && !named.Equals(code, StringComparison.OrdinalIgnoreCase))
        {
            throw new SourceException("table-other", $"De antwoorden gaan over de tabel {named}, niet over {code}.");
        }

        var modified = CbsV3Metadata.Moment(infos.GetValueOrDefault("Modified") ?? infos.GetValueOrDefault("ObservationsModified"));
        var builder = new CbsTableBuilder(code, infos, modified, restated);
        foreach (var dimension in await RowsAsync(replies, "Dimensions", cancellation))
        {
            if (dimension.GetValueOrDefault("Identifier") is not { } key)
            {
                continue;
            }

            var codes = await RowsAsync(replies, key + "Codes", cancellation);
            builder.Add(dimension, KindOf(dimension), codes);
        }

        foreach (var measure in await RowsAsync(replies, "MeasureCodes", cancellation))
        {
            builder.Add(measure);
        }

        return builder.Build();
    }

    private static StatisticsDimensionKind KindOf(Dictionary<string, string?> dimension) => dimension.GetValueOrDefault("Kind") switch
    {
        "TimeDimension" => StatisticsDimensionKind.Time,
        "GeoDimension" or "GeoDetail" => StatisticsDimensionKind.Area,
        _ => StatisticsDimensionKind.Category,
    };

    private static async Task<List<Dictionary<string, string?>>> RowsAsync(IReplies replies, string resource, CancellationToken cancellation) =>
        await JsonRows.OfAsync(replies, resource, cancellation) ?? throw new SourceException("metadata-missing", $"De beschrijving van de tabel ({resource}) ontbreekt.");
}
