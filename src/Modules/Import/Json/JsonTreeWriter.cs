using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpKoers.Import.Format;
using OpKoers.Import.Tree;
using OpKoers.Kernel;

namespace OpKoers.Import.Json;

/// <summary>Writes a tree as JSON: indented, the members in the order of the tree, so that equal trees are equal bytes.</summary>
internal static class JsonTreeWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        // A file, never part of a page: "é" and "<" may stand as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(ObjectNode root)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            Value(writer, root);
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static void Value(Utf8JsonWriter writer, Node node)
    {
        switch (node)
        {
            case TextNode text:
                writer.WriteStringValue(text.Text);
                break;
            case NumberNode number:
                writer.WriteNumberValue(Numerals.Normal(number.Number));
                break;
            case FlagNode flag:
                writer.WriteBooleanValue(flag.Flag);
                break;
            case QuantityNode quantity:
                Value(writer, quantity.Quantity);
                break;
            case ListNode list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Value(writer, item);
                }

                writer.WriteEndArray();
                break;
            case ObjectNode members:
                writer.WriteStartObject();
                foreach (var name in members.Names)
                {
                    writer.WritePropertyName(name);
                    Value(writer, members.Find(name)!);
                }

                writer.WriteEndObject();
                break;
            default:
                throw new InvalidOperationException("A tree that is written holds no null.");
        }
    }

    private static void Value(Utf8JsonWriter writer, Quantity quantity)
    {
        if (quantity is { Value: { } plain, Circa: false, Printed: null })
        {
            writer.WriteNumberValue(Numerals.Normal(plain));
            return;
        }

        writer.WriteStartObject();
        if (quantity.Value is { } value)
        {
            writer.WriteNumber("value", Numerals.Normal(value));
        }
        else if (quantity.IsRange)
        {
            writer.WriteNumber("min", Numerals.Normal(quantity.Low!.Value));
            writer.WriteNumber("max", Numerals.Normal(quantity.High!.Value));
        }
        else
        {
            writer.WriteString("state", WordList.WordOf(quantity.State));
        }

        if (quantity.Circa)
        {
            writer.WriteBoolean("circa", true);
        }

        if (quantity.Printed is { } printed)
        {
            writer.WriteString("printed", printed);
        }

        writer.WriteEndObject();
    }
}
