using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Svg;
using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Outputs.Writing;
using OpKoers.Reporting.Outputs.Writing.Html;

namespace OpKoers.Reporting.Tests.Outputs;

public sealed class PrintPageTests
{
    public static TheoryData<string> Keys => [.. Samples.All.Select(report => report.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Page_OfEveryReport_IsValidAndStandsOnItsOwn(string key)
    {
        var page = Read(PrintPage.Write(Samples.Report(key), Samples.Cover, Samples.Style));

        Assert.Equal("nl", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(Samples.Report(key).Title, page.Title);
        Assert.Empty(page.QuerySelectorAll("script, link, iframe, img, [style], [onclick], [src]"));
        Assert.All(page.QuerySelectorAll("[href]"), link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.DoesNotContain("url(\"", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Page_OfEveryReport_ShowsEveryWordAndFigure(string key)
    {
        var report = Samples.Report(key);
        var page = Read(PrintPage.Write(report, Samples.Cover, Samples.Style));

        Assert.Equal(report.Sections.Select(section => section.Title).Append("Verantwoording"), page.QuerySelectorAll("h2, h3").Select(heading => heading.TextContent));
        var tables = page.QuerySelectorAll("main table").ToList();
        foreach (var (block, table) in Tables.Of(report).Zip(tables))
        {
            foreach (var (row, written) in block.Rows.Zip(table.QuerySelectorAll("tbody tr")))
            {
                Assert.All(row.Cells, cell => Assert.Contains(cell.Text, written.TextContent, StringComparison.Ordinal));
                Assert.All(row.Cells, cell => Assert.Contains(cell.Note ?? "", written.TextContent, StringComparison.Ordinal));
            }
        }

        Assert.Equal(Tables.Of(report).Count(), tables.Count);
        Assert.Contains(new string('a', 64), page.QuerySelector(".colophon")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_OfAPreview_SaysOnEveryPageThatItIsAConcept()
    {
        var page = Read(PrintPage.Write(Samples.Report("bijdrage"), ReportCover.Concept(Samples.Document), Samples.Style));

        Assert.Equal("CONCEPT", page.QuerySelector(".report__stamp")!.TextContent);
        Assert.Contains(ReportCover.ConceptWords, page.QuerySelector(".title")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("@top-right{content:\"CONCEPT\"", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("SHA-256", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("</style><script>alert(1)</script>")]
    [InlineData("\"; } body { display: none } @page { content: \"")]
    [InlineData("<img src=x onerror=alert(1)> & \"co\"")]
    [InlineData("שלום 😀 \u0001\u0000 \ud83d half")]
    public void Page_WithHostileTexts_ShowsThemAsText(string hostile)
    {
        var table = new TableBlock { Caption = hostile, Source = hostile, Columns = [new(hostile), new("B", true)], Rows = [new([new TableCell { Text = hostile, Note = hostile }, hostile])] };
        var report = Samples.Single(new ParagraphBlock(hostile), new ListBlock([hostile]), new FactBlock([new(hostile, hostile)]), table) with { Title = hostile, Subtitle = hostile, Kind = hostile };

        var page = Read(PrintPage.Write(report, Samples.Cover with { Municipality = hostile, Title = hostile, Edition = hostile }, Samples.Style));

        Assert.Empty(page.QuerySelectorAll("script, img"));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.DoesNotContain("body { display: none }", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_WithTheSameChartTwice_HasItsIdsOnce()
    {
        var svg = SvgWriter.ToText(IndicatorChart.Draw(new ChartModel { Title = "Overlast", Direction = ChartDirection.LowerIsBetter, Points = [new(2018, "2018", 3m), new(2019, "2019", 4m)] })!, SvgOptions.File);
        var chart = new ChartBlock { Title = "Overlast", Alternative = "3 en 4", Wide = svg, Narrow = svg, Table = new TableBlock { Caption = "Overlast", Columns = [new("Jaar")], Rows = [new(["2018"])] } };

        var page = Read(PrintPage.Write(Samples.Single(chart, chart), Samples.Cover, Samples.Style));

        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(4, page.QuerySelectorAll("main svg[role=img]").Length);
    }

    [Fact]
    public void Page_OfOneSheet_IsSetCloser()
    {
        Assert.Contains("report--one", Read(PrintPage.Write(Samples.Report("tweewekelijks-veiligheid"), Samples.Cover, Samples.Style)).Body!.ClassList);
        Assert.DoesNotContain("report--one", Read(PrintPage.Write(Samples.Report("bijdrage"), Samples.Cover, Samples.Style)).Body!.ClassList);
    }

    private static IHtmlDocument Read(string page) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(page);
}
