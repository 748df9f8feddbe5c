using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Outputs.Building;
using OpKoers.Reporting.Outputs.Writing;
using OpKoers.Reporting.Outputs.Writing.Excel;

namespace OpKoers.Reporting.Tests.Outputs;

public sealed class ExcelReportTests
{
    private static readonly EditionDocument Document = Documents.Of(Documents.Programme("Binnenstad"), Documents.Programme("Veiligheid"));
    private static readonly ReportCover Head = ReportCover.Of(Document, new string('a', 64));

    public static TheoryData<string> Keys => [.. All().Select(report => report.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Workbook_OfEveryReport_IsValidAndTheSameEveryTime(string key)
    {
        var bytes = ExcelReport.Write(Report(key), Head);

        using var workbook = Open(bytes);
        Assert.Empty(new OpenXmlValidator().Validate(workbook, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        Assert.Equal(bytes, ExcelReport.Write(Report(key), Head));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Workbook_OfEveryReport_HoldsEveryFigureOfItsTables(string key)
    {
        var report = Report(key);
        using var workbook = Open(ExcelReport.Write(report, Head));

        foreach (var table in Tables.Of(report))
        {
            var sheet = SheetTitled(workbook, table.Caption);
            foreach (var row in table.Rows)
            {
                foreach (var cell in row.Cells)
                {
                    var held = cell.Date is { } date ? (date.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture) : cell.Value?.ToString("0.##########", CultureInfo.InvariantCulture) ?? cell.Text;
                    Assert.True(held.Length == 0 || sheet.Exists(text => text == held || text.StartsWith(held + " (", StringComparison.Ordinal)), $"{table.Caption}: {held}");
                    Assert.True(cell.Note is null || sheet.Contains(cell.Note), cell.Note);
                }
            }
        }
    }

    [Fact]
    public void Workbook_WithAComputedTotal_HoldsTheSumAsAFormulaBesideTheStatedTotal()
    {
        using var workbook = Open(ExcelReport.Write(Report("bijdrage"), Head));

        var money = CellsTitled(workbook, "Begroting Veiligheid 2019 tot en met 2020, in euro");
        Assert.Equal(("SUM(B5:B6)", "150000.5"), (money["B7"].CellFormula!.Text, money["B7"].CellValue!.Text));
        Assert.Equal(("SUM(C5:C6)", "125000"), (money["C7"].CellFormula!.Text, money["C7"].CellValue!.Text));
        Assert.Null(money["B8"].CellFormula);
        Assert.Equal("160000", money["B8"].CellValue!.Text);
        Assert.Equal("p.m.", money["C6"].InnerText);
        Assert.Equal("#,##0.00", Format(workbook, money["B7"]));
    }

    [Fact]
    public void Workbook_WithATotalThatItsRowsDoNotAddUpTo_GivesTheFigureAndNoFormula()
    {
        var amounts = Documents.Amounts("Veiligheid");
        amounts = amounts with { Rows = [.. amounts.Rows.Take(3), new(["Samen", new TableCell { Text = "151.000", Value = 151_000 }, new TableCell { Text = "1" }], TableRowKind.ComputedTotal)] };

        using var workbook = Open(ExcelReport.Write(Single(amounts), Head));

        var total = CellsTitled(workbook, amounts.Caption)["B7"];
        Assert.Null(total.CellFormula);
        Assert.Equal("151000", total.CellValue!.Text);
    }

    [Theory]
    [InlineData("31,0 %", 31.04, "31.04", "#,##0.0\" %\"")]
    [InlineData("€ 1.250", 1250, "1250", "\"€ \"#,##0")]
    [InlineData("−2,5", -2.5, "-2.5", "#,##0.0")]
    [InlineData("− 0,9", -0.9, "-0.9", "#,##0.0;\"− \"#,##0.0")]
    [InlineData("−\u00a02,5 procentpunt", -2.5, "-2.5", "#,##0.0\" procentpunt\";\"−\u00a0\"#,##0.0\" procentpunt\"")]
    [InlineData("+ 0,9", 0.9, "0.9", "\"+ \"#,##0.0")]
    [InlineData("450", 450000, "450", "#,##0")]
    [InlineData("973 meldingen in 2019", 973, "973", "#,##0\" meldingen in 2019\"")]
    [InlineData("bijna driehonderd", 300, "300", "#,##0")]
    [InlineData("12 \"stuks\"", 12, "12", "#,##0")]
    public void Figure_AsShown_IsANumberThatLooksTheSame(string text, double value, string held, string format)
    {
        var table = new TableBlock { Caption = "Proef", Columns = [new("Wat"), new("Hoeveel", true)], Rows = [new(["een", new TableCell { Text = text, Value = (decimal)value }])] };

        using var workbook = Open(ExcelReport.Write(Single(table), Head));

        var cell = CellsTitled(workbook, "Proef")["B4"];
        Assert.Equal((held, format), (cell.CellValue!.Text, Format(workbook, cell)));
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+31612345678")]
    [InlineData("-2+3")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("<b>&amp;\"'</b>")]
    [InlineData("_x0041_ en \u0001\u0000\u001f")]
    [InlineData("half teken \ud83d en heel 😀 👩‍👩‍👧")]
    [InlineData("שלום \u202eomgekeerd")]
    public void Text_ThatIsHostile_IsTextAndNothingElse(string hostile)
    {
        var table = new TableBlock { Caption = hostile, Source = hostile, Columns = [new(hostile), new("Hoeveel", true)], Rows = [new([new TableCell { Text = hostile, Note = hostile }, hostile])] };
        var report = Single(table) with { Title = hostile, Sections = [new EditionSection { Id = "a", Title = hostile, Blocks = [new ParagraphBlock(hostile), table] }] };

        using var workbook = Open(ExcelReport.Write(report, Head with { Title = hostile }));

        Assert.Empty(new OpenXmlValidator().Validate(workbook, TestContext.Current.CancellationToken).Select(error => error.Description));
        foreach (var cell in workbook.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()).Where(cell => cell.CellFormula is not null || cell.DataType?.Value != CellValues.InlineString))
        {
            Assert.Fail($"{cell.CellReference} is no text: {cell.OuterXml}");
        }
    }

    [Fact]
    public void Origin_OfAnEdition_SaysEditionHashAndReferenceDate()
    {
        using var workbook = Open(ExcelReport.Write(Report("bijdrage"), Head));

        var origin = SheetTitled(workbook, Report("bijdrage").Title);
        Assert.Contains(new string('a', 64), origin);
        Assert.Contains("30 juni 2020", origin);
        Assert.Contains("Eerste bestuursrapportage 2020 (berap-2020-1, nummer 1)", origin);
        Assert.Equal("Verantwoording", workbook.WorkbookPart!.Workbook.Descendants<Sheet>().First().Name!.Value);
    }

    [Fact]
    public void Origin_OfAPreview_SaysThatItIsAConceptOnEverySheet()
    {
        using var workbook = Open(ExcelReport.Write(Report("bijdrage"), ReportCover.Concept(Document)));

        Assert.Contains(ReportCover.ConceptWords, SheetTitled(workbook, Report("bijdrage").Title));
        Assert.All(workbook.WorkbookPart!.WorksheetParts, part => Assert.Contains("CONCEPT", part.Worksheet.Descendants<OddHeader>().Single().Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Sheets_WithEqualOrLongCaptions_HaveNamesOfTheirOwn()
    {
        var table = new TableBlock { Caption = "Een heel lang bijschrift dat op geen tab past: [deel] 1/2", Columns = [new("Wat")], Rows = [new(["een"])] };
        var report = Single(table) with { Sections = [new EditionSection { Id = "a", Title = "A", Blocks = [table, table, table] }] };

        using var workbook = Open(ExcelReport.Write(report, Head));

        var names = workbook.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!).ToList();
        Assert.Equal(["Verantwoording", "Tekst", "Een heel lang bijschrift dat op", "Een heel lang bijschrift da (2)", "Een heel lang bijschrift da (3)"], names);
    }

    private static IEnumerable<EditionReport> All() => Enum.GetValues<MomentKind>().SelectMany(kind => EditionReports.For(Document, kind)).DistinctBy(report => report.Key);

    private static EditionReport Report(string key) => All().Single(report => report.Key == key);

    private static EditionReport Single(TableBlock table) =>
        new() { Key = "proef", Kind = "proef", Title = "Proef van een tabel", Audience = Audience.Public, Sections = [new EditionSection { Id = "a", Title = "A", Blocks = [table] }] };

    private static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static Dictionary<string, DocumentFormat.OpenXml.Spreadsheet.Cell> CellsTitled(SpreadsheetDocument workbook, string title) =>
        workbook.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToDictionary(cell => cell.CellReference!.Value!)).Single(cells => cells.TryGetValue("A1", out var first) && first.InnerText == title);

    private static List<string> SheetTitled(SpreadsheetDocument workbook, string title) => [.. CellsTitled(workbook, title).Values.Select(cell => cell.CellValue?.Text ?? cell.InnerText)];

    private static string Format(SpreadsheetDocument workbook, DocumentFormat.OpenXml.Spreadsheet.Cell cell)
    {
        var styles = workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var id = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value;
        return styles.NumberingFormats!.Elements<NumberingFormat>().Single(format => format.NumberFormatId!.Value == id).FormatCode!.Value!;
    }
}
