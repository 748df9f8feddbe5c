using OpKoers.Editions.Contracts;
using OpKoers.Reporting.Domain;
using OpKoers.Reporting.Outputs.Building;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Tests.Outputs;

public sealed class EditionReportsTests
{
    private static readonly EditionDocument Document = Documents.Of(Documents.Programme("Binnenstad"), Documents.Programme("Veiligheid"));

    [Theory]
    [InlineData(MomentKind.TwoWeeklySheet, "tweewekelijks-binnenstad tweewekelijks-veiligheid")]
    [InlineData(MomentKind.QuarterlyReport, "kwartaal-binnenstad programmakaart-binnenstad kwartaal-veiligheid programmakaart-veiligheid")]
    [InlineData(MomentKind.InterimReport, "raadsbrief bijdrage programmakaart-binnenstad programmakaart-veiligheid")]
    [InlineData(MomentKind.AnnualAccounts, "raadsbrief bijdrage jaarverslag-binnenstad programmakaart-binnenstad jaarverslag-veiligheid programmakaart-veiligheid")]
    [InlineData(MomentKind.SafetyTalk, "raadsbrief jaarverslag-binnenstad programmakaart-binnenstad jaarverslag-veiligheid programmakaart-veiligheid")]
    [InlineData(MomentKind.MidtermReview, "raadsbrief programmakaart-binnenstad programmakaart-veiligheid")]
    public void Reports_OfAKindOfMoment_AreThoseThatBelongToIt(object kind, string keys) =>
        Assert.Equal(keys, string.Join(' ', EditionReports.For(Document, (MomentKind)kind).Select(report => report.Key)));

    [Fact]
    public void Reports_OfEveryKind_HaveUniqueKeysAndAnchorsAndOneCellPerColumn()
    {
        foreach (var kind in Enum.GetValues<MomentKind>())
        {
            var reports = EditionReports.For(Document, kind);

            Assert.Equal(reports.Count, reports.Select(report => report.Key).Distinct().Count());
            foreach (var report in reports)
            {
                Assert.All(report.Sections, section => Assert.NotEmpty(section.Blocks));
                Assert.Equal(report.Sections.Count, report.Sections.Select(section => section.Id).Distinct().Count());
                Assert.All(Tables(report), table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Cells.Count)));
            }
        }
    }

    [Fact]
    public void Sheet_ForTheCommissioners_IsInternalAndEverythingElsePublic()
    {
        var all = Enum.GetValues<MomentKind>().SelectMany(kind => EditionReports.For(Document, kind)).ToList();

        Assert.All(all, report => Assert.Equal(report.Kind == "tweewekelijkse voortgang" ? Audience.Internal : Audience.Public, report.Audience));
    }

    [Fact]
    public void Report_OfAnEdition_OpensWithTheAnswer()
    {
        var report = Report(MomentKind.QuarterlyReport, "kwartaal-veiligheid");

        var first = Assert.IsType<ParagraphBlock>(report.Sections[0].Blocks[0]);
        Assert.Equal(new ParagraphBlock(Document.Programmes[1].Answer + " Van de 4 inspanningen zijn er 2 afgerond of op koers. 1 wijkt af. Over 1 is niet gerapporteerd.", BlockTone.Answer), first);
    }

    [Fact]
    public void Contribution_OverProgrammes_CountsEveryTargetAndEffortOnce()
    {
        var report = Report(MomentKind.InterimReport, "bijdrage");

        var (goals, efforts) = (Tables(report).First(), Tables(report).Skip(1).First());
        Assert.Equal(["Samen", "6", "4", "0", "2", "0", "2", "0", "2"], goals.Rows[^1].Cells.Select(cell => cell.Text));
        Assert.Equal(["Samen", "8", "6", "2", "2", "0", "2", "0", "2"], efforts.Rows[^1].Cells.Select(cell => cell.Text));
        Assert.Equal(
            "Van de 6 streefwaarden zijn er 2 gehaald of op koers. 2 wijken af. Van 2 weten we het nog niet. Van de 8 inspanningen zijn er 4 afgerond of op koers. 2 wijken af. Over 2 is niet gerapporteerd.",
            ((ParagraphBlock)report.Sections[0].Blocks[0]).Text);
    }

    [Fact]
    public void Contribution_OfAProgramme_HasStatusTextFiguresActionsAndBothTotals()
    {
        var tables = Tables(Report(MomentKind.Budget, "bijdrage")).ToList();

        var actions = tables.Single(table => table.Caption == "Acties en projecten van Veiligheid");
        var camera = actions.Rows.Single(row => row.Cells[0].Text == "Camera's op het plein");
        Assert.Equal((StatusMark.OffCourse, "De vergunning is geweigerd.", new DateOnly(2020, 6, 15)), (camera.Cells[2].Mark, camera.Cells[2].Note, camera.Cells[4].Date));
        Assert.Equal(("project; beoogd resultaat: In elke wijk een vast team", "De teams zijn gestart."), (actions.Rows[0].Cells[0].Note, actions.Rows[0].Cells[3].Text));
        var money = tables.Single(table => table.Caption.StartsWith("Begroting Veiligheid", StringComparison.Ordinal));
        Assert.Equal([TableRowKind.ComputedTotal, TableRowKind.StatedTotal], money.Rows.TakeLast(2).Select(row => row.Kind));
    }

    [Fact]
    public void TargetTable_WithARevisedFigureAndASubstitute_SaysBoth()
    {
        var rows = Tables(Report(MomentKind.QuarterlyReport, "kwartaal-veiligheid")).Single(table => table.Caption == "Doelen en cijfers van Veiligheid").Rows;

        Assert.Equal("2019 · herzien, was 99", rows.Single(row => row.Cells[0].Text == "Aantal woninginbraken").Cells[2].Note);
        var proxy = rows.Single(row => row.Cells[0].Text == "Aantal meldingen");
        Assert.StartsWith("vervangend cijfer", proxy.Cells[0].Note, StringComparison.Ordinal);
        Assert.Null(proxy.Cells[4].Mark);
        Assert.Equal("nog geen cijfer", rows.Single(row => row.Cells[0].Text == "Vertrouwen in de handhaving").Cells[2].Text);
    }

    [Fact]
    public void Report_AfterFiguresWereRevised_TellsIt()
    {
        var revised = Document with { Revisions = [Revision("inbraken"), Revision("van-elders")] };

        foreach (var (kind, key) in new[] { (MomentKind.QuarterlyReport, "kwartaal-veiligheid"), (MomentKind.AnnualAccounts, "jaarverslag-veiligheid"), (MomentKind.InterimReport, "bijdrage"), (MomentKind.InterimReport, "raadsbrief") })
        {
            var section = EditionReports.For(revised, kind).Single(report => report.Key == key).Sections.Single(section => section.Id == "herzien");
            Assert.Equal(["Aantal inbraken, 2019: in midterm review 2020 getoond, sindsdien herzien van 624 naar 631 op 3 mei 2020."], Assert.IsType<ListBlock>(section.Blocks[0]).Items);
        }

        static EditionRevision Revision(string indicator) => new()
        {
            Edition = "midterm-2020",
            EditionTitle = "Midterm review 2020",
            Indicator = indicator,
            IndicatorName = "Aantal inbraken",
            Period = "2019",
            PeriodName = "2019",
            From = "624",
            To = "631",
            On = new DateOnly(2020, 5, 3),
            Words = "sindsdien herzien van 624 naar 631",
        };
    }

    [Fact]
    public void Report_OfAProgrammeThatPeopleJudged_PutsThatBesideTheComputedAnswer()
    {
        var verdict = new EditionVerdict { Mark = StatusMark.AtRisk, Date = new DateOnly(2020, 6, 1), By = "Het college", Reason = "Corona vertraagt." };
        var judged = Documents.Of(Document.Programmes[0] with { Verdicts = [verdict] });

        var blocks = EditionReports.For(judged, MomentKind.QuarterlyReport)[0].Sections[0].Blocks;

        Assert.StartsWith(judged.Programmes[0].Answer, ((ParagraphBlock)blocks[0]).Text, StringComparison.Ordinal);
        Assert.StartsWith("Oordeel van het college op 1 juni 2020: aandacht. Corona vertraagt.", ((ParagraphBlock)blocks[1]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_WithAnnexes_NamesThePublicOnesOnly()
    {
        var held = new EditionReport { Key = "geheim", Kind = "blad", Title = "Alleen voor staf", Audience = Audience.Internal, Sections = [] };

        var letter = EditionReports.For(Document with { Reports = [held] }, MomentKind.InterimReport).Single(report => report.Key == "raadsbrief");

        var annexes = Assert.IsType<ListBlock>(letter.Sections.Single(section => section.Id == "bijlagen").Blocks[0]);
        Assert.Equal(["Bijdrage van de programma's aan eerste bestuursrapportage 2020 (bijdrage aan de planning-en-controlcyclus)", "Programma Binnenstad (programmakaart)", "Programma Veiligheid (programmakaart)"], annexes.Items);
        Assert.Contains(letter.Sections, section => section.Id == "raad");
        Assert.Equal("10 juli 2020", ((FactBlock)letter.Sections[0].Blocks[0]).Facts[1].Value);
    }

    [Fact]
    public void Sheet_WithMoreThanFits_CountsWhatItLeavesOut()
    {
        var words = string.Join(' ', Enumerable.Repeat("breedsprakig", 100));

        var sheet = EditionReports.For(Documents.Of(Documents.Programme("Veiligheid", 60, words)), MomentKind.TwoWeeklySheet)[0];

        var table = Tables(sheet).Single();
        Assert.Equal(7, table.Rows.Count);
        Assert.StartsWith("De 7 zwaarste afwijkingen van 92", table.Caption, StringComparison.Ordinal);
        Assert.All(sheet.Sections.SelectMany(section => section.Blocks).OfType<ParagraphBlock>(), block => Assert.True(block.Text.Length < 500, block.Text));
        Assert.Contains("nog 28", ((ParagraphBlock)sheet.Sections[^1].Blocks[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_OfAnEditionWithNothingInIt_StandAnyway()
    {
        var empty = Document.Programmes[0] with { AllGoals = [], Indicators = [], AllEfforts = [], Contributions = [], RollUp = [], Amounts = [], Vision = null, Slogan = null };

        foreach (var kind in Enum.GetValues<MomentKind>())
        {
            foreach (var report in EditionReports.For(Documents.Of(empty), kind).Concat(EditionReports.For(Documents.Of(), kind)))
            {
                Assert.NotEmpty(report.Sections);
                Assert.All(report.Sections, section => Assert.NotEmpty(section.Blocks));
            }
        }
    }

    private static EditionReport Report(MomentKind kind, string key) => EditionReports.For(Document, kind).Single(report => report.Key == key);

    private static IEnumerable<TableBlock> Tables(EditionReport report) => Outputs.Tables.Of(report);
}
