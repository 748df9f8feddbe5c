using System.Globalization;
using Microsoft.Playwright;
using OpKoers.EndToEnd.Tests.Hosting;

namespace OpKoers.EndToEnd.Tests.Print;

/// <summary>A printed page stands on its own: the answer is on it, what navigates is not.</summary>
public sealed class PrintTests(Stage stage)
{
    [Theory]
    [InlineData("/?peildatum=2020-12-31", "Zijn we op koers?", ".answer__text", 297.0)]
    [InlineData("/programmas/veiligheid?peildatum=2020-12-31", "Veiligheid", ".answer__text", 210.0)]
    [InlineData("/programmas/veiligheid/netwerk?peildatum=2020-12-31", "Veiligheid", "h1", 420.0)]
    public async Task Page_OnPaper_SaysTheAnswerAndShowsNoMenu(string address, string about, string answer, double width)
    {
        var page = await stage.OpenAsync(stage.Site, "concerncontroller");
        var there = await page.GotoAsync(address);
        Assert.Equal(200, there!.Status);
        var sentence = Acts.Flat(await page.Locator(answer).First.InnerTextAsync());
        var menu = Acts.Flat(await page.Locator("header .top__me").First.InnerTextAsync());
        var file = Path.GetTempFileName();
        try
        {
            await page.PdfAsync(new PagePdfOptions { Path = file, PreferCSSPageSize = true });
            var text = Acts.Flat(await Programs.RunAsync("pdftotext", "-layout", file, "-"));
            var plain = Acts.Flat(await Programs.RunAsync("pdftotext", file, "-"));

            Assert.Contains(sentence, plain, StringComparison.Ordinal);
            Assert.Contains(about, text, StringComparison.Ordinal);
            Assert.Contains("31 december 2020", text, StringComparison.Ordinal);
            Assert.NotEmpty(menu);
            Assert.DoesNotContain("Uitloggen", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Download", text, StringComparison.Ordinal);
            Assert.Equal(width, await WidthAsync(file), 1.0);
        }
        finally
        {
            File.Delete(file);
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task SafetyPicture_AsAPdf_HasWhatStandsOutAndTheWholeMapOnItsFirstPage()
    {
        var page = await stage.OpenAsync(stage.Site, "concerncontroller");
        await page.GotoAsync("/veiligheidsbeeld/GM0164");
        var address = await page.Locator(".picture-acts a[href*='.pdf']").GetAttributeAsync("href");
        var file = Path.GetTempFileName();
        try
        {
            var answer = await page.APIRequest.GetAsync(address!);
            Assert.Equal(200, answer.Status);
            await File.WriteAllBytesAsync(file, await answer.BodyAsync(), TestContext.Current.CancellationToken);
            var first = Acts.Flat(await Programs.RunAsync("pdftotext", "-l", "1", file, "-"));

            Assert.Contains("Wat opvalt", first, StringComparison.Ordinal);
            Assert.Contains("Per buurt", first, StringComparison.Ordinal);
            // The legend and the source stand under the map.
            Assert.Contains("aantoonbaar anders dan de rest van Hengelo", first, StringComparison.Ordinal);
            Assert.Contains("Indeling van", first, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
            await page.Context.CloseAsync();
        }
    }

    /// <summary>Width of the first page in millimetres.</summary>
    private static async Task<double> WidthAsync(string file)
    {
        const string before = "Page size:";
        var line = (await Programs.RunAsync("pdfinfo", file)).Split('\n').Single(line => line.StartsWith(before, StringComparison.Ordinal));
        return double.Parse(line[before.Length..].Split('x')[0], CultureInfo.InvariantCulture) / 72 * 25.4;
    }
}
