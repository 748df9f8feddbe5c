using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OpKoers.Editions.Contracts;
using OpKoers.Ui.Components;

namespace OpKoers.Editions.Content;

/// <summary>How an edition is written, generated at build: what is not in the contract can not end up in a file.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = false,
    Converters = [typeof(PlainDecimal), typeof(UtcMoment), typeof(MarkText), typeof(AudienceText), typeof(ToneText), typeof(RowKindText)])]
[JsonSerializable(typeof(EditionDocument))]
[JsonSerializable(typeof(IReadOnlyList<EditionRevision>))]
internal sealed partial class ContentJson : JsonSerializerContext;

internal static class Canonical
{
    /// <summary>Letters and markup stand as they are: the content is a file of its own and never a part of a page.</summary>
    public static ContentJson Json { get; } = new(new JsonSerializerOptions(ContentJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>
    /// For reading. Generated code would fill what an older edition does not say with nothing at all, and pass by the empty list that the contract
    /// promises; this looks at what is there.
    /// </summary>
    public static JsonSerializerOptions Reading { get; } = new(ContentJson.Default.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver(), RespectNullableAnnotations = true };
}

/// <summary>One text for one value: 31.0 and 31.00 are both 31.</summary>
internal sealed class PlainDecimal : JsonConverter<decimal>
{
    // Dividing by a one with the most decimals leaves as few decimals as the value needs.
    private const decimal One = 1.0000000000000000000000000000m;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value / One);
}

/// <summary>One text for one moment, whatever the offset it was noted in.</summary>
internal sealed class UtcMoment : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToUniversalTime());
}

internal sealed class MarkText() : JsonStringEnumConverter<StatusMark>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

internal sealed class AudienceText() : JsonStringEnumConverter<Audience>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

internal sealed class ToneText() : JsonStringEnumConverter<BlockTone>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

internal sealed class RowKindText() : JsonStringEnumConverter<TableRowKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
