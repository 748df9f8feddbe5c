using System.Buffers.Binary;
using Microsoft.Playwright;
using OpKoers.EndToEnd.Tests.Hosting;

namespace OpKoers.EndToEnd.Tests.Pictures;

/// <summary>
/// The pictures of the README, taken from the product itself. With <c>OPKOERS_WRITE_PICTURES=1</c> they are made again; otherwise this only holds that
/// they are there, in their size, since letters differ a little from one machine to another.
/// </summary>
public sealed class PictureTests(Stage stage)
{
    private const string Day = "peildatum=2020-12-31";

    public static TheoryData<string, string, int, int> Pictures => new()
    {
        { "portfolio", "/?" + Day, Widths.Desk, 1300 },
        { "programma", "/programmas/veiligheid?" + Day, Widths.Desk, 1300 },
        { "netwerk", "/programmas/veiligheid/netwerk?kies=minder-meldingen-woonoverlast&" + Day, Widths.Desk, 1300 },
        { "indicator", "/indicatoren/meldingen-woonoverlast?" + Day, Widths.Desk, 1300 },
        { "invoeren", "/programmas/veiligheid/metingen?jaar=2020", Widths.Desk, 1100 },
        { "veiligheidsbeeld", "/veiligheidsbeeld/GM0141?soort=1.1.1&jaar=2025", Widths.Desk, 2100 },
        { "veiligheidsbeeld-hengelo", "/veiligheidsbeeld/GM0164?jaar=2025", Widths.Desk, 2100 },
        { "programmarapportage", "/programmas/veiligheid/rapportages/bestuursrapportage-2020", Widths.Desk, 1300 },
        { "editie", "/edities/midterm-2020", Widths.Desk, 1300 },
        { "publieke-midterm", "/publiek/almelo/midterm-2020/rapport-midterm-veiligheid.html", Widths.Desk, 1300 },
        { "rapportage-telefoon", "/programmas/veiligheid/rapportages/tweede-halfjaar-2020/beleidsregel-woonoverlast", Widths.Phone, 1100 },
        { "portfolio-telefoon", "/?" + Day, Widths.Phone, 1100 },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task Picture_OfTheReadme_IsThereInItsSize(string name, string address, int width, int height)
    {
        var file = Path.Combine(Output.Repository, "docs", "images", name + ".png");
        if (Environment.GetEnvironmentVariable("OPKOERS_WRITE_PICTURES") == "1")
        {
            await TakeAsync(file, address, width, height);
        }

        var head = new byte[24];
        await using (var picture = File.OpenRead(file))
        {
            await picture.ReadExactlyAsync(head, TestContext.Current.CancellationToken);
            Assert.InRange(picture.Length, 10_000, 500_000);
        }

        Assert.Equal("\u0089PNG", System.Text.Encoding.Latin1.GetString(head, 0, 4));
        Assert.Equal(width, BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(16)));
        Assert.InRange(BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(20)), 400, height);
    }

    private async Task TakeAsync(string file, string address, int width, int height)
    {
        var page = await stage.OpenAsync(stage.Site, AccountFor(address), width);
        var answer = await page.GotoAsync(address);
        Assert.Equal(200, answer!.Status);
        // As a tall window shows it: what sticks to the edge of the window stands at the edge of the picture.
        var full = await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        await page.SetViewportSizeAsync(width, Math.Min(height, full));
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = file });
        await page.Context.CloseAsync();
    }

    private static string? AccountFor(string address) => address switch
    {
        _ when address.StartsWith("/?", StringComparison.Ordinal) || address.StartsWith("/edities/", StringComparison.Ordinal) => "concerncontroller",
        _ when address.StartsWith("/publiek/", StringComparison.Ordinal) => null,
        _ when address.Contains("/tweede-halfjaar-2020/", StringComparison.Ordinal) => "trekker",
        _ => "pm-veiligheid",
    };
}
