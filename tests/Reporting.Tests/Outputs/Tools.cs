using System.Diagnostics;

namespace OpKoers.Reporting.Tests.Outputs;

/// <summary>Independent programs that read a PDF. Where they are missing a test is passed over, unless OPKOERS_REQUIRE_TOOLS=1 says that they must be there.</summary>
internal static class Tools
{
    public static void Need(bool present, string name)
    {
        Assert.False(!present && Environment.GetEnvironmentVariable("OPKOERS_REQUIRE_TOOLS") == "1", name + " is not installed.");
        Assert.SkipUnless(present, name + " is not installed.");
    }

    public static string Write(string folder, byte[] pdf)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(path, pdf);
        return path;
    }

    public static string Text(string pdf) => Run("pdftotext", "-layout", pdf, "-");

    public static IReadOnlyDictionary<string, string> Info(string pdf) => Run("pdfinfo", pdf).Split('\n')
        .Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2).ToDictionary(parts => parts[0].Trim(), parts => parts[1].Trim());

    public static string Run(string program, params IReadOnlyList<string> arguments)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
        Need(path is not null, program);
        var start = new ProcessStartInfo(path!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {output}{errors.Result}");
        return output;
    }
}
