using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OpKoers.Import.Contracts;
using OpKoers.Import.Drafts;
using OpKoers.Import.Excel.Writing;
using OpKoers.Import.Format;
using OpKoers.Import.Tests.Support;
using OpKoers.Indicators.Contracts;
using OpKoers.Kernel;
using OpKoers.Programmes.Contracts;

namespace OpKoers.Import.Tests.Excel;

public sealed partial class WorkbookReadingTests
{
    private static readonly byte[] Good = WorkbookWriter.Write(DraftWriter.Write(
        new ProgrammeDraft { Key = "p", Name = "P", Goals = [new GoalDraft { Key = "g1", Text = "=1+1", Period = Period.Year(2022) }], GoalIndicators = [new GoalIndicatorDraft("g1", "i1")] },
        [
            new IndicatorDraft
            {
                Key = "i1", Name = "I", Direction = Direction.HigherIsBetter, Reading = OpKoers.Indicators.Contracts.Reading.Level, Measures = Measures.Effect,
                Measurements = [new MeasurementDraft { Period = Period.Year(2019), Value = Quantity.Of(12.5m) }],
            },
        ]));

    [Fact]
    public void Writer_OfAnyWorkbook_PassesTheValidatorOfTheFormat()
    {
        var (programme, indicators) = RandomProgramme.From(4);
        using var document = SpreadsheetDocument.Open(new MemoryStream(WorkbookWriter.Write(DraftWriter.Write(programme, indicators))), false);

        var errors = new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");

        Assert.Empty(errors);
    }

    [Fact]
    public void Writer_OfATextThatBeginsAsAFormula_WritesText()
    {
        var sheet = Sheet("Doelen");

        Assert.Contains(">=1+1</t>", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Choices_OfEveryColumn_FitInOneList() =>
        Assert.All(
            ProgrammeFormat.Lists.SelectMany(list => list.Fields.SelectMany(field => field.Inner?.Fields ?? [field])).Where(field => field.Words is not null),
            field =>
            {
                Assert.True(string.Join(',', field.Words!.Words.Select(word => word.Dutch)).Length <= 255, field.Name);
                Assert.All(field.Words.Words, word => Assert.DoesNotContain(',', word.Dutch));
            });

    [Theory]
    [InlineData("<v>12.5</v>", "inlineStr", "<is><t>1.000,5</t></is>", "1000.5")]
    [InlineData("<v>12.5</v>", "inlineStr", "<is><t>1.000</t></is>", "1000")]
    [InlineData("<v>12.5</v>", "inlineStr", "<is><t>n.t.b.</t></is>", "?tbd")]
    [InlineData("<v>12.5</v>", "inlineStr", "<is><t>p.m.</t></is>", "?pm")]
    [InlineData("<v>12.5</v>", "inlineStr", "<is><t>??</t></is>", "?unknown")]
    [InlineData("<v>12.5</v>", "inlineStr", "<is><t>niet kwantificeerbaar</t></is>", "?nq")]
    [InlineData("<v>12.5</v>", "inlineStr", "<is><t>4 tot 8</t></is>", "4..8")]
    [InlineData("<v>12.5</v>", "inlineStr", "<is><t>circa 120</t></is>", "~120")]
    [InlineData("<v>12.5</v>", "n", "<v>2.1000000000000001</v>", "2.1")]
    [InlineData("<v>12.5</v>", "str", "<f>6*2</f><v>12</v>", "12")]
    [InlineData("<v>12.5</v>", "n", "", "?blank")]
    public void Read_OfACellWithAFigure_UnderstandsIt(string was, string type, string becomes, string canonical)
    {
        var value = FileReading.File(Measured(was, type, becomes)).Indicators[0].Measurements[0].Value;

        Assert.Equal(canonical, value.ToCanonical());
    }

    [Fact]
    public void Read_OfANumberTypedAsText_UsesTheDeclaredNotation()
    {
        var english = Workbooks.WithSheet(Measured("<v>12.5</v>", "inlineStr", "<is><t>1,000.5</t></is>"), "Notatie", text => text.Replace(">nl<", ">en<", StringComparison.Ordinal));

        Assert.Equal(1000.5m, FileReading.File(english).Indicators[0].Measurements[0].Value.Value);
    }

    [Fact]
    public void Read_OfANumberThatCanMeanTwoThings_AsksAndNeverGuesses()
    {
        var plain = Workbooks.WithSheet(Measured("<v>12.5</v>", "inlineStr", "<is><t>1.480</t></is>"), "Notatie", text => text.Replace(">nl<", ">geen<", StringComparison.Ordinal));

        var error = FileReading.OnlyError(FileReading.Findings(plain));

        Assert.Equal(("number-ambiguous", "Metingen", 2, "C"), (error.Code, error.Sheet, error.Row, error.Column));
        Assert.Contains("1,48", error.Message, StringComparison.Ordinal);
        Assert.Contains("1.480", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inlineStr", "<is><t>veel</t></is>", "not-a-number")]
    [InlineData("n", "<f>1+1</f>", "formula-without-value")]
    [InlineData("e", "<v>#REF!</v>", "cell-error")]
    [InlineData("s", "<v>7</v>", "shared-text-missing")]
    [InlineData("n", "<v>twaalf</v>", "workbook-broken")]
    [InlineData("n", "<v>NaN</v>", "workbook-broken")]
    [InlineData("n", "<v>1e300</v>", "number-out-of-range")]
    [InlineData("n", "<v>1e20</v>", "number-too-large")]
    [InlineData("b", "<v>1</v>", "type-wrong")]
    [InlineData("inlineStr", "<is><t>_x0001_</t></is>", "character-forbidden")]
    public void Read_OfACellThatIsWrong_GivesTheRuleAndTheCell(string type, string content, string code)
    {
        var error = FileReading.OnlyError(FileReading.Findings(Measured("<v>12.5</v>", type, content)));

        Assert.Equal((code, "Metingen", 2, "C"), (error.Code, error.Sheet, error.Row, error.Column));
    }

    [Fact]
    public void Read_OfAFormulaWithAValue_TakesItAndWarns()
    {
        var warning = Assert.Single(FileReading.Findings(Measured("<v>12.5</v>", "n", "<f>6*2</f><v>12</v>")));

        Assert.Equal(("formula", FindingSeverity.Warning, "C"), (warning.Code, warning.Severity, warning.Column));
    }

    [Theory]
    [InlineData("Doelen", "<row r=\"2\">", "<row r=\"2\"><c r=\"ZZ2\"><v>1</v></c>", "workbook-broken")]
    [InlineData("Doelen", ">Sleutel<", ">Kleur<", "column-unknown")]
    [InlineData("Doelen", ">Korte tekst<", ">Tekst<", "column-twice")]
    [InlineData("Doelen", "</sheetData>", "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A2:B2\"/></mergeCells>", "cells-merged")]
    [InlineData("Doelen", "</row></sheetData>", "<c r=\"Z2\"><v>1</v></c></row></sheetData>", "cell-outside-table")]
    [InlineData("Doelen", "<row r=\"2\">", "<row r=\"1\">", "workbook-broken")]
    [InlineData("Doelen", "<sheetData>", "<sheetData><nope>", "workbook-broken")]
    [InlineData("Metingen", ">i1<", ">i9<", "indicator-unknown")]
    [InlineData("Indicatoren", ">hoger is beter<", ">omhoog<", "word-unknown")]
    [InlineData("Programma", ">Slogan<", ">Motto<", "field-unknown")]
    [InlineData("Programma", ">Slogan<", ">Naam<", "field-twice")]
    [InlineData("Notatie", ">nl<", ">fr<", "notation-unknown")]
    [InlineData("Notatie", ">Metingen<", ">Metinkjes<", "notation-of-unknown-sheet")]
    public void Read_OfASheetThatIsWrong_GivesTheRuleAndTheSheet(string sheet, string was, string becomes, string code)
    {
        var findings = FileReading.Findings(Workbooks.WithSheet(Good, sheet, text => text.Replace(was, becomes, StringComparison.Ordinal)));

        Assert.Contains(findings, finding => finding.Code == code && finding.Sheet == sheet && finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void Read_WhenASheetIsGone_RefusesInsteadOfEmptyingItsList()
    {
        var changed = Workbooks.Changed(Good, "xl/workbook.xml", text => text.Replace("name=\"Doelen\"", "name=\"Plannen\"", StringComparison.Ordinal));

        var error = FileReading.OnlyError(FileReading.Findings(changed));

        Assert.Equal(("sheet-missing", "Doelen"), (error.Code, error.Sheet));
    }

    [Fact]
    public void Read_WhenAnOptionalColumnIsGone_SaysWhatThatMeans()
    {
        var findings = FileReading.Findings(Workbooks.WithSheet(Good, "Doelen", text => Column("I1").Replace(text, "")));

        Assert.Contains(findings, finding => finding is { Code: "column-missing", Severity: FindingSeverity.Warning, Sheet: "Doelen" });
    }

    [Fact]
    public void Read_OfADocumentType_IsRefused()
    {
        var bomb = Workbooks.WithSheet(Good, "Doelen", text => text.Replace("<worksheet", "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet", StringComparison.Ordinal));

        Assert.Equal("workbook-broken", FileReading.OnlyError(FileReading.Findings(bomb)).Code);
    }

    [Fact]
    public void Read_OfAZipThatSwells_IsRefusedWithinTheBudget()
    {
        var parts = Workbooks.Parts(Good);
        parts["xl/media/leeg.bin"] = new byte[210 * 1024 * 1024];

        Assert.Equal("workbook-too-large", FileReading.OnlyError(FileReading.Findings(Workbooks.Build(parts))).Code);
    }

    [Fact]
    public void Read_OfTooManyParts_IsRefused()
    {
        var parts = Workbooks.Parts(Good).Concat(Enumerable.Range(0, 1001).Select(number => KeyValuePair.Create($"x/{number}", Array.Empty<byte>())));

        Assert.Equal("workbook-too-many-parts", FileReading.OnlyError(FileReading.Findings(Workbooks.Build(parts))).Code);
    }

    [Fact]
    public void Read_OfMacros_IsRefused()
    {
        var parts = Workbooks.Parts(Good);
        parts["xl/vbaProject.bin"] = [1];

        Assert.Equal("workbook-macros", FileReading.OnlyError(FileReading.Findings(Workbooks.Build(parts))).Code);
        Assert.Equal("workbook-macros", FileReading.OnlyError(FileReading.Findings(Workbooks.Changed(Good, "[Content_Types].xml", text => text.Replace("openxmlformats-officedocument.spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main", StringComparison.Ordinal)))).Code);
    }

    [Fact]
    public void Read_OfLinksToOtherFiles_WarnsAndDoesNotFollowThem()
    {
        var linked = Workbooks.Changed(Good, "xl/_rels/workbook.xml.rels", text => text.Replace("</Relationships>", "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink\" Target=\"http://127.0.0.1:9/x\" TargetMode=\"External\"/></Relationships>", StringComparison.Ordinal));

        Assert.Equal("external-link", Assert.Single(FileReading.Findings(linked)).Code);
    }

    [Fact]
    public void Read_OfAMillionEmptyRows_IsStillQuick()
    {
        var rows = new StringBuilder();
        for (var number = 10; number < 1_000_010; number++)
        {
            rows.Append("<row r=\"").Append(number).Append("\"/>");
        }

        var large = Workbooks.WithSheet(Good, "Doelen", text => text.Replace("</sheetData>", rows + "</sheetData>", StringComparison.Ordinal));
        var start = TimeProvider.System.GetTimestamp();

        Assert.Single(FileReading.File(large).Programme.Goals);
        Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Read_OfADamagedByte_SeesItByTheChecksum()
    {
        var damaged = Good.ToArray();
        // In the packed content of the first part, behind its header and name.
        damaged[400] ^= 1;

        Assert.StartsWith("workbook-", FileReading.OnlyError(FileReading.Findings(damaged)).Code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1 }, "workbook-old")]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04 }, "workbook-broken")]
    [InlineData(new byte[] { 0x50, 0x4B }, "workbook-broken")]
    public void Read_OfSomethingThatIsNoWorkbook_IsRefused(byte[] content, string code) =>
        Assert.Equal(code, FileReading.OnlyError(FileReading.Findings(content)).Code);

    [Fact]
    public void Read_OfAPeriodThatExcelMadeADate_AsksForTextInstead()
    {
        var dated = Workbooks.WithSheet(Good, "Metingen", text => PeriodCell().Replace(text, "<c r=\"B2\" s=\"4\"><v>43617</v></c>"));

        Assert.Equal("period-as-date", FileReading.OnlyError(FileReading.Findings(dated)).Code);
    }

    [Fact]
    public void Read_OfAYearTypedAsANumber_IsThatYear()
    {
        var typed = Workbooks.WithSheet(Good, "Metingen", text => PeriodCell().Replace(text, "<c r=\"B2\"><v>2021</v></c>"));

        Assert.Equal(Period.Year(2021), FileReading.File(typed).Indicators[0].Measurements[0].Period);
    }

    private static string Sheet(string name) => Encoding.UTF8.GetString(Workbooks.Parts(Good)[Workbooks.SheetPart(Good, name)]);

    private static byte[] Measured(string was, string type, string becomes) => Workbooks.WithSheet(Good, "Metingen", text =>
    {
        Assert.Contains(was, text, StringComparison.Ordinal);
        return text.Replace("<c r=\"C2\" s=\"3\">" + was, $"<c r=\"C2\" s=\"3\" t=\"{type}\">" + becomes, StringComparison.Ordinal);
    });

    private static Regex Column(string cell) => new($"<c r=\"{cell}\".*?</c>");

    [GeneratedRegex("<c r=\"B2\".*?</c>")]
    private static partial Regex PeriodCell();
}
