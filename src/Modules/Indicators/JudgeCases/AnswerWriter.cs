using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpKoers.Indicators.Contracts;

namespace OpKoers.Indicators.JudgeCases;

/// <summary>Writes answers. Twin of the answers in docs/reference/judge.schema.json.</summary>
internal static class AnswerWriter
{
    // Answers go to a file or a terminal, never into a page: "²" and "−" stay readable.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IReadOnlyList<NamedCase> cases, Stream output)
    {
        using var writer = new Utf8JsonWriter(output, Readable);
        writer.WriteStartArray();
        foreach (var one in cases)
        {
            WriteAnswer(writer, one);
        }

        writer.WriteEndArray();
        writer.Flush();
        output.WriteByte((byte)'\n');
    }

    public static string Line(NamedCase one)
    {
        var judgement = IndicatorJudge.Judge(one.Case);
        return $"{one.Id}: {JudgementWords.Dutch.Outcome(judgement.Outcome)}. {JudgementWords.Dutch.Reason(one.Case, in judgement)}.";
    }

    private static void WriteAnswer(Utf8JsonWriter writer, NamedCase one)
    {
        var judgement = IndicatorJudge.Judge(one.Case);
        writer.WriteStartObject();
        if (one.IdIsNumber)
        {
            writer.WriteNumber("id", long.Parse(one.Id, CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteString("id", one.Id);
        }

        writer.WriteString("outcome", judgement.Outcome.Text());
        writer.WriteString("reason", judgement.Reason.Text());
        Number(writer, "required", judgement.Required);
        Number(writer, "measured", judgement.Measured);
        Number(writer, "progress", judgement.Progress);
        writer.WriteString("formula", JudgementWords.Dutch.Formula(one.Case, in judgement));
        writer.WriteString("formulaEn", JudgementWords.English.Formula(one.Case, in judgement));
        writer.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } known)
        {
            // Without zeros at the end: 2.50 and 2.5 are one answer.
            writer.WriteNumber(name, known / 1.0000000000000000000000000000m);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
