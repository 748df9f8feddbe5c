using Microsoft.Extensions.Logging.Abstractions;
using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Outputs.Building;
using OpKoers.Reporting.Outputs.Printing;
using OpKoers.Reporting.Outputs.Writing;
using OpKoers.Reporting.Outputs.Writing.Html;

namespace OpKoers.Reporting.Tests.Outputs;

/// <summary>Reports as they come out of the printer, read back with other programs.</summary>
public sealed class PdfReportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("opkoers-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("bijdrage")]
    [InlineData("raadsbrief")]
    [InlineData("jaarverslag-veiligheid")]
    [InlineData("kwartaal-veiligheid")]
    [InlineData("programmakaart-veiligheid")]
    [InlineData("tweewekelijks-veiligheid")]
    public async Task Pdf_OfAReport_IsSoundAndTaggedAndShowsEveryFigure(string key)
    {
        var report = Samples.Report(key);

        var pdf = await PrintAsync(report, Samples.Cover);

        Tools.Run("qpdf", "--check", pdf);
        var info = Tools.Info(pdf);
        Assert.Equal(("yes", report.Title), (info["Tagged"], info["Title"]));
        var text = Bare(Tools.Run("pdftotext", pdf, "-"));
        foreach (var cell in Tables.Of(report).SelectMany(table => table.Rows).SelectMany(row => row.Cells))
        {
            Assert.Contains(Bare(cell.Text), text, StringComparison.Ordinal);
        }

        Assert.All(report.Sections, section => Assert.Contains(Bare(section.Title), text, StringComparison.Ordinal));
        Assert.Contains(new string('a', 64), text, StringComparison.Ordinal);
        Assert.Contains(Bare("Pagina 1 van " + info["Pages"]), text, StringComparison.Ordinal);
        Assert.Contains(Bare("editie berap-2020-1 · aaaaaaaaaaaa"), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("breedsprakige toelichting ", 60)]
    [InlineData("eenwoordzondereinde", 40)]
    [InlineData("שלום עולם ", 60)]
    [InlineData("👩‍👩‍👧😀 ", 80)]
    [InlineData("WWWWWWWW ", 80)]
    public async Task Pdf_OfAReportForOneSheet_FitsOneSheetWhateverIsInIt(string words, int times)
    {
        var programme = Documents.Programme("Programma", 70, string.Concat(Enumerable.Repeat(words, times)).Trim());
        var document = Documents.Of(programme with { Name = string.Concat(Enumerable.Repeat(words, 8)).Trim(), Slogan = programme.Vision });

        foreach (var report in new[] { EditionReports.For(document, MomentKind.TwoWeeklySheet)[0], EditionReports.For(document, MomentKind.MidtermReview)[^1] })
        {
            var pdf = await PrintAsync(report, ReportCover.Of(document, new string('b', 64)));

            Assert.True(report.OnePage);
            Assert.Equal("1", Tools.Info(pdf)["Pages"]);
            Assert.EndsWith("(A4)", Tools.Info(pdf)["Page size"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Pdf_OfAPreview_CarriesTheWord()
    {
        var pdf = await PrintAsync(Samples.Report("tweewekelijks-veiligheid"), ReportCover.Concept(Samples.Document));

        Assert.Contains("CONCEPT", Tools.Text(pdf), StringComparison.Ordinal);
        Assert.Equal("1", Tools.Info(pdf)["Pages"]);
    }

    private async Task<string> PrintAsync(EditionReport report, ReportCover cover)
    {
        var settings = PdfSettings.From(null);
        Tools.Need(settings.Program is not null, "chromium");
        using var printer = new ChromiumPrinter(settings with { Limit = TimeSpan.FromMinutes(2) }, TimeProvider.System, NullLogger<ChromiumPrinter>.Instance);
        var printed = await printer.PrintAsync(PrintPage.Write(report, cover, Samples.Style), TestContext.Current.CancellationToken);
        Assert.True(printed.Succeeded, printed.Refusal?.Message);
        return Tools.Write(folder, printed.Value);
    }

    // Lines and columns come out in another order of blanks than they went in.
    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
