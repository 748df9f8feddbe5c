using System.Text;
using System.Text.Json;

namespace OpKoers.Import.Cbs;

/// <summary>Texts of a reply. One with half a character in it, or with bytes that are no UTF-8, is damage and no fault of ours.</summary>
internal static class JsonTexts
{
    /// <exception cref="JsonException">It is no text.</exception>
    public static string Of(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("Not a text.");
        }
    }

    /// <summary>The bytes of a text; without a copy unless something in it is escaped.</summary>
    /// <exception cref="JsonException">It is no text.</exception>
    public static ReadOnlySpan<byte> Bytes(ref Utf8JsonReader reader) => reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(Of(ref reader)) : reader.ValueSpan;
}
