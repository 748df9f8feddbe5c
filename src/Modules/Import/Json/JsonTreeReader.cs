using System.Text.Json;
using System.Text.Unicode;
using OpKoers.Import.Tree;

namespace OpKoers.Import.Json;

/// <summary>
/// Reads JSON into a tree, strictly: every value keeps its line and the path to it, a name may stand once in an object, and a number must be exact.
/// What does not hold is a finding; null is returned when no tree can be made at all.
/// </summary>
internal static class JsonTreeReader
{
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>A programme file is at most five deep; anything much deeper is not one.</summary>
    private const int MaxDepth = 16;

    public static ObjectNode? Read(ReadOnlySpan<byte> content, FindingList findings)
    {
        content = content.StartsWith("\uFEFF"u8) ? content[3..] : content;
        if (content.Length > MaxBytes)
        {
            findings.Error("file-too-large", default, T.Of("Het bestand is groter dan {0} MB.", MaxBytes / 1024 / 1024));
            return null;
        }

        var lines = new LineTable(content);
        if (!Utf8.IsValid(content))
        {
            findings.Error("not-utf8", new Place(null, Line: lines.FirstInvalidLine(content)), T.Of("Het bestand is geen geldige UTF-8-tekst."));
            return null;
        }

        var walk = new JsonWalk(lines, findings);
        var reader = new Utf8JsonReader(content, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            var root = walk.Value(ref reader);
            while (reader.Read())
            {
                // Only reached by white space; anything else throws.
            }

            return root as ObjectNode ?? NotAnObject(root, findings);
        }
        catch (JsonException fault)
        {
            findings.Error("json-syntax", walk.Here(fault.LineNumber + 1), T.Of("Dit is geen geldige JSON (regel {0}, teken {1}), of zij is te diep genest.", fault.LineNumber + 1, fault.BytePositionInLine + 1));
            return null;
        }
    }

    private static ObjectNode? NotAnObject(Node root, FindingList findings)
    {
        findings.Error("type-wrong", root.Place, ShapeCheck.WrongType(root, T.Of("een object")));
        return null;
    }
}
