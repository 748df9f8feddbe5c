using System.Globalization;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Import.Cbs;

/// <summary>Finds out what a table of the third version of the service is made of, from its own metadata: names of columns change, their kinds do not.</summary>
internal static class CbsV3Metadata
{
    private const string Kinds = "Cbs.OData.";

    /// <param name="replies">Where the metadata come from.</param>
    /// <param name="infos">What the table says of itself.</param>
    /// <param name="code">The table that was asked for.</param>
    /// <param name="restated">The year to whose borders it was restated, when somebody says so.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="SourceException">The metadata contradict themselves or are not there.</exception>
    public static async Task<CbsTable> ReadAsync(IReplies replies, Dictionary<string, string?> infos, string code, int? restated, CancellationToken cancellation)
    {
        if (infos.GetValueOrDefault("Identifier") is { } named && !named.Equals(code, StringComparison.OrdinalIgnoreCase))
        {
            throw new SourceException("table-other", $"De antwoorden gaan over de tabel {named}, niet over {code}.");
        }

        var properties = await JsonRows.OfAsync(replies, "DataProperties", cancellation) ?? throw new SourceException("metadata-missing", "De beschrijving van de kolommen (DataProperties) ontbreekt.");
        var modified = Moment(infos.GetValueOrDefault("Modified"));
        var builder = new CbsTableBuilder(code, infos, modified, restated);
        foreach (var property in properties.Where(property => property.GetValueOrDefault("Key") is not null).OrderBy(property => Number(property.GetValueOrDefault("Position"))))
        {
            var key = property["Key"]!;
            switch (property.GetValueOrDefault("odata.type")?.Replace(Kinds, "", StringComparison.Ordinal) ?? property.GetValueOrDefault("Type"))
            {
                case "TimeDimension":
                    builder.Add(property, StatisticsDimensionKind.Time, await CodesAsync(replies, key, cancellation));
                    break;
                // Areas are either of these two; nothing else tells them apart.
                case "GeoDimension" or "GeoDetail":
                    builder.Add(property, StatisticsDimensionKind.Area, await CodesAsync(replies, key, cancellation));
                    break;
                case "Dimension":
                    builder.Add(property, StatisticsDimensionKind.Category, await CodesAsync(replies, key, cancellation));
                    break;
                case "Topic":
                    builder.Add(property);
                    break;
                default:
                    break;
            }
        }

        return builder.Build();
    }

    /// <summary>A moment as the source writes it, with or without its zone; null for none.</summary>
    public static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    private static async Task<List<Dictionary<string, string?>>> CodesAsync(IReplies replies, string dimension, CancellationToken cancellation) =>
        await JsonRows.OfAsync(replies, dimension, cancellation) ?? throw new SourceException("metadata-missing", $"De codes van {dimension} ontbreken.");

    private static int Number(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}
