using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Editions;
using OpKoers.Reporting.Midterm;
using OpKoers.Reporting.Tests.Editions;

namespace OpKoers.Reporting.Tests.Midterm;

public sealed class MidtermReportTests
{
    private static readonly EditionProgramme Programme = Made();

    private static EditionIndicator Indicator => Programme.Indicators[0];

    private static string Figure => Indicator.Measurements[0].Text;

    [Theory]
    [InlineData("Er waren er {KEY 2019}.", "Er waren er FIGURE.")]
    [InlineData("Er waren er {getal KEY 2019}.", "Er waren er BARE.")]
    [InlineData("Er waren er {KEY 2018}.", "Er waren er geen cijfer.")]
    [InlineData("Er waren er {onbekend 2019}.", "Er waren er geen cijfer.")]
    [InlineData("Een {gewoon} woord en {een zin}", "Een {gewoon} woord en geen cijfer")]
    [InlineData("Begroot: {bedrag Regel}", "Begroot: € 20")]
    public void Text_ThatNamesAFigure_ShowsIt(string typed, string shown)
    {
        var (text, _) = new FigureReferences(Programme).Fill(typed.Replace("KEY", Indicator.Key, StringComparison.Ordinal));

        Assert.Equal(shown.Replace("FIGURE", Figure, StringComparison.Ordinal).Replace("BARE", Figure[..^2], StringComparison.Ordinal).Replace("€ ", "€\u00a0", StringComparison.Ordinal), text);
    }

    [Fact]
    public void Text_ThatNamesWhatIsNotThere_IsFoundOut() =>
        Assert.Equal(["{weg 2019}", "{bedrag Weg}"], new FigureReferences(Programme).Unknown($"{{weg 2019}} en {{{Indicator.Key} 2019}} en {{bedrag Weg}}"));

    [Fact]
    public void Everything_ThatIsOffered_IsFoundWhenItIsTyped()
    {
        var figures = new FigureReferences(Programme);

        foreach (var (reference, shows) in FigureReferences.Offer(Programme))
        {
            Assert.Equal(shows, figures.Fill(reference).Text);
        }
    }

    [Fact]
    public void Paragraph_WithAFigure_HasItsSourceUnderIt()
    {
        var report = Of(Text(MidtermSection.Summary, $"Samen {{{Indicator.Key} 2019}}.\n\nZonder cijfer.\n(Bron: Gemeente)"));

        Assert.Equal(
            [("Samen " + Figure + ".", BlockTone.Normal), ("Bron: Politie", BlockTone.Source), ("Zonder cijfer.", BlockTone.Normal), ("Bron: Gemeente", BlockTone.Source)],
            report.Sections.Single(section => section.Id == "samenvatting").Blocks.OfType<ParagraphBlock>().Select(block => (block.Text, block.Tone)));
    }

    [Fact]
    public void Parts_StandInTheirOrderWhateverOrderTheyWereWrittenIn_AndEmptyOnesAreLeftOut()
    {
        var report = Of(Text(MidtermSection.Future, "Straks"), Text(MidtermSection.Summary, "Kort"), Text(MidtermSection.Ambition, "  "), Text(MidtermSection.LocalDevelopments, "Hier"));

        Assert.Equal(["koers", "samenvatting", "doel-doel-0-0", "lokaal", "toekomst", "bronnen"], report.Sections.Where(section => section.Level == 2).Select(section => section.Id));
    }

    [Fact]
    public void SubHeadings_BecomePartsOfTheirOwn()
    {
        var report = Of(Text(MidtermSection.Retrospective, "Vooraf\n\n## Een\nTekst een\n\n## Twee\n- a\n- b"));

        Assert.Equal([("Terugblik", 2), ("Een", 3), ("Twee", 3)], report.Sections.Where(section => section.Id.StartsWith("terugblik", StringComparison.Ordinal)).Select(section => (section.Title, section.Level)));
    }

    [Fact]
    public void Table_WithASum_ComputesItAndLeavesOutWhatCannotBeComputed()
    {
        var other = Indicator with { Key = "ander", Name = "Ander", Measurements = [Indicator.Measurements[0] with { Period = "2019", Value = 5, Text = "5 %" }, Indicator.Measurements[0] with { Period = "2020", Value = 6, Text = "6 %" }] };

        var table = FigureTable.Of(Text(MidtermSection.WhereWeStand, null) with { Figures = [Indicator.Key, "ander", "bestaat-niet"], TableCaption = "Tabel", WithSum = true, WithDifferences = true }, [.. Programme.Indicators, other], null)!;

        Assert.Equal(["Tabel", "2019", "2020", "Verschil 2019–2020"], table.Columns.Select(column => column.Name));
        Assert.Equal(["Ander", "5 %", "6 %", "+\u00a01\u00a0punt"], table.Rows[1].Cells.Select(cell => cell.Text));
        var sum = table.Rows[^1];
        Assert.Equal((TableRowKind.ComputedTotal, Indicator.Measurements[0].Value + 5, "niet te berekenen", ""), (sum.Kind, sum.Cells[1].Value, sum.Cells[2].Text, sum.Cells[3].Text));
    }

    [Fact]
    public void Requests_ThatWerePutForward_StandInTheReview()
    {
        var report = MidtermReport.Of(Programme, new MidtermSources { Year = 2020, Requests = [new MidtermRequest("Camera’s", EffortAdvice.Adjust, "Te weinig", "Meer", "voorgelegd", null)] });

        var table = Assert.IsType<TableBlock>(Assert.Single(report.Sections.Single(section => section.Id == "inspanningen").Blocks));
        Assert.Equal(["Camera’s", "bijstellen", "Te weinig", "voorgelegd"], table.Rows[0].Cells.Select(cell => cell.Text));
    }

    private static EditionReport Of(params MidtermTextSource[] texts) => MidtermReport.Of(Programme, new MidtermSources { Year = 2020, Texts = texts });

    private static MidtermTextSource Text(MidtermSection part, string? text) => new() { Part = part, Text = text };

    private static EditionProgramme Made() => EditionMaker.Make(SourceSamples.Of(9), []).Programmes[0];
}
