using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpKoers.Editions.Site.Data;

/// <summary>Writes statements as JSON-LD.</summary>
internal static class JsonLd
{
    public static byte[] Write(IEnumerable<RdfNode> nodes)
    {
        using var target = new MemoryStream();
        using (var json = new Utf8JsonWriter(target, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartObject("@context");
            foreach (var (prefix, address) in RdfPrefixes.All)
            {
                json.WriteString(prefix, address);
            }

            json.WriteEndObject();
            json.WriteStartArray("@graph");
            foreach (var node in nodes)
            {
                Node(json, node);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return target.ToArray();
    }

    private static void Node(Utf8JsonWriter json, RdfNode node)
    {
        json.WriteStartObject();
        if (node.Id is { } id)
        {
            json.WriteString("@id", id);
        }

        json.WriteString("@type", node.Type);
        foreach (var property in node.Statements.GroupBy(statement => statement.Property))
        {
            json.WritePropertyName(property.Key);
            var several = property.Count() > 1;
            if (several)
            {
                json.WriteStartArray();
            }

            foreach (var (_, value) in property)
            {
                Value(json, value);
            }

            if (several)
            {
                json.WriteEndArray();
            }
        }

        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, RdfValue value)
    {
        switch (value)
        {
            case RdfNode node:
                Node(json, node);
                break;
            case RdfAddress address:
                json.WriteStartObject();
                json.WriteString("@id", address.Address);
                json.WriteEndObject();
                break;
            case RdfText { Language: null, Type: null } text:
                json.WriteStringValue(text.Text);
                break;
            case RdfText text:
                json.WriteStartObject();
                json.WriteString("@value", text.Text);
                json.WriteString(text.Language is null ? "@type" : "@language", text.Language ?? text.Type);
                json.WriteEndObject();
                break;
            default:
                throw new InvalidOperationException($"No way to write a {value.GetType().Name}.");
        }
    }
}
