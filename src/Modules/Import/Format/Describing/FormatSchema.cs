using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpKoers.Import.Format.Describing;

/// <summary>The JSON Schema of a programme file, from the format itself.</summary>
internal static class FormatSchema
{
    private const string PeriodPattern = "^\\\\s*PART(/PART)?\\\\s*$";

    private const string PeriodPart = "[0-9]{4}(-([Hh][12]|[Qq][1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?))?";

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "urn:opkoers:programme:1",
            ["title"] = "Programmabestand van OpKoers, versie 1",
            ["description"] = "De hele stand van één programma. Wat niet in het bestand staat, vervalt bij het inlezen.",
        };
        foreach (var (name, value) in Object(ProgrammeFormat.Root))
        {
            schema[name] = value?.DeepClone();
        }

        var properties = schema["properties"]!.AsObject();
        properties["format"] = new JsonObject { ["const"] = ProgrammeFormat.Name };
        properties["version"] = new JsonObject { ["const"] = ProgrammeFormat.Version };
        properties[ProgrammeFormat.IgnoredMember] = new JsonObject { ["description"] = "Wat bij het uitvoeren is gevonden; wordt bij het inlezen overgeslagen." };
        schema["$defs"] = Definitions();
        return schema.ToJsonString(Options) + "\n";
    }

    private static JsonObject Definitions() => new()
    {
        ["text"] = new JsonObject { ["type"] = "string", ["maxLength"] = ProgrammeFormat.MaxText },
        ["key"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z0-9]+(-[a-z0-9]+)*$", ["maxLength"] = Kernel.Slug.MaxLength },
        ["period"] = new JsonObject
        {
            ["description"] = "2019, 2019-H1, 2019-Q3, 2019-06, 2019-06-30, of een reeks zoals 2019/2022.",
            ["type"] = "string",
            ["pattern"] = new StringBuilder(PeriodPattern).Replace("\\\\", "\\").Replace("PART", PeriodPart).ToString(),
        },
        ["date"] = new JsonObject { ["type"] = "string", ["format"] = "date", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
        ["number"] = new JsonObject { ["type"] = "number", ["minimum"] = -Kernel.Quantity.Limit, ["maximum"] = Kernel.Quantity.Limit },
        ["quantity"] = Quantity(),
    };

    private static JsonObject Quantity() => new()
    {
        ["description"] = "Een getal; of een object met een waarde (value), een bereik (min en max) of een stand (state), en zo nodig circa en de gedrukte tekst.",
        ["oneOf"] = new JsonArray(
            Reference("number"),
            new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["properties"] = new JsonObject
                {
                    ["value"] = Reference("number"),
                    ["min"] = Reference("number"),
                    ["max"] = Reference("number"),
                    ["state"] = new JsonObject { ["enum"] = new JsonArray([.. FileWords.States.Select(state => (JsonNode)WordList.WordOf(state))]) },
                    ["circa"] = new JsonObject { ["type"] = "boolean" },
                    ["printed"] = Reference("text"),
                },
                ["anyOf"] = new JsonArray(Required("value"), Required("min", "max"), Required("state")),
            }),
    };

    private static JsonObject Object(RecordShape shape) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray([.. shape.Fields.Where(field => field.Required).Select(field => (JsonNode)field.Name)]),
        ["properties"] = new JsonObject(shape.Fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)Described(field)))),
    };

    private static JsonObject Described(Field field)
    {
        var described = Type(field);
        described["description"] = field.Help;
        return described;
    }

    private static JsonObject Type(Field field) => field.Kind switch
    {
        FieldKind.Key => Reference("key"),
        FieldKind.Texts => new JsonObject { ["type"] = "array", ["items"] = Reference("text") },
        FieldKind.Flag => new JsonObject { ["type"] = "boolean" },
        FieldKind.Whole => Whole(field),
        FieldKind.Number => Reference("number"),
        FieldKind.Period => Reference("period"),
        FieldKind.Date => Reference("date"),
        FieldKind.Word => new JsonObject { ["enum"] = new JsonArray([.. field.Words!.Words.Select(word => (JsonNode)word.Word)]) },
        FieldKind.Quantity => Reference("quantity"),
        FieldKind.Record => Object(field.Inner!),
        FieldKind.Records => new JsonObject { ["type"] = "array", ["items"] = Object(field.Inner!) },
        _ => Reference("text"),
    };

    private static JsonObject Whole(Field field)
    {
        var whole = new JsonObject { ["type"] = "integer" };
        if (field.Min != int.MinValue)
        {
            whole["minimum"] = field.Min;
            whole["maximum"] = field.Max;
        }

        return whole;
    }

    private static JsonObject Required(params string[] names) => new() { ["required"] = new JsonArray([.. names.Select(name => (JsonNode)name)]) };

    private static JsonObject Reference(string name) => new() { ["$ref"] = "#/$defs/" + name };
}
