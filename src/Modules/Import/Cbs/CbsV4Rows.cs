using System.Text;
using System.Text.Json;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Import.Cbs;

/// <summary>Reads observations of the fourth version: one figure a row, with a word that says what is the matter when there is none.</summary>
internal sealed class CbsV4Rows : ICbsRows
{
    private readonly CbsTable table;
    private readonly byte[][] names;
    private readonly CodeTable measures;
    private readonly int[] places;

    public CbsV4Rows(CbsTable table)
    {
        this.table = table;
        names = [.. table.Dimensions.Select(column => column.Name ?? "").Append(table.Margins?.Name ?? "").Select(Encoding.UTF8.GetBytes)];
        measures = new CodeTable(table.Topics);
        places = new int[names.Length];
        Figures = new CbsFigures(table);
    }

    public CbsFigures Figures { get; }

    public RowReader Into(IStatisticsDelivery delivery) => (ref Utf8JsonReader reader) => ReadRow(ref reader, delivery);

    private bool ReadRow(ref Utf8JsonReader reader, IStatisticsDelivery delivery)
    {
        for (var index = 0; index < places.Length; index++)
        {
            places[index] = names[index].Length == 0 ? 0 : -1;
        }

        var (topic, named, has, value, attribute) = (-1, false, false, 0d, ObservationStatus.Final);
        while (true)
        {
            if (!reader.Read())
            {
                return false;
            }

            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                break;
            }

            var isMeasure = reader.ValueTextEquals("Measure"u8);
            var isValue = reader.ValueTextEquals("Value"u8);
            var isAttribute = reader.ValueTextEquals("ValueAttribute"u8);
            var column = isMeasure || isValue || isAttribute ? -1 : Find(ref reader);
            if (!reader.Read())
            {
                return false;
            }

            if (isMeasure)
            {
                topic = Code(ref reader, measures, "Measure");
            }
            else if (isValue)
            {
                named = true;
                (has, value) = Value(ref reader);
            }
            else if (isAttribute)
            {
                attribute = Attribute(ref reader);
            }
            else if (column >= 0)
            {
                places[column] = Code(ref reader, column < table.Dimensions.Count ? table.Dimensions[column].Codes : table.Margins!.Codes, Encoding.UTF8.GetString(names[column]));
            }
            else if (!reader.TrySkip())
            {
                return false;
            }
        }

        if (topic < 0 || !named)
        {
            throw new SourceException("column-missing", topic < 0 ? "Een rij noemt geen onderwerp (Measure)." : "Een rij heeft geen kolom Value.");
        }

        // A word that says that the figure is not there weighs more than a figure that stands beside it.
        var status = attribute is not (ObservationStatus.Final or ObservationStatus.Provisional) ? attribute : has ? attribute : ObservationStatus.Suppressed;
        Figures.Cell(places, topic, status is ObservationStatus.Final or ObservationStatus.Provisional ? value : 0, status, delivery);
        return true;
    }

    private static (bool Has, double Value) Value(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? (false, 0)
        : reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var value) && double.IsFinite(value) ? (true, value)
        : throw new SourceException("figure-unreadable", "In Value staat geen cijfer, of een te groot getal.");

    private int Find(ref Utf8JsonReader reader)
    {
        for (var index = 0; index < names.Length; index++)
        {
            if (names[index].Length > 0 && reader.ValueTextEquals(names[index]))
            {
                return index;
            }
        }

        return -1;
    }

    private static int Code(ref Utf8JsonReader reader, CodeTable codes, string column)
    {
        var place = reader.TokenType != JsonTokenType.String ? -1 : codes.Find(JsonTexts.Bytes(ref reader));
        return place >= 0 ? place : throw new SourceException("code-unknown", $"De rijen bevatten een code van {column} die niet in de lijst met codes staat: ‘{(reader.TokenType == JsonTokenType.String ? JsonTexts.Of(ref reader) : reader.TokenType)}’.");
    }

    private static ObservationStatus Attribute(ref Utf8JsonReader reader) => reader.TokenType != JsonTokenType.String ? ObservationStatus.Final
        : reader.ValueTextEquals("None"u8) ? ObservationStatus.Final
        : JsonTexts.Of(ref reader) switch
        {
            "" => ObservationStatus.Final,
            "Provisional" or "NaderVoorlopig" or "Voorlopig" => ObservationStatus.Provisional,
            "Impossible" => ObservationStatus.Impossible,
            "Missing" or "NotAvailable" or "Unknown" or "Empty" => ObservationStatus.Missing,
            _ => ObservationStatus.Suppressed,
        };
}
