using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using OpKoers.Drawing.Charts;
using OpKoers.Drawing.Svg;
using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Outputs.Building;
using OpKoers.Reporting.Outputs.Writing;
using OpKoers.Reporting.Outputs.Writing.Word;

using TableCell = OpKoers.Editions.Contracts.TableCell;
using WrittenRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace OpKoers.Reporting.Tests.Outputs;

public sealed class WordReportTests
{
    private static readonly EditionDocument Document = Documents.Of(Documents.Programme("Binnenstad"), Documents.Programme("Veiligheid"));
    private static readonly ReportCover Head = ReportCover.Of(Document, new string('a', 64));

    public static TheoryData<string> Keys => [.. All().Select(report => report.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Document_OfEveryReport_IsValidAndTheSameEveryTime(string key)
    {
        var bytes = WordReport.Write(Report(key), Head);

        using var document = Open(bytes);
        Assert.Empty(Errors(document));
        Assert.Equal(bytes, WordReport.Write(Report(key), Head));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Document_OfEveryReport_HoldsEveryWordAndFigure(string key)
    {
        var report = Report(key);
        using var document = Open(WordReport.Write(report, Head));

        Assert.Equal(report.Sections.Select(section => section.Title).Append("Verantwoording"), Styled(document, "Heading1", "Heading2"));
        Assert.Equal([report.Title], Styled(document, "Title"));
        var tables = Body(document).Elements<Table>().ToList();
        var blocks = Tables.Of(report).ToList();
        Assert.Equal(blocks.Count, tables.Count);
        foreach (var (block, table) in blocks.Zip(tables))
        {
            Assert.Equal(block.Caption, table.GetFirstChild<TableProperties>()!.GetFirstChild<TableCaption>()!.Val!.Value);
            Assert.NotNull(table.GetFirstChild<WrittenRow>()!.TableRowProperties!.GetFirstChild<TableHeader>());
            foreach (var (row, written) in block.Rows.Zip(table.Elements<WrittenRow>().Skip(1)))
            {
                var text = written.InnerText;
                Assert.All(row.Cells, cell => Assert.Contains(cell.Text, text, StringComparison.Ordinal));
                Assert.All(row.Cells, cell => Assert.Contains(cell.Note ?? "", text, StringComparison.Ordinal));
            }
        }

        var all = Body(document).InnerText;
        foreach (var block in report.Sections.SelectMany(section => section.Blocks))
        {
            Assert.All(Words(block), words => Assert.Contains(words, all, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Document_OfAnEdition_IsDutchWithTitleAndPageNumbers()
    {
        using var document = Open(WordReport.Write(Report("bijdrage"), Head));

        var main = document.MainDocumentPart!;
        Assert.Equal(Report("bijdrage").Title, document.PackageProperties.Title);
        Assert.Equal("nl-NL", main.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.Languages!.Val!.Value);
        Assert.Contains(main.FooterParts.Single().Footer.Descendants<SimpleField>(), field => field.Instruction!.Value!.Contains("NUMPAGES", StringComparison.Ordinal));
        Assert.DoesNotContain("CONCEPT", main.HeaderParts.Single().Header.OuterXml, StringComparison.Ordinal);
        Assert.Contains(new string('a', 64), Body(document).InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_OfAPreview_CarriesTheWordOverEveryPage()
    {
        using var document = Open(WordReport.Write(Report("bijdrage"), ReportCover.Concept(Document)));

        Assert.Empty(Errors(document));
        Assert.Contains("string=\"CONCEPT\"", document.MainDocumentPart!.HeaderParts.Single().Header.OuterXml, StringComparison.Ordinal);
        Assert.Contains(ReportCover.ConceptWords, Body(document).InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_InADocument_IsAPictureWithItsWordsAndItsTable()
    {
        var chart = Chart(SvgWriter.ToText(Scene, new SvgOptions { Standalone = true, IdPrefix = "c1" }));

        using var document = Open(WordReport.Write(Single(chart), Head));

        Assert.Empty(Errors(document));
        var named = Body(document).Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Single();
        Assert.Equal(chart.Alternative, named.Description!.Value);
        Assert.Equal(["image/png", "image/svg+xml"], document.MainDocumentPart!.ImageParts.Select(part => part.ContentType).Order(StringComparer.Ordinal));
        Assert.Single(Body(document).Elements<Table>());
    }

    [Fact]
    public void Chart_ThatWasNotDrawnByUs_IsLeftOutAndItsWordsStand()
    {
        var chart = Chart("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><script>alert(1)</script></svg>");

        using var document = Open(WordReport.Write(Single(chart), Head));

        Assert.Empty(document.MainDocumentPart!.ImageParts);
        Assert.Contains(chart.Alternative, Body(document).InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:p>&amp;\"'</w:p>")]
    [InlineData("regel\u0001\u0000\u000b en \ud83d half")]
    [InlineData("שלום \u202eomgekeerd 😀")]
    [InlineData("een\ntwee\n\ndrie\tvier")]
    public void Text_ThatIsHostile_IsTextAndNothingElse(string hostile)
    {
        var table = new TableBlock { Caption = hostile, Source = hostile, Columns = [new(hostile), new("B", true)], Rows = [new([new TableCell { Text = hostile, Note = hostile }, hostile])] };
        var report = Single(table) with
        {
            Title = hostile,
            Subtitle = hostile,
            Sections = [new EditionSection { Id = "a", Title = hostile, Blocks = [new ParagraphBlock(hostile), new ListBlock([hostile]), new FactBlock([new(hostile, hostile)]), table, Chart(SvgWriter.ToText(Scene, SvgOptions.File)) with { Alternative = hostile, Title = hostile }] }],
        };

        using var document = Open(WordReport.Write(report, Head with { Municipality = hostile, Title = hostile }));

        Assert.Empty(Errors(document));
    }

    private static Drawing.Scenes.Scene Scene { get; } = IndicatorChart.Draw(new ChartModel { Title = "Overlast", Direction = ChartDirection.LowerIsBetter, Points = [new(2018, "2018", 3m), new(2019, "2019", 4m)] })!;

    private static ChartBlock Chart(string svg) => new()
    {
        Title = "Overlast",
        Alternative = "3 in 2018 en 4 in 2019.",
        Wide = svg,
        Narrow = svg,
        Source = "Bron: politie.",
        Table = new TableBlock { Caption = "Overlast", Columns = [new("Jaar"), new("Aantal", true)], Rows = [new(["2018", "3"]), new(["2019", "4"])] },
    };

    private static IEnumerable<string> Words(EditionBlock block) => block switch
    {
        ParagraphBlock paragraph => paragraph.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        ListBlock list => list.Items,
        FactBlock facts => facts.Facts.Select(fact => fact.Value),
        TallyBlock tally => [tally.Title, tally.Tally.Words],
        _ => [],
    };

    private static IEnumerable<EditionReport> All() => Enum.GetValues<MomentKind>().SelectMany(kind => EditionReports.For(Document, kind)).DistinctBy(report => report.Key);

    private static EditionReport Report(string key) => All().Single(report => report.Key == key);

    private static EditionReport Single(EditionBlock block) =>
        new() { Key = "proef", Kind = "proef", Title = "Proef", Audience = Audience.Public, Sections = [new EditionSection { Id = "a", Title = "A", Blocks = [block] }] };

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static Body Body(WordprocessingDocument document) => document.MainDocumentPart!.Document.Body!;

    private static IEnumerable<string> Styled(WordprocessingDocument document, params string[] styles) =>
        Body(document).Elements<Paragraph>().Where(paragraph => styles.Contains(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value)).Select(paragraph => paragraph.InnerText);

    private static IEnumerable<string> Errors(WordprocessingDocument document) =>
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");
}
