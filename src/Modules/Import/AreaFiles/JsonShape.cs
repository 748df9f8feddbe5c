using System.Text.Json;
using OpKoers.Areas.Contracts;

namespace OpKoers.Import.AreaFiles;

/// <summary>Reads what GeoJSON and TopoJSON have in common: properties, names of reference systems, and lists of lists of numbers.</summary>
internal static class JsonShape
{
    /// <summary>The name of the member the reader stands on, and the reader on its value.</summary>
    public static string Member(ref Utf8JsonReader reader)
    {
        var name = reader.GetString() ?? "";
        reader.Read();
        return name;
    }

    /// <summary>Properties of an object; lists and objects among them are left out.</summary>
    public static void Properties(ref Utf8JsonReader reader, List<KeyValuePair<string, FeatureValue>> columns)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Member(ref reader);
            var value = reader.TokenType switch
            {
                JsonTokenType.String => FeatureValue.Of(reader.GetString()),
                JsonTokenType.Number => Number(ref reader),
                JsonTokenType.True => FeatureValue.Of("JA"),
                JsonTokenType.False => FeatureValue.Of("NEE"),
                _ => default,
            };
            reader.Skip();
            columns.Add(new(name, value));
        }
    }

    /// <summary>The reference system that a "crs" member names; null when it names none that says something.</summary>
    /// <exception cref="GeometryException">It names one that we do not read.</exception>
    public static AreaCoordinates? System(ref Utf8JsonReader reader)
    {
        var columns = new List<KeyValuePair<string, FeatureValue>>();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Member(ref reader) == "properties")
            {
                Properties(ref reader, columns);
            }
            else
            {
                reader.Skip();
            }
        }

        var name = columns.Find(column => column.Key == "name").Value.AsText();
        return name is null ? null
            : name.EndsWith("28992", StringComparison.Ordinal) || name.EndsWith("7415", StringComparison.Ordinal) ? AreaCoordinates.Rd
            : name.EndsWith("CRS84", StringComparison.OrdinalIgnoreCase) || name.EndsWith("4326", StringComparison.Ordinal) || name.EndsWith("4258", StringComparison.Ordinal) ? AreaCoordinates.Wgs84
            : throw new GeometryException("crs-unknown", $"Het coördinatenstelsel {name} lezen wij niet; wel RD (28992) en WGS84 (4326).");
    }

    /// <summary>A number as double; one that is too large becomes infinite, which the intake refuses with its place.</summary>
    public static double Double(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) ? number : double.NaN;

    /// <summary>Degrees are small and metres are large: without a name, the first point tells in what a file is written.</summary>
    public static AreaCoordinates Guess(IEnumerable<double[]> rings) =>
        rings.FirstOrDefault(ring => ring.Length >= 2) is { } first && (Math.Abs(first[0]) > 180 || Math.Abs(first[1]) > 180) ? AreaCoordinates.Rd : AreaCoordinates.Wgs84;

    private static FeatureValue Number(ref Utf8JsonReader reader) =>
        reader.TryGetDouble(out var number) && double.IsFinite(number) ? FeatureValue.Of(number) : FeatureValue.Of(global::System.Text.Encoding.UTF8.GetString(reader.ValueSpan));
}
