using System.Text;
using OpKoers.Import.Contracts;
using OpKoers.Import.Tests.Cbs;
using OpKoers.Kernel;
using OpKoers.Office.Workbooks;
using OpKoers.Statistics.Contracts;
using OpKoers.Storage;
using OpKoers.TestKit;

namespace OpKoers.Import.Tests.FigureFiles;

public sealed class FigureFilesTests
{
    private const string Head = "gebied;jaar;soort;waarde;onder;boven;stand\n";

    private static readonly FigureMapping Mapping = new()
    {
        Table = "47022NED",
        Title = "Proef",
        Source = "gemeente",
        Columns =
        [
            new("gebied", FigureRole.Area), new("jaar", FigureRole.Period), new("soort", FigureRole.Category) { Total = "alle" }, new("waarde", FigureRole.Measure) { Key = "Waarde", Unit = "%", Decimals = 1 },
            new("onder", FigureRole.Lower), new("boven", FigureRole.Upper), new("stand", FigureRole.Status),
        ],
    };

    [Theory]
    [EachDatabase]
    public async Task Csv_ByItsMapping_BecomesATableWithMarginsAndStatuses(DatabaseProvider provider)
    {
        await using var bench = await CbsBench.CreateAsync(provider);

        var result = await bench.FiguresAsync(Text(Head + "gm0141;2023;alle;1.033,1;30,6;35,6;definitief\nGM0141;2024;alle;x;;;\nGM0141;2024-Q1;alle;;;;\nGM0141;2025MM06;alle;12%;10%;14%;voorlopig\n"), Mapping);

        Assert.DoesNotContain(result.Findings, finding => finding.Severity == FindingSeverity.Error);
        var value = await bench.SeriesAsync("alle", "GM0141");
        Assert.Equal((1033.1, ObservationStatus.Final), value["2023"]);
        Assert.Equal((double.NaN, ObservationStatus.Suppressed), value["2024"]);
        Assert.Equal((double.NaN, ObservationStatus.Missing), value["2024-Q1"]);
        Assert.Equal((12, ObservationStatus.Provisional), value["2025-06"]);
        Assert.Equal(35.6, (await bench.SeriesAsync("alle", "GM0141", "Waarde:boven"))["2023"].Value);
        var table = (await bench.AskAsync(statistics => statistics.TableAsync("47022NED")))!;
        Assert.Equal(("Waarde", StatisticsMarginSide.Lower), (table.Measure("Waarde:onder")!.MarginOf, table.Measure("Waarde:onder")!.MarginSide));
        Assert.True(Assert.Single(table.Parts.CategoryCodes["soort"]).IsTotal);
        Assert.Equal(StatisticsPeriodState.Provisional, table.Period("2025-06")!.State);
    }

    [Theory]
    [InlineData("period-unreadable", 2, "B", "GM0141;vorig jaar;a;1;;;")]
    [InlineData("area-code", 2, "A", ";2024;a;1;;;")]
    [InlineData("category-missing", 2, "C", "GM0141;2024;;1;;;")]
    [InlineData("status-unknown", 2, "G", "GM0141;2024;a;1;;;misschien")]
    [InlineData("figure-range", 2, "D", "GM0141;2024;a;4 tot 8;;;")]
    [InlineData("number-ambiguous", 2, "D", "GM0141;2024;a;-;;;")]
    [InlineData("row-short", 2, null, "GM0141;2024")]
    [InlineData("row-twice", 3, null, "GM0141;2024;a;1;;;\nGM0141;2024;a;1;;;")]
    [InlineData("encoding-wrong", 2, "C", "GM0141;2024;\u0000;1;;;")]
    public async Task Csv_ThatIsWrong_IsRefusedByRowAndColumn(string rule, int row, string? column, string text)
    {
        await using var bench = await CbsBench.CreateAsync();

        var result = await bench.FiguresAsync(Text(Head + text + "\n"), Mapping);

        var finding = result.Findings.First(found => found.Severity == FindingSeverity.Error);
        Assert.Equal((rule, row, column), (finding.Code, finding.Row, finding.Column));
        Assert.True(result.Refused);
        Assert.Empty(await bench.AskAsync(statistics => statistics.TablesAsync()));
    }

    [Theory]
    [InlineData(NumberNotation.Dutch, "1.480", 1480)]
    [InlineData(NumberNotation.Dutch, "1,48", 1.48)]
    [InlineData(NumberNotation.English, "1,480.5", 1480.5)]
    [InlineData(NumberNotation.Plain, "1480.25", 1480.25)]
    public async Task Number_InTheDeclaredNotation_IsReadByIt(NumberNotation notation, string text, double expected)
    {
        await using var bench = await CbsBench.CreateAsync();

        await bench.FiguresAsync(Text($"{Head}GM0141;2024;a;{text};;;\n"), Mapping with { Form = new FigureFileForm { Notation = notation } });

        Assert.Equal(expected, (await bench.SeriesAsync("a", "GM0141"))["2024"].Value);
    }

    [Fact]
    public async Task Number_ThatTheDeclaredNotationLeavesInDoubt_IsAskedAndNeverGuessed()
    {
        await using var bench = await CbsBench.CreateAsync();

        var result = await bench.FiguresAsync(Text(Head + "GM0141;2024;a;1.480;;;\n"), Mapping with { Form = new FigureFileForm { Notation = NumberNotation.Plain } });

        Assert.Equal("number-ambiguous", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public async Task Trial_ThenConfirm_WritesWhatWasShownAndRefusesWhatChanged()
    {
        await using var bench = await CbsBench.CreateAsync();
        var file = Text(Head + "GM0141;2024;a;7;;;\n");
        var trial = await bench.FiguresAsync(file, Mapping, dryRun: true);

        var refused = await bench.FiguresAsync(Text(Head + "GM0141;2024;a;8;;;\n"), Mapping, onlyIf: trial.Fingerprint);
        var taken = await bench.FiguresAsync(file, Mapping, onlyIf: trial.Fingerprint);

        Assert.Equal((false, 1L), (trial.Delivery!.Written, trial.Delivery.Values));
        Assert.Equal("changed-since-trial", refused.Findings.Single(finding => finding.Severity == FindingSeverity.Error).Code);
        Assert.True(taken.Delivery!.Written);
        Assert.Equal("area-unknown", Assert.Single(taken.Findings).Code);
    }

    [Fact]
    public async Task WindowsEncoding_WhenDeclared_IsRead()
    {
        await using var bench = await CbsBench.CreateAsync();
        var bytes = Encoding.Latin1.GetBytes(Head + "GM0141;2024;één;7;;;\n");

        var wrong = await bench.FiguresAsync(new FigureFile("latijn.csv", () => new MemoryStream(bytes)), Mapping);
        await bench.FiguresAsync(new FigureFile("latijn.csv", () => new MemoryStream(bytes)), Mapping with { Form = new FigureFileForm { Encoding = "windows-1252" } });

        Assert.Equal("encoding-wrong", wrong.Findings[0].Code);
        Assert.Equal(7, (await bench.SeriesAsync("één", "GM0141"))["2024"].Value);
    }

    [Fact]
    public async Task Workbook_WithTypedNumbers_IsReadFromTheSheetThatIsNamed()
    {
        await using var bench = await CbsBench.CreateAsync();
        var mapping = Mapping with { Form = new FigureFileForm { Sheet = "Cijfers" }, Columns = [.. Mapping.Columns.Take(4)] };

        var result = await bench.FiguresAsync(Workbook(2024, 12.5m), mapping);
        var dated = await bench.FiguresAsync(Workbook(null, 12.5m), mapping);
        var elsewhere = await bench.FiguresAsync(Workbook(2024, 12.5m), mapping with { Form = new FigureFileForm { Sheet = "Blad9" } });

        Assert.True(result.Delivery!.Written);
        Assert.Equal(12.5, (await bench.SeriesAsync("a", "GM0141"))["2024"].Value);
        Assert.Equal(("period-unreadable", "Cijfers", "B"), (dated.Findings[0].Code, dated.Findings[0].Sheet, dated.Findings[0].Column));
        Assert.Equal("sheet-missing", elsewhere.Findings[0].Code);
    }

    [Fact]
    public void Mapping_WrittenAndRead_IsTheSame()
    {
        var again = FigureMappingFile.Read(FigureMappingFile.Write(Mapping))!;

        Assert.Equal(Mapping.Columns, again.Columns);
        Assert.Equal(Mapping with { Columns = again.Columns, Form = again.Form }, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"format":"opkoers.programme","version":1,"mapping":{"table":"A","title":"B","source":"C","columns":[]}}""")]
    [InlineData("""{"format":"opkoers.figures","version":1,"mapping":{"table":"A","title":"B","source":"C","columns":[],"meer":1}}""")]
    [InlineData("""{"format":"opkoers.figures","version":1,"mapping":{"table":null,"title":"B","source":"C","columns":[]}}""")]
    public void Mapping_ThatIsNone_IsNull(string text) => Assert.Null(FigureMappingFile.Read(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("area-column")]
    [InlineData("period-column")]
    [InlineData("measure-column")]
    public async Task Mapping_WithoutWhatATableNeeds_IsRefused(string rule)
    {
        await using var bench = await CbsBench.CreateAsync();
        var role = rule switch { "area-column" => FigureRole.Area, "period-column" => FigureRole.Period, _ => FigureRole.Measure };

        var result = await bench.FiguresAsync(Text(Head), Mapping with { Columns = [.. Mapping.Columns.Where(column => column.Role != role)] });

        Assert.Contains(result.Findings, finding => finding.Code == rule);
    }

    private static FigureFile Workbook(int? year, decimal value)
    {
        using var book = new WorkbookFile();
        book.Sheet(new SheetPlan { Name = "Uitleg", Columns = [new WrittenColumn(10, CellStyle.Text)] }, sheet => sheet.Row(() => sheet.Text("Lees dit eerst")));
        book.Sheet(new SheetPlan { Name = "Cijfers", Columns = [.. Enumerable.Range(0, 4).Select(_ => new WrittenColumn(10, CellStyle.Plain))] }, sheet =>
        {
            sheet.Row(() =>
            {
                foreach (var name in new[] { "gebied", "jaar", "soort", "waarde" })
                {
                    sheet.Text(name);
                }
            });
            sheet.Row(() =>
            {
                sheet.Text("GM0141");
                if (year is { } number)
                {
                    sheet.Number(number);
                }
                else
                {
                    sheet.Day(new DateOnly(2024, 1, 1));
                }

                sheet.Text("a");
                sheet.Number(value);
            });
        });
        var bytes = book.Done("proef");
        return new FigureFile("cijfers.xlsx", () => new MemoryStream(bytes));
    }

    private static FigureFile Text(string text) => new("cijfers.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
