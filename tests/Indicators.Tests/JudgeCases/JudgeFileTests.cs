using System.Text;
using System.Text.Json;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.JudgeCases;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Tests.JudgeCases;

public class JudgeFileTests
{
    private const string Screen = """
        {"cases": [
          {"id": "wel-eens-onveilig", "direction": "lowerIsBetter", "reading": "share",
           "baseline": {"period": "2021", "value": 33.8}, "target": {"kind": "atMost", "period": "2027", "value": 31.0},
           "measurements": [
             {"period": "2021", "value": 33.8, "margin": 2.7, "methodBreakBefore": true},
             {"period": 2025, "value": 31.2, "margin": 2.6, "status": "provisional"}],
           "asOf": "2026-06-01", "tolerance": {"atRisk": 0.1}},
          {"id": 7, "direction": "higherIsBetter", "reading": "level", "baseline": null, "target": {"kind": "level", "state": "toBeDetermined"}, "path": [], "measurements": [], "asOf": "2026-06-01"}
        ]}
        """;

    [Fact]
    public void File_WithCases_IsAnsweredPerCase()
    {
        var (report, answers) = Run(Screen);

        Assert.Equal((0, 2), (report.ExitCode, report.Judged));
        Assert.Equal("wel-eens-onveilig", answers[0].GetProperty("id").GetString());
        Assert.Equal("noDemonstrableChange", answers[0].GetProperty("outcome").GetString());
        Assert.Equal("change-within-margin", answers[0].GetProperty("reason").GetString());
        Assert.Equal(31.93, answers[0].GetProperty("required").GetDouble(), 2);
        Assert.Equal(0.93, answers[0].GetProperty("progress").GetDouble(), 2);
        Assert.Equal(
            "Nodig in 2025: rechte lijn van 33,8 in 2021 naar hoogstens 31 in 2027, na 4 van de 6 jaar = 31,93. Gemeten in 2025: 31,2 (voorlopig). "
            + "Vooruitgang = (nulmeting − gemeten) : (nulmeting − streefwaarde) = (33,8 − 31,2) : (33,8 − 31) = 0,93. "
            + "Marge van het verschil = wortel uit (2,7² + 2,6²) = 3,75. Het verschil met de nulmeting is 2,6: kleiner dan de marge, dus niet aantoonbaar.",
            answers[0].GetProperty("formula").GetString());
        Assert.Equal((7, "target-to-be-determined", JsonValueKind.Null), (answers[1].GetProperty("id").GetInt32(), answers[1].GetProperty("reason").GetString(), answers[1].GetProperty("required").ValueKind));
    }

    [Fact]
    public void Answers_OfEveryCase_MatchTheSchema()
    {
        var (_, answers) = Run(Screen);

        Assert.All(answers, answer => Assert.True(Schema.OfJudge.Accepts("answer", answer)));
        Assert.True(Schema.OfJudge.Accepts(Screen));
    }

    [Fact]
    public void Text_WhenAsked_IsALinePerCase()
    {
        using var output = new MemoryStream();

        JudgeFile.Run(new MemoryStream(Encoding.UTF8.GetBytes(Screen)), output, new(2026, 6, 1), format: JudgeAnswerFormat.Text);

        Assert.StartsWith("wel-eens-onveilig: geen aantoonbare verandering. De verandering is kleiner dan de marge.", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Case_WithoutAReferenceDate_IsJudgedToday()
    {
        const string json = """[{"id":"a","direction":"higherIsBetter","target":{"kind":"atLeast","value":5},"measurements":[{"period":"2025","value":6}]}]""";

        Assert.Equal("achieved", Run(json, new(2025, 12, 31)).Answers[0].GetProperty("outcome").GetString());
        Assert.Equal("no-measurement", Run(json, new(2025, 12, 30)).Answers[0].GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("""[{"direction":"stay"}]""", "no-id", "geval 1, veld id")]
    [InlineData("""[{"id":""}]""", "no-id", "geval 1, veld id")]
    [InlineData("""[{"id":"a"},{"id":"b","direction":"up"}]""", "unknown-value", "geval 2 (id b), veld direction")]
    [InlineData("""[{"id":"a","direction":"HigherIsBetter"}]""", "unknown-value", "veld direction")]
    [InlineData("""[{"id":"a","direction":1}]""", "unknown-value", "veld direction")]
    [InlineData("""[{"id":"a","reading":"graph"}]""", "unknown-value", "veld reading")]
    [InlineData("""[{"id":"a","target":{}}]""", "no-kind", "veld target.kind")]
    [InlineData("""[{"id":"a","target":{"kind":"goal"}}]""", "unknown-value", "veld target.kind")]
    [InlineData("""[{"id":"a","target":{"kind":"level","state":"tbd"}}]""", "unknown-value", "veld target.state")]
    [InlineData("""[{"id":"a","target":{"kind":"level","value":"5"}}]""", "not-a-number", "veld target.value")]
    [InlineData("""[{"id":"a","target":{"kind":"level","value":1e16}}]""", "value-out-of-range", "veld target.value")]
    [InlineData("""[{"id":"a","target":{"kind":"level","value":1e400}}]""", "value-out-of-range", "veld target.value")]
    [InlineData("""[{"id":"a","baseline":{"period":"last year"}}]""", "not-a-period", "veld baseline.period")]
    [InlineData("""[{"id":"a","baseline":{"period":20}}]""", "not-a-period", "veld baseline.period")]
    [InlineData("""[{"id":"a","baseline":[]}]""", "not-an-object", "veld baseline")]
    [InlineData("""[{"id":"a","path":{}}]""", "not-a-list", "veld path")]
    [InlineData("""[{"id":"a","path":[{"value":1}]}]""", "no-period", "veld path[0].period")]
    [InlineData("""[{"id":"a","measurements":[{"period":"2020"},5]}]""", "not-an-object", "veld measurements[1]")]
    [InlineData("""[{"id":"a","measurements":[{"period":"2020-13","value":1}]}]""", "not-a-period", "veld measurements[0].period")]
    [InlineData("""[{"id":"a","measurements":[{"period":"2020","margin":-1}]}]""", "margin-negative", "veld measurements[0].margin")]
    [InlineData("""[{"id":"a","measurements":[{"period":"2020","methodBreakBefore":"yes"}]}]""", "not-true-or-false", "veld measurements[0].methodBreakBefore")]
    [InlineData("""[{"id":"a","measurements":[{"period":"2020","status":"draft"}]}]""", "unknown-value", "veld measurements[0].status")]
    [InlineData("""[{"id":"a","baseline":{"min":5,"max":4}}]""", "range-reversed", "veld baseline.min")]
    [InlineData("""[{"id":"a","asOf":"31-12-2020"}]""", "not-a-period", "veld asOf")]
    [InlineData("""[{"id":"a","tolerance":-0.1}]""", "tolerance-range", "veld tolerance")]
    [InlineData("""[{"id":"a","tolerance":"10%"}]""", "not-a-number", "veld tolerance")]
    [InlineData("""[5]""", "not-an-object", "geval 1")]
    [InlineData("""{"case":[]}""", "no-cases", "f.json:")]
    [InlineData("""5""", "no-cases", "f.json:")]
    [InlineData("", "not-json", "f.json")]
    [InlineData("""[{"id":"\ud800"}]""", "not-text", "f.json")]
    [InlineData("""[{"id":"a","direction":"\ud800"}]""", "not-text", "f.json")]
    [InlineData("""[{"id":"a","\ud800":1}]""", "not-text", "f.json")]
    [InlineData("""[{"id":"a",}]""", "not-json", "regel 1")]
    [InlineData("""[{"id":"a","id":"b"}]""", "not-json", "f.json")]
    [InlineData("""[{"id":"a"}""", "not-json", "f.json")]
    public void MalformedFile_IsRefusedWithPlaceAndRule(string json, string rule, string place)
    {
        using var output = new MemoryStream();

        var report = JudgeFile.Run(new MemoryStream(Encoding.UTF8.GetBytes(json)), output, new(2026, 6, 1), "f.json");

        Assert.Equal((2, 0, 0L), (report.ExitCode, report.Judged, output.Length));
        Assert.Contains(report.Errors, error => error.StartsWith("f.json", StringComparison.Ordinal) && error.Contains($"[{rule}]", StringComparison.Ordinal) && error.Contains(place, StringComparison.Ordinal));
    }

    [Fact]
    public void MalformedBytes_AreRefused()
    {
        foreach (byte[] bytes in (byte[][])[[0xff, 0xfe, 0x5b, 0x00], [0x5b, 0x22, 0xc3, 0x22, 0x5d], [0x00], Encoding.UTF8.GetBytes(new string('[', 5000))])
        {
            Assert.Equal(2, JudgeFile.Run(new MemoryStream(bytes), Stream.Null, new(2026, 6, 1)).ExitCode);
        }
    }

    [Fact]
    public void File_WithAByteOrderMark_IsRead() =>
        Assert.Equal(0, JudgeFile.Run(new MemoryStream([0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(Screen)]), Stream.Null, new(2026, 6, 1)).ExitCode);

    [Theory]
    [InlineData("""[{"id":"a","basline":{}}]""", "unknown-field")]
    [InlineData("""[{"id":"a"},{"id":"a"}]""", "duplicate-id")]
    [InlineData("""[{"id":"a","baseline":{"value":5,"state":"unknown"}}]""", "state-before-value")]
    public void DoubtfulFile_IsJudgedWithAWarning(string json, string rule)
    {
        var (report, _) = Run(json);

        Assert.Equal(0, report.ExitCode);
        Assert.Contains($"[{rule}]", Assert.Single(report.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void ManyErrors_AreCutOff() =>
        Assert.Equal(50, JudgeFile.Run(new MemoryStream(Encoding.UTF8.GetBytes("[" + string.Join(",", Enumerable.Repeat("5", 500)) + "]")), Stream.Null, default).Errors.Count);

    [Fact]
    public void Schema_OfEachPart_HasTheFieldsAndWordsOfTheReader()
    {
        Assert.Equal(CaseFileReader.CaseNames.Order(), Properties("case"));
        Assert.Equal(CaseFileReader.BaselineNames.Order(), Properties("baseline"));
        Assert.Equal(CaseFileReader.TargetNames.Order(), Properties("target"));
        Assert.Equal(CaseFileReader.PointNames.Order(), Properties("point"));
        Assert.Equal(CaseFileReader.MeasurementNames.Order(), Properties("measurement"));
        Assert.Equal(JsonNames<Direction>.All, Words("case", "direction"));
        Assert.Equal(JsonNames<Reading>.All, Words("case", "reading"));
        Assert.Equal(JsonNames<TargetKind>.All, Words("target", "kind"));
        Assert.Equal(JsonNames<MeasurementStatus>.All, Words("measurement", "status"));
        Assert.Equal(JsonNames<QuantityState>.All, Schema.OfJudge.Definition("state").GetProperty("enum").EnumerateArray().Where(word => word.ValueKind == JsonValueKind.String).Select(word => word.GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetValues<Outcome>().Select(outcome => outcome.Text()).Order(StringComparer.Ordinal), Words("answer", "outcome"));
    }

    [Theory]
    [InlineData("""[{"direction":"stay"}]""")]
    [InlineData("""[{"id":"a","direction":"up"}]""")]
    [InlineData("""[{"id":"a","target":{}}]""")]
    [InlineData("""[{"id":"a","target":{"kind":"level","value":"5"}}]""")]
    [InlineData("""[{"id":"a","target":{"kind":"level","value":1e16}}]""")]
    [InlineData("""[{"id":"a","path":[{"value":1}]}]""")]
    [InlineData("""[{"id":"a","measurements":[{"period":"last year"}]}]""")]
    [InlineData("""[{"id":"a","measurements":[{"period":"2020","margin":-1}]}]""")]
    [InlineData("""[{"id":"a","tolerance":2}]""")]
    public void Schema_OfAMalformedFile_RefusesItToo(string json)
    {
        Assert.False(Schema.OfJudge.Accepts(json));
        Assert.Equal(2, JudgeFile.Run(new MemoryStream(Encoding.UTF8.GetBytes(json)), Stream.Null, default).ExitCode);
    }

    private static IEnumerable<string> Properties(string definition) => Schema.OfJudge.Definition(definition).GetProperty("properties").EnumerateObject().Select(property => property.Name).Order();

    private static IEnumerable<string> Words(string definition, string field) =>
        Schema.OfJudge.Definition(definition).GetProperty("properties").GetProperty(field).GetProperty("enum").EnumerateArray()
            .Where(word => word.ValueKind == JsonValueKind.String).Select(word => word.GetString()!).Order(StringComparer.Ordinal);

    private static (JudgeReport Report, JsonElement[] Answers) Run(string json, DateOnly? today = null)
    {
        using var output = new MemoryStream();
        var report = JudgeFile.Run(new MemoryStream(Encoding.UTF8.GetBytes(json)), output, today ?? new(2026, 6, 1));
        return (report, report.ExitCode == 0 ? [.. JsonDocument.Parse(output.ToArray()).RootElement.EnumerateArray()] : []);
    }
}
