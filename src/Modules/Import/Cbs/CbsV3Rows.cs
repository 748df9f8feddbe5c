using System.Text;
using System.Text.Json;
using OpKoers.Statistics.Contracts;

namespace OpKoers.Import.Cbs;

/// <summary>
/// Reads the rows of a data set of the third version: a column per dimension and one per topic. Columns mostly stand in the same order in each row, so each
/// name is first looked for where it stood before.
/// </summary>
internal sealed class CbsV3Rows : ICbsRows
{
    private readonly CbsTable table;
    private readonly byte[][] names;
    private readonly int[] places;
    private readonly double[] values;
    private readonly bool[] has;
    private readonly bool[] named;
    private readonly List<(byte[] Name, int Column)> order = [];

    public CbsV3Rows(CbsTable table)
    {
        this.table = table;
        names = [.. table.Dimensions.Select(column => column.Name ?? "").Append(table.Margins?.Name ?? "").Concat(table.Topics).Select(Encoding.UTF8.GetBytes)];
        places = new int[table.Dimensions.Count + 1];
        values = new double[table.Topics.Count];
        has = new bool[table.Topics.Count];
        named = new bool[table.Topics.Count];
        Figures = new CbsFigures(table);
    }

    public CbsFigures Figures { get; }

    public RowReader Into(IStatisticsDelivery delivery) => (ref Utf8JsonReader reader) =>
    {
        if (!ReadRow(ref reader))
        {
            return false;
        }

        Figures.Row(places, values, has, delivery);
        return true;
    };

    private bool ReadRow(ref Utf8JsonReader reader)
    {
        for (var index = 0; index < places.Length; index++)
        {
            places[index] = index < table.Dimensions.Count ? (table.Dimensions[index].Name is null ? 0 : -1) : table.Margins is null ? 0 : -1;
        }

        Array.Clear(has);
        Array.Clear(named);
        var column = 0;
        while (true)
        {
            if (!reader.Read())
            {
                return false;
            }

            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                CheckTopics();
                return true;
            }

            var which = Column(ref reader, column++);
            if (!reader.Read())
            {
                return false;
            }

            if (which >= places.Length)
            {
                named[which - places.Length] = true;
                ReadValue(ref reader, which - places.Length);
            }
            else if (which >= 0)
            {
                places[which] = ReadCode(ref reader, which);
            }
            else if (!reader.TrySkip())
            {
                return false;
            }
        }
    }

    /// <summary>A figure that is withheld is named and empty. A column that is not there says nothing: it was renamed, or the reply is not of this table.</summary>
    private void CheckTopics()
    {
        if (Array.IndexOf(named, false) is var absent and >= 0)
        {
            throw new SourceException("column-missing", $"Een rij heeft geen kolom {table.Topics[absent]}.");
        }
    }

    /// <summary>Which of our columns a name is; -1 for none.</summary>
    private int Column(ref Utf8JsonReader reader, int place)
    {
        if (place < order.Count && reader.ValueTextEquals(order[place].Name))
        {
            return order[place].Column;
        }

        var found = (Encoding.UTF8.GetBytes(JsonTexts.Of(ref reader)), Find(ref reader));
        if (place < order.Count)
        {
            order[place] = found;
        }
        else
        {
            order.Add(found);
        }

        return found.Item2;
    }

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

    private int ReadCode(ref Utf8JsonReader reader, int which)
    {
        var column = which < table.Dimensions.Count ? table.Dimensions[which] : table.Margins!;
        var place = reader.TokenType != JsonTokenType.String ? -1 : column.Codes.Find(JsonTexts.Bytes(ref reader));
        return place >= 0 ? place : throw new SourceException("code-unknown", $"De rijen bevatten een code van {column.Name} die niet in de lijst met codes staat: ‘{(reader.TokenType == JsonTokenType.String ? JsonTexts.Of(ref reader) : reader.TokenType)}’.");
    }

    private void ReadValue(ref Utf8JsonReader reader, int topic)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                has[topic] = reader.TryGetDouble(out values[topic]) && double.IsFinite(values[topic]) ? true : throw Unreadable(topic, "een te groot getal");
                break;
            case JsonTokenType.Null:
                break;
            // Untyped sets write numbers as texts, and a point for what is not published.
            case JsonTokenType.String when JsonTexts.Of(ref reader).Trim() is var text:
                has[topic] = double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out values[topic]) && double.IsFinite(values[topic]);
                if (!has[topic] && text is not ("." or "" or "x" or "-"))
                {
                    throw Unreadable(topic, text);
                }

                break;
            default:
                throw Unreadable(topic, reader.TokenType.ToString());
        }
    }

    private SourceException Unreadable(int topic, string text) => new("figure-unreadable", $"In {table.Topics[topic]} staat geen cijfer: ‘{text}’.");
}
