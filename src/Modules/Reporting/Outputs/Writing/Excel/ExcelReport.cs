using OpKoers.Editions.Contracts;
using OpKoers.Office.Workbooks;
using OpKoers.Reporting.Outputs.Building;
using OpKoers.Ui.Components;

namespace OpKoers.Reporting.Outputs.Writing.Excel;

/// <summary>A report as a workbook: where it comes from, its texts, how often each mark occurs, and every table on a sheet of its own.</summary>
internal static class ExcelReport
{
    public static byte[] Write(EditionReport report, ReportCover head)
    {
        using var file = new WorkbookFile();
        var tables = report.Sections.SelectMany(section => section.Blocks).Select(TableOf).OfType<TableBlock>().Append(Tallies(report)).Where(table => table.Rows.Count > 0).ToList();
        Origin(file, report, head, tables);
        Texts(file, report, head);
        foreach (var table in tables)
        {
            new TableSheet(table, head).Write(file, file.FreeName(table.Caption));
        }

        return file.Done(report.Title);
    }

    private static TableBlock? TableOf(EditionBlock block) => block switch
    {
        TableBlock table => table,
        ChartBlock chart => chart.Table with { Caption = chart.Title, Source = chart.Source ?? chart.Table.Source },
        _ => null,
    };

    private static void Origin(WorkbookFile file, EditionReport report, ReportCover head, List<TableBlock> tables) => file.Sheet(
        new SheetPlan { Name = file.FreeName("Verantwoording"), Columns = [new WrittenColumn(28, CellStyle.Plain), new WrittenColumn(90, CellStyle.Plain)], Landscape = true, PageHeader = head.Stamp, PageFooter = head.Foot },
        sheet =>
        {
            sheet.Row(() => sheet.Text(report.Title, CellStyle.Title));
            foreach (var fact in head.Colophon(report))
            {
                sheet.Row(() =>
                {
                    sheet.Text(fact.Name, CellStyle.Header);
                    sheet.Text(fact.Value);
                });
            }

            sheet.Row(() =>
            {
                sheet.Text("Totalen", CellStyle.Header);
                sheet.Text("Een berekend totaal is een formule. Een totaal volgens het document staat ernaast zoals het gedrukt is.");
            });
            foreach (var (name, text) in tables.Where(table => table.Source is not null).Select(table => (table.Caption, table.Source!)))
            {
                sheet.Row(() =>
                {
                    sheet.Text("Bron", CellStyle.Header);
                    sheet.Text($"{name}. {text}");
                });
            }
        });

    private static void Texts(WorkbookFile file, EditionReport report, ReportCover head) => file.Sheet(
        new SheetPlan { Name = file.FreeName("Tekst"), Columns = [new WrittenColumn(40, CellStyle.Plain), new WrittenColumn(100, CellStyle.Plain)], HeaderRow = 1, Landscape = true, PageHeader = head.Stamp, PageFooter = head.Foot },
        sheet =>
        {
            sheet.Row(() =>
            {
                sheet.Text("Onderdeel", CellStyle.Header);
                sheet.Text("Tekst", CellStyle.Header);
            });
            foreach (var (section, text) in report.Sections.SelectMany(section => section.Blocks.SelectMany(Lines).Select(text => (section.Title, text))))
            {
                sheet.Row(() =>
                {
                    sheet.Text(section);
                    sheet.Text(text);
                });
            }
        });

    private static IEnumerable<string> Lines(EditionBlock block) => block switch
    {
        ParagraphBlock paragraph => BlockText.Paragraphs(paragraph.Text),
        ListBlock list => list.Items,
        FactBlock facts => facts.Facts.Select(fact => $"{fact.Name}: {fact.Value}"),
        TallyBlock tally => [$"{tally.Title}: {tally.Tally.Words}"],
        ChartBlock chart => [chart.Alternative],
        _ => [],
    };

    private static TableBlock Tallies(EditionReport report)
    {
        List<TableRow> rows = [];
        foreach (var (section, tally) in report.Sections.SelectMany(section => section.Blocks.OfType<TallyBlock>().Select(tally => (section, tally))))
        {
            var counts = StatusCounts.Of(tally.Tally.Marks);
            rows.Add(Cell.Group($"{section.Title}: {tally.Title}, {tally.Tally.Words}", 2));
            rows.AddRange(Enum.GetValues<StatusMark>().Where(mark => counts[mark] > 0).Select(mark => new TableRow([Cell.Mark(mark), Cell.Number(counts[mark])])));
            rows.Add(new TableRow(["Samen", Cell.Number(counts.Total)], TableRowKind.ComputedTotal));
        }

        return new TableBlock { Caption = "Tellingen", Columns = [new("Stand"), new("Aantal", true)], Rows = rows };
    }
}
