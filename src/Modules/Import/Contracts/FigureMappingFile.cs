using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpKoers.Import.Contracts;

/// <summary>A mapping as a file and as it is stored: JSON that says what it is, with nothing in it that we do not know.</summary>
public static class FigureMappingFile
{
    private const string Format = "opkoers.figures";
    private const int MostBytes = 1 << 20;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        MaxDepth = 8,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Reads a mapping; null when it is none.</summary>
    public static FigureMapping? Read(ReadOnlySpan<byte> content)
    {
        try
        {
            return content.Length <= MostBytes && JsonSerializer.Deserialize<Envelope>(content, Options) is { Format: Format, Version: 1, Mapping: { } mapping } ? mapping : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes a mapping.</summary>
    public static byte[] Write(FigureMapping mapping) => JsonSerializer.SerializeToUtf8Bytes(new Envelope(Format, 1, mapping), Options);

    private sealed record Envelope(string Format, int Version, FigureMapping Mapping);
}
