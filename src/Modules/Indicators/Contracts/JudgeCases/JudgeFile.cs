using System.Text;
using OpKoers.Indicators.JudgeCases;

namespace OpKoers.Indicators.Contracts;

/// <summary>How the answers are written.</summary>
public enum JudgeAnswerFormat
{
    /// <summary>A JSON array with one answer per case.</summary>
    Json,

    /// <summary>A line per case, for people.</summary>
    Text,
}

/// <summary>What came of a file of cases.</summary>
/// <param name="Judged">How many cases were judged: all of them, or none when there is an error.</param>
/// <param name="Errors">Why nothing was judged, one sentence each with file, case, field and rule; empty when all is well.</param>
/// <param name="Warnings">What was read otherwise than its author may expect; the cases were judged all the same.</param>
public sealed record JudgeReport(int Judged, IReadOnlyList<string> Errors, IReadOnlyList<string> Warnings)
{
    /// <summary>Exit code of the command: 0 when judged, 2 when the file was refused.</summary>
    public int ExitCode => Errors.Count == 0 ? 0 : 2;
}

/// <summary>
/// Judges a file of cases: <c>[case, …]</c> or <c>{"cases": [case, …]}</c>, as in docs/reference/judge.schema.json. A malformed case refuses
/// the whole file, so that nobody takes half an answer for a whole one.
/// </summary>
public static class JudgeFile
{
    /// <summary>Reads the cases, judges them and writes the answers.</summary>
    /// <param name="input">The file, JSON in UTF-8.</param>
    /// <param name="output">Where the answers go; nothing is written when the file is refused. It stays open.</param>
    /// <param name="today">The reference date of a case that does not say one.</param>
    /// <param name="fileName">The name in messages.</param>
    /// <param name="format">How the answers are written.</param>
    public static JudgeReport Run(Stream input, Stream output, DateOnly today, string fileName = "invoer", JudgeAnswerFormat format = JudgeAnswerFormat.Json)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        var notes = new CaseNotes(fileName);
        var cases = CaseFileReader.Read(input, today, notes);
        if (notes.Errors.Count > 0)
        {
            return new(0, notes.Errors, notes.Warnings);
        }

        if (format == JudgeAnswerFormat.Json)
        {
            AnswerWriter.Write(cases, output);
        }
        else
        {
            using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
            foreach (var one in cases)
            {
                writer.WriteLine(AnswerWriter.Line(one));
            }
        }

        return new(cases.Count, [], notes.Warnings);
    }
}
