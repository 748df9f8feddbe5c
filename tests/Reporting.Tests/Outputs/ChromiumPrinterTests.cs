using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using OpKoers.Reporting.Outputs.Printing;

namespace OpKoers.Reporting.Tests.Outputs;

public sealed class ChromiumPrinterTests : IDisposable
{
    private static readonly PdfSettings Settings = PdfSettings.From(null);

    private readonly string folder = Directory.CreateTempSubdirectory("opkoers-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Print_OfAPage_IsATaggedPdfWithItsWords()
    {
        using var printer = Printer(Settings);
        Tools.Need(Settings.Program is not null, "chromium");

        var printed = await printer.PrintAsync(Page("<h1>Voortgang</h1><p>Op koers é 1.234,5</p><table><thead><tr><th>A</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>"), TestContext.Current.CancellationToken);

        Assert.True(printed.Succeeded, printed.Refusal?.Message);
        var pdf = Tools.Write(folder, printed.Value);
        Assert.Contains("Op koers é 1.234,5", Tools.Text(pdf), StringComparison.Ordinal);
        Assert.Equal("yes", Tools.Info(pdf)["Tagged"]);
        Assert.Equal("Proef", Tools.Info(pdf)["Title"]);
        Tools.Run("qpdf", "--check", pdf);
    }

    [Fact]
    public async Task Print_OfAPageThatReachesOut_ReachesNothing()
    {
        Tools.Need(Settings.Program is not null, "chromium");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";
        var secret = Path.Combine(folder, "geheim.txt");
        await File.WriteAllTextAsync(secret, "zeer geheim", TestContext.Current.CancellationToken);
        using var printer = Printer(Settings);

        var printed = await printer.PrintAsync(
            Page($"<p>gewoon</p><img src=\"{address}a.png\" alt=\"\"><iframe src=\"{address}b\"></iframe><iframe src=\"{new Uri(secret).AbsoluteUri}\"></iframe><object data=\"{new Uri(secret).AbsoluteUri}\"></object><script>document.body.append('script liep')</script><style>@import url({address}c.css);</style>"),
            TestContext.Current.CancellationToken);

        Assert.True(printed.Succeeded, printed.Refusal?.Message);
        var text = Tools.Text(Tools.Write(folder, printed.Value));
        Assert.Contains("gewoon", text, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", text, StringComparison.Ordinal);
        Assert.DoesNotContain("script liep", text, StringComparison.Ordinal);
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task Print_ThatTakesTooLong_IsEndedAndLeavesNothingBehind()
    {
        var slow = Script("sleep 60");
        using var printer = Printer(Settings with { Program = slow, Limit = TimeSpan.FromMilliseconds(700) });
        var before = Leftovers();
        var watch = Stopwatch.StartNew();

        var printed = await printer.PrintAsync(Page("<p>een</p>"), TestContext.Current.CancellationToken);

        Assert.Equal("pdf-timeout", printed.Refusal?.Code);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.5, 20);
        Assert.Equal(before, Leftovers());
    }

    [Fact]
    public async Task Print_ThatFails_IsRefusedAndLeavesNothingBehind()
    {
        using var printer = Printer(Settings with { Program = Script("echo kapot >&2; exit 3") });
        var before = Leftovers();

        var printed = await printer.PrintAsync(Page("<p>een</p>"), TestContext.Current.CancellationToken);

        Assert.Equal("pdf-failed", printed.Refusal?.Code);
        Assert.Equal(before, Leftovers());
    }

    [Fact]
    public async Task Print_OfMoreThanTheBoundAtOnce_Waits()
    {
        var log = Path.Combine(folder, "log");
        using var printer = Printer(Settings with { Program = Script($"echo begin >> {log}; sleep 0.4; echo einde >> {log}; exit 1"), AtOnce = 1 });

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => printer.PrintAsync(Page("<p>een</p>"), TestContext.Current.CancellationToken)));

        Assert.Equal(["begin", "einde", "begin", "einde", "begin", "einde"], await File.ReadAllLinesAsync(log, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Print_BySettings_HandsOverNothingOfOurEnvironment()
    {
        var log = Path.Combine(folder, "env");
        Environment.SetEnvironmentVariable("OPKOERS_DATABASE_PROEF", "Host=geheim");
        using var printer = Printer(Settings with { Program = Script($"env > {log}; exit 1") });

        await printer.PrintAsync(Page("<p>een</p>"), TestContext.Current.CancellationToken);

        Assert.DoesNotContain("geheim", await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_WithoutAProgram_IsRefused()
    {
        using var printer = Printer(PdfSettings.From(Configuration(("OpKoers:Pdf:Chromium", "uit"))));

        Assert.False(printer.IsAvailable);
        Assert.Equal("pdf-unavailable", (await printer.PrintAsync(Page(""), TestContext.Current.CancellationToken)).Refusal?.Code);
    }

    [Fact]
    public async Task Print_OfSomethingThatIsNoPage_IsAFault()
    {
        using var printer = Printer(Settings with { Program = "/bin/true" });

        await Assert.ThrowsAsync<ArgumentException>(() => printer.PrintAsync("<p>los</p>", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Chromium", "/er/is/niets")]
    [InlineData("Seconds", "0")]
    [InlineData("Seconds", "morgen")]
    [InlineData("AtOnce", "99")]
    public void Settings_ThatCannotWork_AreRefusedAtStart(string name, string value) =>
        Assert.Contains(name, Assert.Throws<InvalidOperationException>(() => PdfSettings.From(Configuration(("OpKoers:Pdf:" + name, value)))).Message, StringComparison.Ordinal);

    [Fact]
    public void Settings_ThatAreGiven_AreTaken()
    {
        var settings = PdfSettings.From(Configuration(("OpKoers:Pdf:Chromium", "/bin/true"), ("OpKoers:Pdf:Seconds", "5"), ("OpKoers:Pdf:AtOnce", "3")));

        Assert.Equal(("/bin/true", TimeSpan.FromSeconds(5), 3), (settings.Program, settings.Limit, settings.AtOnce));
    }

    private static ChromiumPrinter Printer(PdfSettings settings) => new(settings, TimeProvider.System, NullLogger<ChromiumPrinter>.Instance);

    private static string Page(string body) => $"<!DOCTYPE html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Proef</title></head><body>{body}</body></html>";

    private static IConfiguration Configuration(params (string Name, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value))).Build();

    private static List<string> Leftovers() => [.. Directory.GetDirectories(Path.GetTempPath(), "opkoers-pdf-*").Order(StringComparer.Ordinal)];

    private string Script(string body)
    {
        var path = Path.Combine(folder, "programma.sh");
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Scripts of this kind run on Unix only.");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
