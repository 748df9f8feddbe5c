using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace OpKoers.Reporting.Outputs.Printing;

/// <summary>The section OpKoers:Pdf of the settings.</summary>
internal sealed record PdfSettings
{
    public const string Section = "OpKoers:Pdf";

    /// <summary>Names under which the program is found on a machine.</summary>
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

    /// <summary>Path of Chromium or Chrome; null when there is none.</summary>
    public string? Program { get; init; }

    /// <summary>How long one print may take.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many prints may run at once.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>Whether the program shuts itself in. Only the superuser cannot use that.</summary>
    public bool ShutIn { get; init; } = !Environment.IsPrivilegedProcess;

    /// <summary>Reads the settings. <c>Chromium</c> names the program, or is "uit" to print nothing; without it the program is looked for on the path.</summary>
    public static PdfSettings From(IConfiguration? configuration)
    {
        var section = configuration?.GetSection(Section);
        var named = section?["Chromium"] is { Length: > 0 } set ? set : Environment.GetEnvironmentVariable("OPKOERS_CHROMIUM");
        var settings = new PdfSettings { Program = named switch { "uit" => null, { Length: > 0 } => File.Exists(named) ? named : throw Wrong("Chromium", "is no file"), _ => Found() } };
        if (section?["Seconds"] is { } seconds)
        {
            settings = settings with { Limit = TimeSpan.FromSeconds(Number("Seconds", seconds, 1, 300)) };
        }

        return section?["AtOnce"] is { } atOnce ? settings with { AtOnce = Number("AtOnce", atOnce, 1, 16) } : settings;
    }

    private static int Number(string name, string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Wrong(name, $"is no number from {least} to {most}");

    private static InvalidOperationException Wrong(string name, string what) => new($"The setting {Section}:{name} {what}.");

    private static string? Found() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
        .FirstOrDefault(File.Exists);
}
