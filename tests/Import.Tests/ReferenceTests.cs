using System.Text.Json.Nodes;
using OpKoers.Import.Format.Describing;
using OpKoers.Import.Tests.Support;

namespace OpKoers.Import.Tests;

/// <summary>The reference is made from the format; this holds it to the format. OPKOERS_APPROVE=1 writes it anew.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("docs/reference/programme-file.schema.json")]
    [InlineData("docs/reference/programmabestand.md")]
    public void Reference_OfTheFormat_IsWhatTheFormatSays(string file)
    {
        var actual = file.EndsWith(".json", StringComparison.Ordinal) ? FormatSchema.Write() : FormatManual.Write();
        var path = Path.Combine(Samples.Root(), file);
        if (Environment.GetEnvironmentVariable("OPKOERS_APPROVE") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Schema_AllowsEveryFieldThatTheSamplesUse(string name)
    {
        var schema = JsonNode.Parse(FormatSchema.Write())!;

        Assert.Empty(Unknown(JsonNode.Parse(Samples.Read(name))!, schema, schema, name));
    }

    public static TheoryData<string> Programmes => Samples.All;

    private static IEnumerable<string> Unknown(JsonNode? value, JsonNode? schema, JsonNode root, string path)
    {
        while (schema?["$ref"]?.GetValue<string>() is { } reference)
        {
            schema = root["$defs"]![reference[(reference.LastIndexOf('/') + 1)..]];
        }

        schema = schema?["oneOf"]?[value is JsonObject ? 1 : 0] ?? schema;
        return value switch
        {
            JsonObject members => members.SelectMany(member => schema?["properties"]?[member.Key] is { } inner ? Unknown(member.Value, inner, root, path + "." + member.Key) : [path + "." + member.Key]),
            JsonArray items => items.SelectMany((item, index) => Unknown(item, schema?["items"], root, $"{path}[{index}]")),
            JsonValue text when schema?["enum"] is JsonArray words => words.Any(word => JsonNode.DeepEquals(word, text)) ? [] : [path + " = " + text],
            _ => [],
        };
    }
}
