using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using OpKoers.Access.Contracts;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;

namespace OpKoers.Web.PageTests.Import;

public sealed class FigurePageTests(AppFixture apps) : IClassFixture<AppFixture>
{
    private const string Page = "/cijfers/inlezen";
    private const string Csv = "gebied;jaar;soort;aantal\nGM0141;2023;a;1.480\nGM0141;2024;a;x\n";

    private static readonly (string, string)[] Mapped =
        [("titel", "Meldingen"), ("bron", "gemeente"), ("rol0", "Area"), ("rol1", "Period"), ("rol2", "Category"), ("rol3", "Measure"), ("naam3", "Aantal meldingen"), ("eenheid3", "aantal")];

    [Theory]
    [EachDatabase]
    public async Task File_MappedAndConfirmed_IsADeliveryAndTheMappingStays(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var controller = await app.SignInAsync(Role.ConcernController);

        var map = await UploadAsync(controller, Csv);
        Assert.Contains("1.480", map.Page.QuerySelector("main form")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Area", map.Page.QuerySelector("select[name=rol0] option[selected]")!.GetAttribute("value"));
        var trial = await MapAsync(controller, map, "MELDINGEN");
        Assert.Contains("1 cijfers, 1 afgeschermd", trial.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(await TableAsync(app, "MELDINGEN"));
        using var done = await controller.SubmitAsync(trial.Page, trial.Address);

        Assert.Equal(Page, done.Headers.Location?.OriginalString);
        var table = (await TableAsync(app, "MELDINGEN"))!;
        Assert.Equal("Aantal meldingen", table.Measure(null)!.Title);
        var again = await UploadAsync(controller, Csv + "GM0141;2025;a;7\n", "MELDINGEN");
        Assert.EndsWith("/proef/MELDINGEN", again.Address, StringComparison.Ordinal);
        Assert.Contains("Sinds levering 1: 1 nieuw, 0 herzien", again.Page.Body!.TextContent, StringComparison.Ordinal);
        using var gone = await controller.SendAsync(trial.Address);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task File_ThatIsWrong_ShowsEveryFindingByRowAndColumnAndNoConfirmation(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);

        var map = await UploadAsync(administrator, Csv + "GM0141;vorig jaar;a;veel\n");
        var trial = await MapAsync(administrator, map, "FOUT");

        var rows = trial.Page.QuerySelectorAll("main tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(rows, row => row.Contains("rij 4, kolom B", StringComparison.Ordinal) && row.Contains("period-unreadable", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("rij 4, kolom D", StringComparison.Ordinal));
        Assert.Empty(trial.Page.QuerySelectorAll("main form"));
        Assert.Null(await TableAsync(app, "FOUT"));
    }

    [Theory]
    [EachDatabase]
    public async Task Mapping_WithoutAnArea_IsRefusedAndKeepsWhatWasTyped(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var administrator = await app.SignInAsync(Role.FunctionalAdministrator);
        var map = await UploadAsync(administrator, Csv);

        using var refused = await administrator.SubmitAsync(map.Page, map.Address, [("tabel", "half"), ("titel", "<Half>"), ("bron", ""), ("rol0", "Ignored"), ("rol1", "Period"), ("rol3", "Measure"), ("decimalen3", "9")]);

        var text = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("code van het gebied", text, StringComparison.Ordinal);
        Assert.Contains("Zeg van wie de cijfers zijn.", text, StringComparison.Ordinal);
        Assert.Contains("nul tot en met zes decimalen", text, StringComparison.Ordinal);
        Assert.Contains("&lt;Half&gt;", text, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabase]
    public async Task Upload_OfAnotherAccount_IsNotThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var one = await app.SignInAsync(Role.FunctionalAdministrator);
        using var other = await app.SignInAsync(Role.FunctionalAdministrator);
        var map = await UploadAsync(one, Csv);

        using var answer = await other.SendAsync(map.Address);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
    }

    [Theory]
    [EachDatabase]
    public async Task Pages_ForWhoMayNotManageFigures_AreNotThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        using var directorate = await app.SignInAsync(Role.Directorate);
        using var nobody = app.Open();

        foreach (var address in new[] { Page, "/cijfers/ophalen", "/cijfers/ophalen/nieuw", $"{Page}/{new string('a', 32)}", $"{Page}/{new string('a', 32)}/proef/X" })
        {
            using var hidden = await directorate.SendAsync(address);
            using var closed = await nobody.SendAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
            Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        }
    }

    private static Task<StatisticsTable?> TableAsync(App app, string code) => app.InScopeAsync(services => services.GetRequiredService<IStatistics>().TableAsync(code));

    internal static async Task<(IHtmlDocument Page, string Address)> UploadAsync(Browser browser, string csv, string? mapping = null)
    {
        var page = await browser.GetAsync(Page);
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(csv));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("dutch"), "notatie" },
            { new StringContent(mapping ?? ""), "koppeling" },
            { file, "Bestand", "meldingen.csv" },
        };
        using var sent = await browser.Client.PostAsync(Page, form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var address = sent.Headers.Location!.OriginalString;
        return (await browser.GetAsync(address), address);
    }

    internal static async Task<(IHtmlDocument Page, string Address)> MapAsync(Browser browser, (IHtmlDocument Page, string Address) map, string table)
    {
        using var kept = await browser.SubmitAsync(map.Page, map.Address, [("tabel", table), .. Mapped]);
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        var address = kept.Headers.Location!.OriginalString;
        return (await browser.GetAsync(address), address);
    }
}
