using System.Text.Json;

namespace OpKoers.Import.AreaFiles;

/// <summary>The references to borders of one object: a list per ring, in lists per polygon.</summary>
internal sealed class ArcLists
{
    private readonly List<List<List<int>>> polygons = [];
    private int level;

    /// <summary>Reads a list on which the reader stands.</summary>
    /// <exception cref="GeometryException">It is not what an area has.</exception>
    public static ArcLists Read(ref Utf8JsonReader reader)
    {
        var lists = new ArcLists();
        var depth = 1;
        while (depth > 0 && reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray when ++depth > 3:
                    throw new GeometryException("geometry-too-deep", "De verwijzingen naar grenzen zitten te diep in elkaar.");
                case JsonTokenType.StartArray:
                    lists.Open(depth);
                    break;
                case JsonTokenType.EndArray:
                    depth--;
                    break;
                case JsonTokenType.Number when depth > 1 && reader.TryGetInt32(out var reference):
                    lists.Add(reference, depth);
                    break;
                default:
                    throw new GeometryException("geometry-damaged", "Tussen de verwijzingen naar grenzen staat iets anders.");
            }
        }

        return lists;
    }

    /// <summary>The polygons, when the lists went as deep as the type says.</summary>
    /// <exception cref="GeometryException">They did not.</exception>
    public List<List<List<int>>> Polygons(bool multiple)
    {
        if (level != 0 && level != (multiple ? 3 : 2))
        {
            throw new GeometryException("geometry-damaged", "De verwijzingen naar grenzen passen niet bij de soort van de vorm.");
        }

        // Of one polygon every list on the second level is a ring; of several it is a polygon.
        return multiple ? polygons : [[.. polygons.SelectMany(polygon => polygon)]];
    }

    private void Open(int depth)
    {
        if (depth == 2)
        {
            polygons.Add([]);
        }
        else
        {
            polygons[^1].Add([]);
        }
    }

    private void Add(int reference, int depth)
    {
        if (level != 0 && level != depth)
        {
            throw new GeometryException("geometry-damaged", "De verwijzingen naar grenzen zijn niet overal even diep.");
        }

        level = depth;
        if (depth == 2 && polygons[^1].Count == 0)
        {
            polygons[^1].Add([]);
        }

        polygons[^1][^1].Add(reference);
    }
}
