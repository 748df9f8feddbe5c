using OpKoers.Indicators.Contracts;

namespace OpKoers.Cli.Commands;

/// <summary><c>judge FILE [--json]</c>.</summary>
internal static class JudgeCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> words, Terminal terminal)
    {
        var arguments = Arguments.Parse(words, "--json");
        var file = Path.GetFullPath(arguments.Values("FILE")[0], terminal.Folder);
        using var answers = new MemoryStream();
        JudgeReport report;
        await using (var input = File.OpenRead(file))
        {
            report = JudgeFile.Run(input, answers, Clock.Today(TimeProvider.System), Path.GetFileName(file), arguments.Has("--json") ? JudgeAnswerFormat.Json : JudgeAnswerFormat.Text);
        }

        foreach (var line in report.Errors.Concat(report.Warnings))
        {
            await terminal.Error.WriteLineAsync(line);
        }

        var text = System.Text.Encoding.UTF8.GetString(answers.GetBuffer().AsSpan(0, (int)answers.Length));
        await terminal.Out.WriteAsync(arguments.Has("--json") ? CommandJson.Plain(text) : text);
        return report.ExitCode;
    }
}
