using System.Buffers.Text;
using OpKoers.Import.Csv;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Import.Cbs;

/// <summary>Reads the rows of a file of figures: a column per dimension and one per topic, as the head names them.</summary>
internal sealed class CbsCsvRows(CbsTable table)
{
    // Somebody wants to see that it goes on.
    private const int ReportEvery = 1_000_000;

    // By column, that of the margins last.
    private readonly CodeTable[] codes = [.. table.Dimensions.Select(column => column.Codes), .. table.Margins is null ? [] : new[] { table.Margins.Codes }];

    public CbsFigures Figures { get; } = new(table);

    /// <summary>Reads a whole file, and hands its cells over.</summary>
    /// <exception cref="SourceException">It is not what the metadata say.</exception>
    public void Read(Stream file, IStatisticsDelivery delivery, Action<long>? progress = null)
    {
        using var reader = new CsvReader(file);
        try
        {
            if (!reader.Read())
            {
                throw new SourceException("data-missing", "Het bestand met cijfers is leeg.");
            }

            var head = Enumerable.Range(0, reader.Count).Select(index => reader.Text(index).Trim()).ToList();
            var dimensions = table.Dimensions.Select(column => column.Name is null ? -1 : Place(head, column.Name)).Append(table.Margins is null ? -1 : Place(head, table.Margins.Name!)).ToArray();
            var topics = table.Topics.Select(topic => Place(head, topic)).ToArray();
            ReadRows(reader, dimensions, topics, delivery, progress);
        }
        catch (FormatException wrong)
        {
            throw new SourceException("file-damaged", wrong.Message);
        }
        catch (InvalidDataException)
        {
            throw new SourceException("zip-damaged", "Het zipbestand is beschadigd.");
        }

        Figures.Flush(delivery);
    }

    private void ReadRows(CsvReader reader, int[] dimensions, int[] topics, IStatisticsDelivery delivery, Action<long>? progress)
    {
        var places = new int[dimensions.Length];
        var values = new double[topics.Length];
        var has = new bool[topics.Length];
        var most = dimensions.Concat(topics).Max();
        var next = ReportEvery;
        while (reader.Read())
        {
            if (reader.Count <= most)
            {
                throw new SourceException("row-short", $"Rij {reader.Row} heeft te weinig kolommen.");
            }

            for (var index = 0; index < dimensions.Length; index++)
            {
                places[index] = dimensions[index] < 0 ? 0 : Code(reader, index, dimensions[index]);
            }

            for (var topic = 0; topic < topics.Length; topic++)
            {
                has[topic] = Value(reader, topics[topic], out values[topic]);
            }

            Figures.Row(places, values, has, delivery);
            if (Figures.Count >= next)
            {
                progress?.Invoke(Figures.Count);
                next += ReportEvery;
            }
        }
    }

    private int Code(CsvReader reader, int dimension, int column)
    {
        var place = codes[dimension].Find(reader.Field(column));
        return place >= 0 ? place : throw new SourceException("code-unknown", $"Rij {reader.Row} bevat een code die niet in de lijst met codes staat: ‘{reader.Text(column)}’.");
    }

    private static bool Value(CsvReader reader, int column, out double value)
    {
        var field = reader.Field(column);
        if (PlainNumber.TryRead(field, out value))
        {
            return true;
        }

        field = Blanks.Off(field);
        if (Utf8Parser.TryParse(field, out value, out var read) && read == field.Length && double.IsFinite(value))
        {
            return true;
        }

        value = 0;
        return field.Length == 0 || field.SequenceEqual("."u8) || field.SequenceEqual("-"u8) || field.SequenceEqual("x"u8)
            ? false
            : throw new SourceException("figure-unreadable", $"Rij {reader.Row} bevat geen cijfer maar ‘{reader.Text(column)}’.");
    }

    private static int Place(List<string> head, string name) =>
        head.FindIndex(column => column.Equals(name, StringComparison.OrdinalIgnoreCase)) is var place and >= 0
            ? place
            : throw new SourceException("column-missing", $"Het bestand heeft geen kolom {name}.");
}
