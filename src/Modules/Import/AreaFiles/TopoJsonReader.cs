using System.Text.Json;
using OpKoers.Areas.Contracts;
using OpKoers.Import.Tree;

namespace OpKoers.Import.AreaFiles;

/// <summary>Reads TopoJSON 1.0: borders that are stored once, as differences on a grid or as plain coordinates, and objects that refer to them.</summary>
internal sealed class TopoJsonReader(FindingList findings)
{
    private const int Deepest = 4;
    private readonly List<Feature> features = [];
    private List<double[]> arcs = [];
    private AreaCoordinates? system;

    /// <summary>Reads a whole document; its borders may stand before or after its objects, so it is gone through twice.</summary>
    public List<Feature> Read(ReadOnlySpan<byte> document, JsonReaderOptions options)
    {
        double[]? transform = null;
        var first = new Utf8JsonReader(document, options);
        first.Read();
        while (first.Read() && first.TokenType == JsonTokenType.PropertyName)
        {
            switch (JsonShape.Member(ref first))
            {
                case "arcs" when first.TokenType == JsonTokenType.StartArray:
                    arcs = [.. JsonNumbers.Read(ref first).Polygons(JsonNumbers.PolygonLevel).SelectMany(list => list)];
                    break;
                case "transform" when first.TokenType == JsonTokenType.StartObject:
                    transform = Transform(ref first);
                    break;
                case "crs":
                    system = JsonShape.System(ref first);
                    break;
                default:
                    first.Skip();
                    break;
            }
        }

        if (transform is not null)
        {
            arcs.ForEach(arc => Place(arc, transform));
        }

        ReadObjects(new Utf8JsonReader(document, options));
        foreach (var feature in features)
        {
            feature.Coordinates = system ?? JsonShape.Guess(arcs);
        }

        return features;
    }

    private void ReadObjects(Utf8JsonReader reader)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (JsonShape.Member(ref reader) != "objects" || reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var layer = JsonShape.Member(ref reader);
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    var row = 0;
                    ReadObject(ref reader, layer, ref row, 0);
                }
                else
                {
                    reader.Skip();
                }
            }
        }
    }

    /// <summary>An object is an area, or a collection of objects.</summary>
    private void ReadObject(ref Utf8JsonReader reader, string layer, ref int row, int depth)
    {
        if (depth >= Deepest)
        {
            throw new GeometryException("geometry-too-deep", "De objecten zijn te vaak in elkaar verpakt.");
        }

        string? type = null;
        ArcLists? lists = null;
        var feature = new Feature { Layer = layer, Row = row + 1 };
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            switch (JsonShape.Member(ref reader))
            {
                case "type":
                    type = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                    reader.Skip();
                    break;
                case "properties":
                    JsonShape.Properties(ref reader, feature.Columns);
                    break;
                case "crs":
                    system ??= JsonShape.System(ref reader);
                    break;
                case "arcs" when reader.TokenType == JsonTokenType.StartArray:
                    lists = ArcLists.Read(ref reader);
                    break;
                case "geometries" when reader.TokenType == JsonTokenType.StartArray:
                    ReadCollection(ref reader, layer, ref row, depth);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        if (type != "GeometryCollection")
        {
            row++;
            feature = Numbered(feature, row);
            features.Add(feature);
            Assemble(type, lists, feature);
        }
    }

    private void ReadCollection(ref Utf8JsonReader reader, string layer, ref int row, int depth)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                ReadObject(ref reader, layer, ref row, depth + 1);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static Feature Numbered(Feature feature, int row)
    {
        if (feature.Row == row)
        {
            return feature;
        }

        var numbered = new Feature { Layer = feature.Layer, Row = row };
        numbered.Columns.AddRange(feature.Columns);
        return numbered;
    }

    private void Assemble(string? type, ArcLists? lists, Feature feature)
    {
        try
        {
            if (type is not (null or "Polygon" or "MultiPolygon"))
            {
                throw new GeometryException("geometry-unsupported", "De vorm is geen vlak (Polygon of MultiPolygon).");
            }

            foreach (var polygon in lists?.Polygons(multiple: type == "MultiPolygon") ?? [])
            {
                feature.Polygons.Add([.. polygon.Select(Ring)]);
            }
        }
        catch (GeometryException wrong)
        {
            findings.Error(wrong.Code, FeatureReading.Place(feature, "arcs"), wrong.Message);
        }
    }

    /// <summary>The points of a ring: its borders one after another, of which each begins where the one before ended.</summary>
    private double[] Ring(IReadOnlyList<int> references)
    {
        var ring = new List<double>();
        foreach (var reference in references)
        {
            var number = reference < 0 ? ~reference : reference;
            if (number >= arcs.Count)
            {
                throw new GeometryException("arc-unknown", $"De vorm noemt grens {number}; het bestand heeft er {arcs.Count}.");
            }

            var arc = arcs[number];
            var count = arc.Length / 2;
            var from = reference < 0 ? count - 1 : 0;
            if (ring.Count > 0 && count > 0 && (ring[^2] != arc[2 * from] || ring[^1] != arc[(2 * from) + 1]))
            {
                throw new GeometryException("arcs-apart", $"Grens {number} begint niet waar de vorige grens van de vorm eindigt.");
            }

            for (var step = ring.Count == 0 ? 0 : 1; step < count; step++)
            {
                var index = reference < 0 ? count - 1 - step : step;
                ring.Add(arc[2 * index]);
                ring.Add(arc[(2 * index) + 1]);
            }
        }

        return [.. ring];
    }

    /// <summary>Differences on a grid become coordinates.</summary>
    private static void Place(double[] arc, double[] transform)
    {
        var (x, y) = (0d, 0d);
        for (var index = 0; index < arc.Length; index += 2)
        {
            x += arc[index];
            y += arc[index + 1];
            arc[index] = (x * transform[0]) + transform[2];
            arc[index + 1] = (y * transform[1]) + transform[3];
        }
    }

    private static double[] Transform(ref Utf8JsonReader reader)
    {
        var transform = new[] { 1d, 1d, 0d, 0d };
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var at = JsonShape.Member(ref reader) switch { "scale" => 0, "translate" => 2, _ => 4 };
            if (reader.TokenType != JsonTokenType.StartArray || at == 4)
            {
                reader.Skip();
                continue;
            }

            for (var end = at + 2; reader.Read() && reader.TokenType != JsonTokenType.EndArray; at++)
            {
                if (at < end)
                {
                    transform[at] = JsonShape.Double(ref reader);
                }

                reader.Skip();
            }
        }

        return transform;
    }
}
