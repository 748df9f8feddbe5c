using System.Text.Json;

namespace OpKoers.Import.AreaFiles;

/// <summary>
/// The coordinates of a shape: lists of lists of numbers. How deep they go says what they are: a point, a ring, a polygon or several polygons. Written
/// without a list per point, since a country has millions.
/// </summary>
internal sealed class JsonNumbers
{
    public const int RingLevel = 2, PolygonLevel = 3, MultiPolygonLevel = 4;

    private readonly List<IReadOnlyList<double[]>> polygons = [];
    private List<double[]> rings = [];
    private List<double> points = [];
    private int level;

    /// <summary>Reads a list on which the reader stands.</summary>
    /// <exception cref="GeometryException">It goes deeper than any shape, or not everywhere equally deep.</exception>
    public static JsonNumbers Read(ref Utf8JsonReader reader)
    {
        var numbers = new JsonNumbers();
        numbers.level = numbers.ReadList(ref reader, 1);
        return numbers;
    }

    /// <summary>The polygons, when the lists went as deep as the type says.</summary>
    /// <exception cref="GeometryException">They did not.</exception>
    public List<IReadOnlyList<double[]>> Polygons(int wanted)
    {
        if (level != wanted && level != 0)
        {
            throw new GeometryException("geometry-damaged", "De getallen van de vorm passen niet bij haar soort.");
        }

        if (rings.Count > 0)
        {
            polygons.Add(rings);
            rings = [];
        }

        return polygons;
    }

    /// <summary>Gives how deep the list goes: 1 for a point; 0 for an empty list, which may stand for any.</summary>
    private int ReadList(ref Utf8JsonReader reader, int depth)
    {
        if (depth > MultiPolygonLevel)
        {
            throw new GeometryException("geometry-too-deep", "De lijsten met getallen zitten te diep in elkaar.");
        }

        var inner = -1;
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var found = reader.TokenType switch
            {
                JsonTokenType.StartArray => ReadList(ref reader, depth + 1),
                JsonTokenType.Number or JsonTokenType.String or JsonTokenType.Null => 0,
                _ => throw new GeometryException("geometry-damaged", "Tussen de getallen van de vorm staat iets anders."),
            };
            if (found == 0 && reader.TokenType != JsonTokenType.EndArray)
            {
                if (count++ < 2)
                {
                    points.Add(JsonShape.Double(ref reader));
                }
            }

            if (inner >= 0 && found != inner)
            {
                throw new GeometryException("geometry-damaged", "De lijsten met getallen zijn niet overal even diep.");
            }

            inner = found;
        }

        return Close(inner, count);
    }

    private int Close(int inner, int count)
    {
        if (inner < 0)
        {
            return 0;
        }

        if (inner == 0)
        {
            return count >= 2 ? 1 : throw new GeometryException("geometry-damaged", "Een punt heeft geen twee coördinaten.");
        }

        if (inner + 1 == RingLevel)
        {
            rings.Add([.. points]);
            points = [];
        }
        else if (inner + 1 == PolygonLevel)
        {
            polygons.Add(rings);
            rings = [];
        }

        return inner + 1;
    }
}
