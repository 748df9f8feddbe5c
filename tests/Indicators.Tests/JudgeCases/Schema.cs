using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OpKoers.Indicators.Tests.JudgeCases;

/// <summary>As much of JSON Schema as docs/reference/judge.schema.json uses; an unknown keyword is an error, so that none is passed over.</summary>
internal sealed class Schema
{
    private readonly JsonElement root;

    private Schema(JsonElement root) => this.root = root;

    public static Schema OfJudge { get; } = new(JsonDocument.Parse(File.ReadAllText(PathOf("docs/reference/judge.schema.json"))).RootElement.Clone());

    public JsonElement Definition(string name) => root.GetProperty("$defs").GetProperty(name);

    public bool Accepts(string json) => Holds(root, JsonDocument.Parse(json).RootElement);

    public bool Accepts(string definition, JsonElement value) => Holds(Definition(definition), value);

    private static string PathOf(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", name);

    private bool Holds(JsonElement schema, JsonElement value) => schema.EnumerateObject().All(keyword => keyword.Name switch
    {
        "$schema" or "title" or "description" or "$defs" => true,
        "$ref" => Holds(Definition(keyword.Value.GetString()!["#/$defs/".Length..]), value),
        "oneOf" => keyword.Value.EnumerateArray().Count(option => Holds(option, value)) == 1,
        "type" => keyword.Value.ValueKind == JsonValueKind.Array ? keyword.Value.EnumerateArray().Any(type => IsA(type.GetString(), value)) : IsA(keyword.Value.GetString(), value),
        "enum" => keyword.Value.EnumerateArray().Any(option => JsonElement.DeepEquals(option, value)),
        "required" => value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "properties" => value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateObject().All(property => !value.TryGetProperty(property.Name, out var part) || Holds(property.Value, part)),
        "additionalProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(property => schema.GetProperty("properties").TryGetProperty(property.Name, out _)),
        "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => Holds(keyword.Value, item)),
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!),
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= keyword.Value.GetDouble(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= keyword.Value.GetDouble(),
        _ => throw new NotSupportedException(keyword.Name),
    });

    private static bool IsA(string? type, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => value.ValueKind == JsonValueKind.Object,
    };
}
