using System.Diagnostics;
using AngleSharp.Html.Parser;
using OpKoers.PublicSite.Tests.Hosting;
using OpKoers.TestKit.Editions;

namespace OpKoers.PublicSite.Tests.Pages;

/// <summary>Every page is valid HTML, by a validator that others made.</summary>
public sealed class HtmlTests
{
    private static readonly string Validator = Path.Combine(Output.Project, "node_modules", ".bin", "html-validate");

    [Fact]
    public async Task EveryPage_OfTheExport_IsValid()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm(), EditionSamples.Correction(), EditionSamples.Later(), HostileSamples.Edition());
        await exported.WriteAsync();

        var found = await ValidateAsync(exported.Site);

        Assert.True(found.Length == 0, found);
    }

    // The validator counts what a letter is written as; a reader counts letters.
    [Fact]
    public async Task Title_OfEveryPage_FitsInAWindow()
    {
        using var exported = await Exported.OfAsync(EditionSamples.Midterm(), HostileSamples.Edition());
        await exported.WriteAsync();

        var titles = Directory.GetFiles(exported.Site, "*.html", SearchOption.AllDirectories).Select(file => new HtmlParser().ParseDocument(File.ReadAllText(file)).Title!).ToList();

        Assert.All(titles, title => Assert.InRange(title.Length, 20, 70));
        Assert.All(titles, title => Assert.EndsWith(" - Gemeente Esdam", title, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Validator_OfAPageThatIsWrong_FindsIt()
    {
        using var exported = new Exported();
        Directory.CreateDirectory(exported.Site);
        await File.WriteAllTextAsync(Path.Combine(exported.Site, "fout.html"), "<!DOCTYPE html><html lang=\"nl\"><head><title>x</title></head><body><p><div id=\"a\"></div></p><img src=\"x\" id=\"a\"></body></html>", TestContext.Current.CancellationToken);

        var found = await ValidateAsync(exported.Site);

        Assert.Contains("no-dup-id", found, StringComparison.Ordinal);
        Assert.Contains("wcag/h37", found, StringComparison.Ordinal);
    }

    private static async Task<string> ValidateAsync(string folder)
    {
        Output.Needs(Validator);
        var pages = Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories);
        Assert.NotEmpty(pages);
        using var process = Process.Start(new ProcessStartInfo("node", ["--no-warnings", Validator, "--config", Path.Combine(Output.Project, ".htmlvalidate.json"), "--formatter", "text", .. pages])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Output.Project,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var found = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode is 0 or 1, await errors);
        return (found + await errors).Trim();
    }
}
