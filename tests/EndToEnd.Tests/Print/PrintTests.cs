using Microsoft.Playwright;
using OpKoers.EndToEnd.Tests.Hosting;

namespace OpKoers.EndToEnd.Tests.Print;

/// <summary>A printed page stands on its own: the answer is on it, what navigates is not.</summary>
public sealed class PrintTests(Stage stage)
{
    [Theory]
    [InlineData("/?peildatum=2020-12-31", "Zijn we op koers?", ".answer__text", 595)]
    [InlineData("/programmas/veiligheid?peildatum=2020-12-31", "Veiligheid", ".answer__text", 595)]
    [InlineData("/programmas/veiligheid/netwerk?peildatum=2020-12-31", "Veiligheid", "h1", 1191)]
    public async Task Page_OnPaper_SaysTheAnswerAndShowsNoMenu(string address, string about, string answer, int width)
    {
        var page = await stage.OpenAsync(stage.Site, "concerncontroller");
        var there = await page.GotoAsync(address);
        Assert.SkipWhen(there!.Status == 404, "This page is not there yet.");
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
            Assert.Contains($"Page size: {width}", Acts.Flat(await Programs.RunAsync("pdfinfo", file)), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
            await page.Context.CloseAsync();
        }
    }
}
