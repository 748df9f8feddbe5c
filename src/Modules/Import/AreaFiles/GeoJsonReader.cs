using System.Text.Json;
using OpKoers.Areas.Contracts;
using OpKoers.Import.Tree;

namespace OpKoers.Import.AreaFiles;

/// <summary>Reads GeoJSON (RFC 7946, and the older form that names a reference system), object by object.</summary>
internal static class GeoJsonReader
{
    private const string Layer = "features";

    // A collection in a collection says nothing that a collection does not.
    private const int Deepest = 4;

    public static List<Feature> Read(ref Utf8JsonReader reader, FindingList findings)
    {
        var features = new List<Feature>();
        AreaCoordinates? system = null;
        var (matched, goesOn) = (0L, false);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            switch (JsonShape.Member(ref reader))
            {
                case "crs":
                    system = JsonShape.System(ref reader);
                    break;
                case "features" when reader.TokenType == JsonTokenType.StartArray:
                    ReadFeatures(ref reader, features, findings);
                    break;
                case "numberMatched" or "totalFeatures" when reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var said):
                    matched = said;
                    break;
                case "exceededTransferLimit":
                    goesOn |= reader.TokenType == JsonTokenType.True;
                    break;
                case "links" when reader.TokenType == JsonTokenType.StartArray:
                    goesOn |= HasNext(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        if (goesOn || matched > features.Count)
        {
            // Areas that a file does not name are taken to be gone, so half a file would do harm.
            findings.Error("file-is-a-page", new Place(Layer), $"Dit is één bladzijde van een langer antwoord: er staan {features.Count} gebieden in{(matched > features.Count ? $", en de dienst heeft er {matched}" : "")}. Haal alle bladzijden op en voeg ze samen, of neem het hele bestand.");
        }

        foreach (var feature in features)
        {
            feature.Coordinates = system ?? JsonShape.Guess(feature.Polygons.SelectMany(polygon => polygon));
        }

        return features;
    }

    /// <summary>Whether a service names a next page among its links.</summary>
    private static bool HasNext(ref Utf8JsonReader reader)
    {
        using var links = JsonDocument.ParseValue(ref reader);
        return links.RootElement.EnumerateArray().Any(link => link.ValueKind == JsonValueKind.Object && link.TryGetProperty("rel", out var rel) && rel.ValueKind == JsonValueKind.String && rel.ValueEquals("next"));
    }

    private static void ReadFeatures(ref Utf8JsonReader reader, List<Feature> features, FindingList findings)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var feature = new Feature { Layer = Layer, Row = features.Count + 1 };
            features.Add(feature);
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                switch (JsonShape.Member(ref reader))
                {
                    case "properties":
                        JsonShape.Properties(ref reader, feature.Columns);
                        break;
                    case "geometry" when reader.TokenType == JsonTokenType.StartObject:
                        ReadShape(ref reader, feature, findings);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }
        }
    }

    private static void ReadShape(ref Utf8JsonReader reader, Feature feature, FindingList findings)
    {
        // Its members may stand in any order, so the numbers are kept until the type is known. Damage within a shape must not lose our place.
        var depth = reader.CurrentDepth;
        try
        {
            Geometry(ref reader, feature.Polygons, 0);
        }
        catch (GeometryException wrong)
        {
            findings.Error(wrong.Code, FeatureReading.Place(feature, "geometry"), wrong.Message);
            while (reader.CurrentDepth > depth && reader.Read())
            {
            }
        }
    }

    private static void Geometry(ref Utf8JsonReader reader, List<IReadOnlyList<double[]>> polygons, int depth)
    {
        string? type = null;
        JsonNumbers? numbers = null;
        if (depth >= Deepest)
        {
            throw new GeometryException("geometry-too-deep", "De vorm is te vaak in zichzelf verpakt.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            switch (JsonShape.Member(ref reader))
            {
                case "type":
                    type = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                    reader.Skip();
                    break;
                case "coordinates" when reader.TokenType == JsonTokenType.StartArray:
                    numbers = JsonNumbers.Read(ref reader);
                    break;
                case "geometries" when reader.TokenType == JsonTokenType.StartArray:
                    Collection(ref reader, polygons, depth);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        switch (type)
        {
            case "Polygon" or "MultiPolygon":
                polygons.AddRange((numbers ?? new JsonNumbers()).Polygons(type == "Polygon" ? JsonNumbers.PolygonLevel : JsonNumbers.MultiPolygonLevel));
                break;
            case "GeometryCollection":
                break;
            default:
                throw new GeometryException("geometry-unsupported", "De vorm is geen vlak (Polygon of MultiPolygon).");
        }
    }

    private static void Collection(ref Utf8JsonReader reader, List<IReadOnlyList<double[]>> polygons, int depth)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                Geometry(ref reader, polygons, depth + 1);
            }
            else
            {
                reader.Skip();
            }
        }
    }
}
