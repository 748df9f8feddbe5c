using AngleSharp.Html.Dom;
using OpKoers.Access.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Programmes;
using OpKoers.Web.PageTests.Reporting.Cycle;
using OpKoers.Web.PageTests.Ui;
using CultureInfo = System.Globalization.CultureInfo;
using NumberStyles = System.Globalization.NumberStyles;

namespace OpKoers.Web.PageTests.Reporting.Health;

/// <summary>Whether what is kept is kept up to date: counts that add up, for what its reader may see.</summary>
public sealed class HealthPageTests(AppFixture apps) : IClassFixture<AppFixture>
{
    private const string Page = "/planning-en-control/actualiteit";

    [Theory]
    [EachDatabase]
    public async Task Counts_OnThePageAndBehindEveryLink_AddUp(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "actueel");
        using var controller = await Calendar.ControllerAsync(app);
        var moment = await Calendar.OpenedAsync(controller, "Actueel " + WholeProgramme.Script);
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);

        var page = await manager.GetAsync(Page);
        var total = Total(page);

        Assert.True(total > 0);
        Assert.Equal(total, page.QuerySelectorAll(".checks tbody .num").Sum(cell => Number(cell.QuerySelector("a")?.FirstChild?.TextContent ?? "0")));
        var seen = 0;
        foreach (var table in page.QuerySelectorAll(".division"))
        {
            Assert.Equal(total, table.QuerySelectorAll("tbody tr").Sum(row => Number(row.LastElementChild.Words())));
            foreach (var row in table.QuerySelectorAll("tbody tr"))
            {
                Assert.Equal(Number(row.LastElementChild.Words()), row.QuerySelectorAll("td").SkipLast(1).Sum(cell => Number(cell.Words())));
                Assert.Equal(Number(row.LastElementChild.Words()), Total(await manager.GetAsync(row.QuerySelector("th a")!.GetAttribute("href")!)));
                seen++;
            }
        }

        Assert.True(seen > 3);
        foreach (var link in page.QuerySelectorAll(".checks td.num a").ToList())
        {
            var list = await manager.GetAsync(link.GetAttribute("href")!);
            Assert.Equal(Number(link.FirstChild!.TextContent), list.QuerySelectorAll(".healthlist tbody tr").Length);
            foreach (var offender in list.QuerySelectorAll(".healthlist th a").Select(one => one.GetAttribute("href")!).Where(href => !href.Contains("/rapporteurs", StringComparison.Ordinal)).Take(2))
            {
                using var answer = await manager.SendAsync(offender);
                Assert.True(answer.IsSuccessStatusCode, $"{offender}: {answer.StatusCode}");
            }
        }

        await Calendar.CloseAsync(app, moment);
    }

    [Theory]
    [EachDatabase]
    public async Task Findings_OfAProgrammeThatMayNotBeRead_AreNotThere(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "zichtbaar");
        var there = await WholeProgramme.MakeAsync(app, "verborgen");
        foreach (var role in Enum.GetValues<Role>().Where(role => !Routes.IsOfOrganisation(role)))
        {
            using var browser = await app.SignInAsync(role, here.Id);
            var page = await browser.GetAsync(Page);
            Assert.Contains("Programma zichtbaar", page.QuerySelector("main").Words(), StringComparison.Ordinal);
            Assert.DoesNotContain("verborgen", page.Body!.InnerHtml, StringComparison.Ordinal);
            // A programme that may not be read is no choice: the page shows what it shows without one.
            Assert.Equal(Total(page), Total(await browser.GetAsync(Page + "?programma=verborgen")));
        }

        Assert.NotEqual(here.Id, there.Id);
    }

    [Theory]
    [EachDatabase]
    public async Task Address_WithNonsense_IsAnsweredWithoutAFaultOrMarkup(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var here = await WholeProgramme.MakeAsync(app, "onzin");
        using var manager = await app.SignInAsync(Role.ProgrammeManager, here.Id);
        foreach (var query in new[] { "?soort=%3Cscript%3E", "?controle=../..", "?programma=%27", "?wie=%3Cscript%3Ealert(1)%3C/script%3E", "?wie=" + new string('x', 5000), "?moment=-&programma=-&wie=-&soort=te-laat", "?wie=&moment=&soort=" })
        {
            var page = await manager.GetAsync(Page + query);
            Assert.DoesNotContain("<script>alert", page.Body!.InnerHtml, StringComparison.Ordinal);
        }
    }

    [Theory]
    [EachDatabase]
    public async Task Page_HoweverMuchThereIs_CostsTheSameStatements(DatabaseProvider provider)
    {
        var app = await apps.On(provider);
        var small = await WholeProgramme.MakeAsync(app, "klein");
        var large = await WholeProgramme.MakeAsync(app, "groot", more: 400);
        using var controller = await Calendar.ControllerAsync(app);
        var moment = await Calendar.OpenedAsync(controller, "Veel");
        using var one = await app.SignInAsync(Role.ProgrammeManager, small.Id);
        using var many = await app.SignInAsync(Role.ProgrammeManager, large.Id);

        var (few, more) = (await CountAsync(one), await CountAsync(many));

        Assert.Equal(few.Count, more.Count);
        Assert.True(few.Count is > 0 and <= 12, string.Join("\n---\n", few));
        await Calendar.CloseAsync(app, moment);
    }

    private static async Task<IReadOnlyList<string>> CountAsync(Browser browser)
    {
        using var first = await browser.SendAsync(Page);
        using var statements = StatementCounter.Start();
        using var answer = await browser.SendAsync(Page);
        return statements.Statements;
    }

    /// <summary>The number in the answer on top of the page; none means that nothing was found.</summary>
    private static int Total(IHtmlDocument page) =>
        page.QuerySelector(".lead").Words().Split(' ').Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null).FirstOrDefault(number => number is not null) ?? 0;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
