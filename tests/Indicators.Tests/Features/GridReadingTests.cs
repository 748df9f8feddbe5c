using FsCheck;
using FsCheck.Fluent;
using OpKoers.Indicators.Contracts;
using OpKoers.Indicators.Features.EnterMeasurements;
using OpKoers.Indicators.Features.Shared;
using OpKoers.Kernel;

namespace OpKoers.Indicators.Tests.Features;

public sealed class GridReadingTests
{
    private static readonly Period Year = Period.Year(2020);

    private static readonly IndicatorDraft Definition = new() { Key = "water", Name = "Oppervlakte open water", ShortName = "Open water", Unit = "m²", Direction = Direction.HigherIsBetter, Reading = Reading.Level, Measures = Measures.Performance };

    [Theory]
    [InlineData("2.350", "2350")]
    [InlineData("7,9", "7.9")]
    [InlineData("12 m²", "12")]
    public void Cell_WithOneMeaning_IsRead(string text, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Read(text).Draft!.Value.Value);

    [Theory]
    [InlineData("1.4", "1400|14|1,4")]
    [InlineData("12.25", "12250|1225|12,25")]
    [InlineData("-", "0|")]
    public void Cell_WithMoreMeanings_AsksAndOffersEach(string text, string choices)
    {
        var reading = Read(text);

        Assert.Null(reading.Draft);
        var note = Assert.Single(reading.Notes);
        Assert.Equal(NoteKind.Question, note.Kind);
        Assert.Equal(choices.Split('|'), note.Choices.Select(choice => choice.Text));
    }

    [Fact]
    public void Cell_OfAnOrderedScale_TakesTheNameOfTheStep()
    {
        var scale = Definition with { Reading = Reading.Ordinal, Scale = ["Onvoldoende", "Voldoende", "Goed"] };

        Assert.Equal(2, CellReading.Read(Cell("VOLDOENDE"), scale, Year, null, NumberNotation.Dutch).Draft!.Value.Value);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("3 tot 4")]
    [InlineData("ongeveer")]
    public void Margin_ThatIsNoSingleSize_StopsTheCell(string margin) =>
        Assert.Equal(NoteKind.Error, Assert.Single(CellReading.Read(Cell("5") with { Margin = margin }, Definition, Year, null, NumberNotation.Dutch).Notes).Kind);

    [Fact]
    public void Row_OverAFigureThatWasComputed_IsReferredToItsOwnPage()
    {
        var stored = new MeasurementDraft { Period = Year, Value = Quantity.Of(50), Numerator = 1, Denominator = 2 };

        Assert.Null(CellReading.Read(Cell("60"), Definition, Year, stored, NumberNotation.Dutch).Draft);
        Assert.NotNull(CellReading.Read(Cell("50"), Definition, Year, stored, NumberNotation.Dutch).Draft);
    }

    [Theory]
    [InlineData("100", "5", "5", "None")]
    [InlineData("100", "", "", "None")]
    [InlineData("7", "5", "5", "Changed")]
    [InlineData("", "5", "5", "Removed")]
    [InlineData("7", "5", "6", "Waits")]
    [InlineData("6", "5", "6", "None")]
    [InlineData("5", "5", "6", "None")]
    [InlineData("7", "", "6", "Waits")]
    [InlineData("7", "", "", "Added")]
    public void Row_ComparesWhatWasTypedWithItsBasisAndWithWhatIsStored(string typed, string basis, string stored, string expected)
    {
        typed = typed == "100" ? basis : typed;
        var now = stored.Length == 0 ? null : new MeasurementDraft { Period = Year, Value = Quantity.Of(decimal.Parse(stored, System.Globalization.CultureInfo.InvariantCulture)) };

        var row = new Grid(Year, NumberNotation.Dutch, FigureText.Dutch).Evaluate(Indicator(), Cell(typed), Cell(basis), now);

        Assert.Equal(expected, row.Change.ToString());
    }

    [Theory]
    [InlineData("1034", "2,4 keer zo veel")]
    [InlineData("200", "2,2 keer zo weinig")]
    [InlineData("862", null)]
    public void Figure_FarFromTheOneBefore_IsDoubted(string value, string? words)
    {
        var before = new MeasurementDraft { Period = Period.Year(2019), Value = Quantity.Of(431) };

        var doubt = Doubts.Of(Quantity.Of(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)), Definition, before, FigureText.Dutch);

        Assert.Equal(words is null, doubt is null);
        Assert.Contains(words ?? "", doubt?.Text ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Open Water\t5", 2020, null)]
    [InlineData("oppervlakte OPEN wáter\t5", 2020, null)]
    [InlineData("indicator\tGemeten 2018\nopen water\t5", 2018, null)]
    [InlineData("Wateropp. open water\t5", 0, "Bedoelt u ‘Open water’?")]
    [InlineData("Open water\t5\t6", 0, "meer kolommen")]
    [InlineData("Indicator\tEenheid\nOpen water\t5", 0, "noemt geen jaar")]
    [InlineData("Open water\t5\nopen water\t6", 0, "meer dan één keer")]
    [InlineData("Indicator\t2020\t2020\nOpen water\t5\t6", 0, "meer dan één kolom")]
    public void Block_IsReadByNameAndYear_OrStops(string text, int year, string? stop)
    {
        var cells = new PasteBlock([Indicator()], 2020, NumberNotation.Dutch, FigureText.Dutch).Read(text);

        if (stop is null)
        {
            Assert.Equal((year, 5m), (Assert.Single(cells).Period.EndYear, cells[0].Becomes!.Value.Value));
        }
        else
        {
            Assert.Contains(cells, cell => cell.Stops && cell.Finding.Contains(stop, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Block_OfAnyText_IsReadWithoutAFault() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            _ = new PasteBlock([Indicator()], 2020, NumberNotation.Dutch, FigureText.Dutch).Read(PasteBlock.Clean(text));
            return CellText.Unpack(text) is null || text is not null;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2020: 1.200\n2021: n.t.b.", 2, null)]
    [InlineData("", 0, null)]
    [InlineData("2020 1.200", 0, "niet te lezen")]
    [InlineData("2020: 1\n2020: 2", 0, "meer dan één")]
    [InlineData("2020: 1.4", 0, "bedoelt u 14 of 1,4?")]
    public void Path_AsLines_IsReadOrSaysWhy(string text, int points, string? message)
    {
        var read = PathLines.Read(text);

        Assert.Equal(points, read.Points.Count);
        Assert.Contains(message ?? "", read.Message ?? "", StringComparison.Ordinal);
        Assert.Equal(message is null, read.Message is null);
    }

    private static CellReading Read(string text) => CellReading.Read(Cell(text), Definition, Year, null, NumberNotation.Dutch);

    private static CellText Cell(string value) => new(value, string.Empty, nameof(MeasurementStatus.Final), string.Empty, string.Empty);

    private static IndicatorData Indicator() => new(Guid.NewGuid(), Guid.NewGuid(), 1, null, Definition, []);
}
