using System.Text;
using OpKoers.Import.Json;
using OpKoers.Import.Tests.Support;
using OpKoers.Kernel;

namespace OpKoers.Import.Tests.Json;

public sealed class JsonReadingTests
{
    private const string Good = """
        {
          "format": "opkoers.programme",
          "version": 1,
          "programme": { "key": "p", "name": "P" },
          "goals": [
            { "key": "g1", "text": "Een" },
            { "key": "g2", "text": "Twee", "parent": "g1", "period": "2022" }
          ],
          "indicators": [
            { "key": "i1", "name": "I", "goals": ["g2"], "direction": "higherIsBetter", "reading": "level", "measures": "effect",
              "baseline": { "period": "2018", "value": 12 } }
          ],
          "measurements": [ { "indicator": "i1", "period": "2019", "value": 13 } ]
        }
        """;

    [Fact]
    public void Read_OfAGoodFile_FindsNoError() =>
        Assert.DoesNotContain(FileReading.Findings(Good), finding => finding.Severity == FindingSeverity.Error);

    [Theory]
    [InlineData("\"text\": \"Een\"", "\"text\": \"Een\", \"kleur\": \"rood\"", "field-unknown", "goals", 1, "kleur", 6)]
    [InlineData("\"text\": \"Twee\", ", "", "required", "goals", 2, "text", 7)]
    [InlineData("\"text\": \"Twee\"", "\"text\": \"\"", "required", "goals", 2, "text", 7)]
    [InlineData("\"text\": \"Twee\"", "\"text\": 2", "type-wrong", "goals", 2, "text", 7)]
    [InlineData("\"text\": \"Twee\"", "\"text\": null", "type-wrong", "goals", 2, "text", 7)]
    [InlineData("\"text\": \"Een\"", "\"text\": \"Een\", \"text\": \"Een\"", "field-twice", "goals", 1, "text", 6)]
    [InlineData("\"period\": \"2022\"", "\"period\": \"2022-13\"", "period-unreadable", "goals", 2, "period", 7)]
    [InlineData("higherIsBetter", "hoger", "word-unknown", "indicators", 1, "direction", 10)]
    [InlineData("\"goals\": [\"g2\"]", "\"goals\": \"g2\"", "type-wrong", "indicators", 1, "goals", 10)]
    [InlineData("\"value\": 12", "\"value\": \"12\"", "type-wrong", "indicators", 1, "baseline.value", 11)]
    [InlineData("\"value\": 12", "\"value\": { \"state\": \"known\" }", "quantity-incomplete", "indicators", 1, "baseline.value", 11)]
    [InlineData("\"value\": 12", "\"value\": { \"value\": 1, \"state\": \"proMemorie\" }", "quantity-contradiction", "indicators", 1, "baseline.value", 11)]
    [InlineData("\"value\": 12", "\"value\": { \"min\": 4, \"max\": 3 }", "range-reversed", "indicators", 1, "baseline.value", 11)]
    [InlineData("\"value\": 12", "\"value\": { \"value\": 1, \"state\": \"raar\" }", "word-unknown", "indicators", 1, "baseline.value.state", 11)]
    [InlineData("\"value\": 13", "\"value\": 1e20", "number-too-large", "measurements", 1, "value", 13)]
    [InlineData("\"value\": 13", "\"value\": 0.12345678901234567890123456789", "number-out-of-range", "measurements", 1, "value", 13)]
    [InlineData("\"value\": 13", "\"value\": 1e-40", "number-out-of-range", "measurements", 1, "value", 13)]
    [InlineData("\"value\": 13", "\"value\": 13, \"supersededOn\": \"1-2-2020\"", "date-unreadable", "measurements", 1, "supersededOn", 13)]
    [InlineData("\"value\": 13", "\"value\": 13, \"sampleSize\": -1", "number-out-of-range", "measurements", 1, "sampleSize", 13)]
    [InlineData("\"value\": 13", "\"value\": 13, \"sampleSize\": 1.5", "type-wrong", "measurements", 1, "sampleSize", 13)]
    [InlineData("\"value\": 13", "\"value\": 13, \"methodBreakBefore\": \"ja\"", "type-wrong", "measurements", 1, "methodBreakBefore", 13)]
    [InlineData("\"value\": 13", "\"value\": 13, \"remark\": \"a\\u0001\"", "character-forbidden", "measurements", 1, "remark", 13)]
    [InlineData("\"value\": 13", "\"value\": 13, \"remark\": \"\\ud800\"", "character-forbidden", "measurements", 1, "remark", 13)]
    [InlineData("\"indicator\": \"i1\"", "\"indicator\": \"i9\"", "indicator-unknown", "measurements", 1, "indicator", 13)]
    [InlineData("\"name\": \"P\"", "\"name\": []", "type-wrong", "programme", null, "name", 4)]
    [InlineData("\"version\": 1", "\"version\": 2", "version-unknown", null, null, "version", 3)]
    [InlineData("opkoers.programme", "iets.anders", "format-wrong", null, null, "format", 2)]
    [InlineData("\"measurements\": [", "\"metingen\": [", "field-unknown", null, null, "metingen", 13)]
    public void Read_WhenOneThingIsWrong_GivesTheRuleAndThePlace(string was, string becomes, string code, string? sheet, int? row, string? column, int line)
    {
        Assert.Contains(was, Good, StringComparison.Ordinal);

        var error = FileReading.OnlyError(FileReading.Findings(Good.Replace(was, becomes, StringComparison.Ordinal)));

        Assert.Equal((code, sheet, row, column, (long?)line), (error.Code, error.Sheet, error.Row, error.Column, error.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{\"format\": \"opkoers.programme\", }")]
    [InlineData("// niets")]
    [InlineData("geen json")]
    public void Read_OfBrokenJson_GivesTheLine(string json)
    {
        var error = FileReading.OnlyError(FileReading.Findings(json));

        Assert.Equal("json-syntax", error.Code);
        Assert.NotNull(error.Line);
    }

    [Fact]
    public void Read_OfBrokenJsonInsideAList_NamesTheListAndTheRow()
    {
        var error = FileReading.OnlyError(FileReading.Findings(Good.Replace("\"Twee\"", "Twee", StringComparison.Ordinal)));

        Assert.Equal(("json-syntax", "goals", 2, 7L), (error.Code, error.Sheet, error.Row, error.Line));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("null")]
    public void Read_OfSomethingElseThanAnObject_IsRefused(string json) =>
        Assert.Equal("type-wrong", FileReading.OnlyError(FileReading.Findings(json)).Code);

    [Fact]
    public void Read_OfATooDeepFile_IsRefused() =>
        Assert.Equal("json-syntax", FileReading.OnlyError(FileReading.Findings(new string('[', 100_000))).Code);

    [Fact]
    public void Read_OfATooLargeFile_IsRefused() =>
        Assert.Equal("file-too-large", FileReading.OnlyError(FileReading.Findings(new byte[JsonTreeReader.MaxBytes + 1])).Code);

    [Fact]
    public void Read_OfBytesThatAreNotUtf8_GivesTheLine()
    {
        var bytes = Encoding.UTF8.GetBytes(Good);
        bytes[Good.IndexOf("Twee", StringComparison.Ordinal)] = 0xFF;

        var error = FileReading.OnlyError(FileReading.Findings(bytes));

        Assert.Equal(("not-utf8", 7L), (error.Code, error.Line));
    }

    [Fact]
    public void Read_OfAFileWithAMark_AcceptsIt() =>
        Assert.DoesNotContain(FileReading.Findings([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good)]), finding => finding.Severity == FindingSeverity.Error);

    [Fact]
    public void Read_OfManyMistakes_StopsCountingThemOutAndSaysSo()
    {
        var goals = string.Join(',', Enumerable.Repeat("{}", 2000));

        var findings = FileReading.Findings($$"""{"format":"opkoers.programme","version":1,"programme":{"key":"p","name":"P"},"goals":[{{goals}}]}""");

        Assert.Equal(501, findings.Count);
        Assert.Equal("more-findings", findings[^1].Code);
    }
}
