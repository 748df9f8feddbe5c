using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using OpKoers.Editions.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;
using OpKoers.Web.PageTests.Hosting;
using OpKoers.Web.PageTests.Reporting.Editions;
using OpKoers.Web.PageTests.Ui;

namespace OpKoers.Web.PageTests.Reporting.Outputs;

/// <summary>
/// Every report of the editions of the sample, opened as page, print page, PDF, Word and Excel: each says the answer, the counts and the totals that the edition itself
/// holds. The files are read by what did not write them.
/// </summary>
public sealed class SameTotalsTests(AppFixture apps) : IClassFixture<AppFixture>
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory]
    [InlineData("midterm-2020", 3)]
    [InlineData("bestuursrapportage-2020", 3)]
    public async Task EveryReport_InEveryForm_HasTheTotalsOfTheEdition(string slug, int reports)
    {
        var app = await apps.On(DatabaseProvider.Sqlite);
        await SampleMidterm.LoadAsync(app);
        using var controller = await Cycle.Calendar.ControllerAsync(app);
        using var file = await controller.SendAsync($"/edities/{slug}/editie.json");
        var edition = EditionContent.Read(await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(reports, edition.Reports.Count);

        foreach (var report in edition.Reports)
        {
            var address = $"/edities/{slug}/rapporten/{report.Key}";
            var totals = Totals(edition, report);
            Assert.NotEmpty(totals);
            var page = (await controller.GetAsync(address)).QuerySelector("main").Words();
            var printed = (await controller.GetAsync(address + ".html")).QuerySelector("main").Words();
            var word = WordText(await FileAsync(controller, address + ".docx"));
            var pdf = await PdfTextAsync(await FileAsync(controller, address + ".pdf"));
            foreach (var (form, text) in new[] { ("page", page), ("print page", printed), ("word", word), ("pdf", pdf) })
            {
                Assert.All(totals, total => Assert.True(Flat(text).Contains(total, StringComparison.Ordinal), $"{report.Key}, {form}: {total}"));
            }

            Compare(report, await FileAsync(controller, address + ".xlsx"));
        }
    }

    /// <summary>The answer, the counts and the cells of rows of totals. The counts of a report on one programme are those of that programme.</summary>
    private static List<string> Totals(EditionDocument edition, EditionReport report)
    {
        var programme = Assert.Single(edition.Programmes);
        var tallies = report.Sections.SelectMany(section => section.Blocks).OfType<TallyBlock>().ToList();
        Assert.NotEmpty(tallies);
        Assert.All(tallies, tally => Assert.Contains(tally.Tally.Words, new[] { programme.Goals.Words, programme.Efforts.Words }));
        return
        [
            Flat(programme.Answer),
            .. tallies.Select(tally => Flat(tally.Tally.Words)),
            .. Tables(report).SelectMany(table => table.Rows).Where(row => row.Kind is TableRowKind.ComputedTotal or TableRowKind.StatedTotal).SelectMany(row => row.Cells.Skip(1)).Select(cell => Flat(cell.Text)).Where(text => text.Length > 0),
        ];
    }

    private static IEnumerable<TableBlock> Tables(EditionReport report) => report.Sections.SelectMany(section => section.Blocks).Select(block => block switch
    {
        TableBlock table => table,
        ChartBlock chart => chart.Table,
        _ => null,
    }).OfType<TableBlock>();

    /// <summary>A workbook holds numbers, so these are compared as numbers: each count by its mark, each total of a table.</summary>
    private static void Compare(EditionReport report, byte[] file)
    {
        var (texts, numbers) = Cells(file);
        foreach (var tally in report.Sections.SelectMany(section => section.Blocks).OfType<TallyBlock>())
        {
            Assert.Contains(texts, text => text.EndsWith(Flat(tally.Tally.Words), StringComparison.Ordinal));
            Assert.All(tally.Tally.Marks.GroupBy(mark => mark), marks => Assert.Contains(marks.Count(), numbers));
            Assert.Contains(tally.Tally.Marks.Count, numbers);
        }

        foreach (var cell in Tables(report).SelectMany(table => table.Rows).Where(row => row.Kind is TableRowKind.ComputedTotal or TableRowKind.StatedTotal).SelectMany(row => row.Cells.Skip(1)).Where(cell => cell.Value is not null))
        {
            Assert.Contains(cell.Value!.Value, numbers);
        }
    }

    private static (List<string> Texts, HashSet<decimal> Numbers) Cells(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        var shared = archive.GetEntry("xl/sharedStrings.xml") is { } strings ? Load(strings).Descendants(Sheet + "si").Select(item => Flat(string.Concat(item.Descendants(Sheet + "t").Select(text => text.Value)))).ToList() : [];
        var (texts, numbers) = (new List<string>(), new HashSet<decimal>());
        foreach (var cell in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).SelectMany(entry => Load(entry).Descendants(Sheet + "c")))
        {
            var value = cell.Element(Sheet + "v")?.Value;
            switch ((string?)cell.Attribute("t"))
            {
                case "s":
                    texts.Add(shared[int.Parse(value!, CultureInfo.InvariantCulture)]);
                    break;
                case "inlineStr" or "str":
                    texts.Add(Flat(value ?? string.Concat(cell.Descendants(Sheet + "t").Select(text => text.Value))));
                    break;
                default:
                    if (decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                    {
                        numbers.Add(number);
                    }

                    break;
            }
        }

        return (texts, numbers);
    }

    private static string WordText(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return string.Join(' ', Load(archive.GetEntry("word/document.xml")!).Descendants(Word + "p").Select(paragraph => string.Concat(paragraph.Descendants(Word + "t").Select(text => text.Value))));
    }

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }

    private static async Task<string> PdfTextAsync(byte[] file)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, file, TestContext.Current.CancellationToken);
            using var process = Process.Start(new ProcessStartInfo("pdftotext", [path, "-"]) { RedirectStandardOutput = true })!;
            var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
            return text;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<byte[]> FileAsync(Browser browser, string address)
    {
        using var answer = await browser.SendAsync(address);
        Assert.SkipWhen(answer.StatusCode == HttpStatusCode.Redirect && address.EndsWith(".pdf", StringComparison.Ordinal) && Environment.GetEnvironmentVariable("OPKOERS_REQUIRE_TOOLS") != "1", "Chromium is not installed.");
        Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
