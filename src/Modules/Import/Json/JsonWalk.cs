using System.Text.Json;
using OpKoers.Import.Tree;

namespace OpKoers.Import.Json;

/// <summary>Walks the tokens of one JSON document and knows at each step in which list, row and field it is.</summary>
internal sealed class JsonWalk(LineTable lines, FindingList findings)
{
    private readonly List<string> path = [];

    /// <summary>The place that the path is at. The first step names the list, the second its row, the rest is the field.</summary>
    public Place Here(long? line)
    {
        if (path.Count == 0)
        {
            return new Place(null, Line: line);
        }

        var row = path.Count > 1 && path[1].StartsWith('[') ? int.Parse(path[1].AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) : (int?)null;
        var rest = path.Skip(row is null ? 1 : 2).ToList();
        return rest.Count == 0 && row is null && !IsList(path[0])
            ? new Place(null, null, path[0], line)
            : new Place(path[0], row, rest.Count == 0 ? null : Joined(rest), line);
    }

    public Node Value(ref Utf8JsonReader reader)
    {
        var place = Here(lines.LineOf(reader.TokenStartIndex));
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Object(ref reader, place),
            JsonTokenType.StartArray => List(ref reader, place),
            JsonTokenType.String => new TextNode(Text(ref reader, place), place),
            JsonTokenType.Number => Number(ref reader, place),
            JsonTokenType.True => new FlagNode(true, place),
            JsonTokenType.False => new FlagNode(false, place),
            _ => new NullNode(place),
        };
    }

    private static bool IsList(string name) => name == "programme" || Format.ProgrammeFormat.Lists.Any(list => list.Name == name);

    private static string Joined(List<string> steps) =>
        steps.Aggregate("", (joined, step) => step.StartsWith('[') ? joined + step + "]" : joined.Length == 0 ? step : joined + "." + step);

    private ObjectNode Object(ref Utf8JsonReader reader, Place place)
    {
        var owner = path.ToArray();
        var node = new ObjectNode(place, name => PlaceUnder(owner, name, place));
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = Text(ref reader, place);
            path.Add(name);
            var line = lines.LineOf(reader.TokenStartIndex);
            reader.Read();
            if (!node.Add(name, Value(ref reader)))
            {
                findings.Error("field-twice", Here(line), T.Of("Het veld '{0}' staat hier twee keer.", ShapeCheck.Short(name)));
            }

            path.RemoveAt(path.Count - 1);
        }

        return node;
    }

    private ListNode List(ref Utf8JsonReader reader, Place place)
    {
        var items = new List<Node>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            path.Add("[" + (items.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
            items.Add(Value(ref reader));
            path.RemoveAt(path.Count - 1);
        }

        return new ListNode(items, place);
    }

    private string Text(ref Utf8JsonReader reader, Place place)
    {
        string text;
        try
        {
            text = Texts.Normal(reader.GetString()!);
        }
        catch (InvalidOperationException)
        {
            findings.Error("character-forbidden", place, T.Of("Deze tekst bevat een half teken (een losse surrogaat)."));
            return "?";
        }

        if (Texts.FirstForbidden(text) is >= 0 and var at)
        {
            findings.Error("character-forbidden", place, T.Of("Deze tekst bevat een teken dat niet mag: U+{0:X4}, op plaats {1}.", (int)text[at], at + 1));
        }

        return text;
    }

    private NumberNode Number(ref Utf8JsonReader reader, Place place)
    {
        var raw = reader.ValueSpan;
        if (reader.TryGetDecimal(out var number) && Exact(raw, number))
        {
            return new NumberNode(Numerals.Normal(number), place);
        }

        findings.Error("number-out-of-range", place, T.Of("Dit getal is te groot of heeft te veel cijfers om precies te bewaren."));
        return new NumberNode(0, place);
    }

    private static bool Exact(ReadOnlySpan<byte> raw, decimal number)
    {
        var mantissa = raw[..(raw.IndexOfAny((byte)'e', (byte)'E') is >= 0 and var at ? at : raw.Length)];
        var digits = 0;
        foreach (var character in mantissa)
        {
            digits += character is >= (byte)'0' and <= (byte)'9' && (digits > 0 || character != '0') ? 1 : 0;
        }

        // With an exponent, decimal rounds silently below its last place; sizes that small are not figures of a municipality.
        return digits <= Numerals.MostDigits && (mantissa.Length == raw.Length || digits == 0 || Math.Abs(number) >= 0.000001m);
    }

    private Place PlaceUnder(string[] owner, string name, Place place)
    {
        var kept = path.ToArray();
        path.Clear();
        path.AddRange([.. owner, name]);
        var at = Here(place.Line);
        path.Clear();
        path.AddRange(kept);
        return at;
    }
}
