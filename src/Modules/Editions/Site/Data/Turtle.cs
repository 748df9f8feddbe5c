using System.Globalization;
using System.Text;

namespace OpKoers.Editions.Site.Data;

/// <summary>Writes statements as Turtle.</summary>
internal static class Turtle
{
    public static byte[] Write(IEnumerable<RdfNode> nodes)
    {
        var text = new StringBuilder();
        foreach (var (prefix, address) in RdfPrefixes.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"@prefix {prefix}: <{address}> .\n");
        }

        foreach (var node in nodes)
        {
            text.Append('\n');
            Address(text, node.Id ?? throw new InvalidOperationException("A thing at the top has an address."));
            Statements(text, node, "  ");
            text.Append(" .\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Statements(StringBuilder text, RdfNode node, string indent)
    {
        text.Append(" a ").Append(node.Type);
        foreach (var (property, value) in node.Statements)
        {
            text.Append(" ;\n").Append(indent).Append(property).Append(' ');
            Value(text, value, indent);
        }
    }

    private static void Value(StringBuilder text, RdfValue value, string indent)
    {
        switch (value)
        {
            case RdfNode { Id: null } node:
                text.Append('[');
                Statements(text, node, indent + "  ");
                text.Append(" ]");
                break;
            case RdfNode node:
                Address(text, node.Id);
                break;
            case RdfAddress address:
                Address(text, address.Address);
                break;
            case RdfText words:
                Literal(text, words);
                break;
            default:
                throw new InvalidOperationException($"No way to write a {value.GetType().Name}.");
        }
    }

    private static void Address(StringBuilder text, string address)
    {
        text.Append('<');
        foreach (var character in address)
        {
            if (character <= ' ' || character is '<' or '>' or '"' or '{' or '}' or '|' or '^' or '`' or '\\')
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            }
            else
            {
                text.Append(character);
            }
        }

        text.Append('>');
    }

    private static void Literal(StringBuilder text, RdfText words)
    {
        text.Append('"');
        foreach (var character in words.Text)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
        if (words.Language is { } language)
        {
            text.Append('@').Append(language);
        }
        else if (words.Type is { } type)
        {
            text.Append("^^").Append(type);
        }
    }
}
